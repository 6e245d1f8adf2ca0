import Diagnostics
import Portal

/// What stands for a person who has no photo: letters on a colour that stays the same.
enum PersonMark {
  /// How many colours there are; site.css has one for each, `.tone-0` and on.
  static let tones = 8

  /// The first letters of the first and the last word of a name.
  static func initials(of name: String) -> String {
    if let plain = plainInitials(of: name) { return plain }
    let space = name.utf8.lastIndex(of: UInt8(ascii: " ")) ?? name.lastIndex { $0.isWhitespace }
    let letters = [name.first, space.flatMap { name[$0...].dropFirst().first }].compactMap { $0 }
    return String(letters).uppercased()
  }

  /// The same for letters of Latin-1, for which nothing need be looked up; nil where there are others.
  private static func plainInitials(of name: String) -> String? {
    var name = name
    return name.withUTF8 { bytes in
      guard let space = bytes.lastIndex(of: UInt8(ascii: " ")), let first = plainLetter(bytes[...]),
        let last = plainLetter(bytes[(space + 1)...])
      else { return nil }
      return String(unsafeUninitializedCapacity: 4) { room in
        let count = write(first, to: room, at: 0)
        return write(last, to: room, at: count)
      }
    }
  }

  /// Writes a letter of Latin-1 as UTF-8, and tells where the next begins.
  private static func write(_ letter: UInt8, to room: UnsafeMutableBufferPointer<UInt8>, at place: Int) -> Int
  {
    guard letter >= 0x80 else {
      room[place] = letter
      return place + 1
    }
    room[place] = 0xC3
    room[place + 1] = letter & ~0x40
    return place + 2
  }

  /// The capital of a word's first letter in Latin-1, where no mark may follow that changes it.
  private static func plainLetter(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
    guard let letter = word.first else { return nil }
    let isASCII = (letter | 0x20) &- 0x61 < 26
    let rest = word.dropFirst(isASCII ? 1 : 2)
    // Marks begin with U+0300, which is CC 80.
    guard rest.first ?? 0 < 0xCC else { return nil }
    if isASCII { return letter & ~0x20 }
    guard letter == 0xC3, let second = word.dropFirst().first else { return nil }
    // ß and ÿ have no capital here, × and ÷ none at all.
    return [0x97, 0x9F, 0xB7, 0xBF].contains(second) ? nil : second & ~0x20 | 0x40
  }

  /// Which colour, from 0: by the profile's file name, so that a new job or name does not change it.
  static func tone(of id: DocumentID) -> Int {
    // Any three bits would do; these spread the people of the sample portal best.
    Int((Fingerprint(of: Array(id.name.utf8)).value >> 6) % UInt64(tones))
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
