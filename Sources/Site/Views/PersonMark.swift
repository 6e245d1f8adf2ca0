import Portal

/// What stands for a person who has no photo: letters on a colour that stays the same.
enum PersonMark {
  /// How many colours there are; site.css has one for each, `.tone-0` and on.
  static let tones = 8

  /// The first letters of the first and the last word of a name.
  static func initials(of name: String) -> String {
    // Looking up what Unicode says of every letter is slow, and a plain space the rule.
    let plainSpace = name.utf8.lastIndex(of: UInt8(ascii: " "))
    if let plainSpace, let first = plainLetter(name.utf8[...]),
      let last = plainLetter(name.utf8[plainSpace...].dropFirst())
    {
      return String(decoding: [first, last], as: UTF8.self)
    }
    let space = plainSpace ?? name.lastIndex { $0.isWhitespace }
    let letters = [name.first, space.flatMap { name[$0...].dropFirst().first }].compactMap { $0 }
    return String(letters).uppercased()
  }

  /// The capital of the first letter where it is one of ASCII's, and no mark that may follow it changes it.
  private static func plainLetter(_ word: Substring.UTF8View) -> UInt8? {
    guard let letter = word.first, (letter | 0x20) &- 0x61 < 26, word.dropFirst().first ?? 0 < 0x80 else {
      return nil
    }
    return letter & ~0x20
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
    guard let title = person.jobTitle, let unit = person.unit else {
      return person.jobTitle ?? person.unit ?? ""
    }
    return title + ", " + unit
  }
}
