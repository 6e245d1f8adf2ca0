/// Finds the words of a text: runs of letters and digits of any script, in lower case.
enum WordReader {
  /// Longer runs are no words that anyone types.
  static let longest = 64

  /// Hands each word to `use`, in order. The bytes are valid during the call only.
  static func forEachWord(
    in text: UnsafeBufferPointer<UInt8>, _ use: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + 8) { word in
      var length = 0
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          index += 1
          if let lower = lowered(byte) {
            word[min(length, longest)] = lower
            length += 1
            continue
          }
        } else if readLetter(
          in: text, at: &index,
          { byte in
            word[min(length, longest)] = byte
            length += 1
          })
        {
          continue
        }
        if length > 0, length <= longest { use(UnsafeBufferPointer(rebasing: word[..<length])) }
        length = 0
      }
      if length > 0, length <= longest { use(UnsafeBufferPointer(rebasing: word[..<length])) }
    }
  }

  /// The words of a short text.
  static func words(in text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var text = text
    text.withUTF8 { bytes in forEachWord(in: bytes) { words.append(Array($0)) } }
    return words
  }

  /// An ASCII letter in lower case, or a digit; nil for anything else.
  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8? {
    let lower = byte | 0x20
    if lower &- 0x61 < 26 { return lower }
    return byte &- 0x30 < 10 ? byte : nil
  }
}

extension WordReader {
  /// Hands over the bytes of the letter beyond ASCII at `index`, in lower case. False where there is none; steps on
  /// in both cases.
  @inline(__always)
  private static func readLetter(
    in text: UnsafeBufferPointer<UInt8>, at index: inout Int, _ use: (UInt8) -> Void
  ) -> Bool {
    guard text[index] == 0xC3, index + 1 < text.count else {
      return readRareLetter(in: text, at: &index, use)
    }
    let second = text[index + 1]
    index += 2
    // The signs of multiplication and division stand among the letters.
    guard second != 0x97, second != 0xB7 else { return false }
    use(0xC3)
    use(second < 0x9F ? second + 0x20 : second)
    return true
  }

  private static func readRareLetter(
    in text: UnsafeBufferPointer<UInt8>, at index: inout Int, _ use: (UInt8) -> Void
  ) -> Bool {
    let lead = text[index]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(index + length, text.count)
    let scalar = String(decoding: text[index..<end], as: UTF8.self).unicodeScalars.first
    index = end
    guard let scalar, isWordPart(scalar) else { return false }
    for byte in scalar.properties.lowercaseMapping.utf8 { use(byte) }
    return true
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
