/// Letters and the marks after them, put together to one character: å from a and a ring, as files from a Mac store it.
///
/// An anchor in an address is compared byte by byte, so both ways to store a letter must give the same one.
enum ComposedLetters {
  static func of(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if marks.contains(scalar), let last = scalars.last, let letter = letters[String(last) + String(scalar)]
      {
        scalars[scalars.count - 1] = letter
      } else {
        scalars.append(scalar)
      }
    }
    return scalars
  }

  private static let marks: ClosedRange<Unicode.Scalar> = "\u{300}"..."\u{36F}"

  /// By themselves: Swift finds a letter also by its parts. Latin, Greek and Cyrillic ones that have any.
  private static let letters: [String: Unicode.Scalar] = {
    let blocks = [0xC0...0x24F, 0x370...0x4FF, 0x1E00...0x1FFF] as [ClosedRange<UInt32>]
    let scalars = blocks.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(scalars.map { (String($0), $0) }) { first, _ in first }
  }()
}
