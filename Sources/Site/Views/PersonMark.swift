import Portal

/// What stands for a person who has no photo: letters on a colour that stays the same.
enum PersonMark {
  /// How many colours there are; site.css has one for each, `.tone-0` and on.
  static let tones = 8

  /// The first letters of the first and the last word of a name.
  static func initials(of name: String) -> String {
    // Looking up what Unicode says of every letter is slow, and a plain space the rule.
    let space = name.utf8.lastIndex(of: UInt8(ascii: " ")) ?? name.lastIndex { $0.isWhitespace }
    let letters = [name.first, space.flatMap { name[$0...].dropFirst().first }].compactMap { $0 }
    return String(letters).uppercased()
  }

  /// Which colour, from 0: by the profile's file name, so that a new job or name does not change it.
  static func tone(of id: DocumentID) -> Int {
    Int(ContentHash.of(Array(id.name.utf8)).value % UInt64(tones))
  }
}

/// A person in a few words, under the name.
enum PersonLine {
  /// `Content designer, Marketing`; empty where the profile says neither.
  static func text(of person: Person) -> String {
    [person.jobTitle, person.unit].compactMap { $0 }.joined(separator: ", ")
  }
}
