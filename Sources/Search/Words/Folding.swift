/// Takes letters to the plain ones that a hurried typist uses: å ä ö to a a o, é to e. One letter stays one letter,
/// so that places in a word and in its folded form are the same. The browser folds by the same table.
enum Folding {
  /// From ß (U+00DF) to ſ (U+017F), one letter each; a blank for the sign of division.
  static let table = Array(
    "saaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
      .utf8)

  /// `word` in UTF-8, folded.
  static func fold(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count)
    append(word, to: &folded)
    return folded
  }

  static func fold(_ word: [UInt8]) -> [UInt8] { word.withUnsafeBufferPointer { fold($0) } }

  private static func append(_ word: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    var index = 0
    while index < word.count {
      let byte = word[index]
      if (0xC3...0xC5).contains(byte), index + 1 < word.count {
        let scalar = Int(byte & 0x1F) << 6 | Int(word[index + 1] & 0x3F)
        if scalar >= 0xDF, scalar - 0xDF < table.count {
          folded.append(table[scalar - 0xDF])
          index += 2
          continue
        }
      }
      folded.append(byte)
      index += 1
    }
  }
}
