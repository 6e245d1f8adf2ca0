/// Signs that stand for `*`, `_` and backticks of bare URLs, so that cmark takes them for no marks of its own.
///
/// Each is one byte, as what it stands for, so that every place stays what it was. No text has them: where one does,
/// nothing is masked.
enum Mask {
  static let bytes: ClosedRange<UInt8> = 0x1C...0x1E

  static func original(of byte: UInt8) -> UInt8 {
    switch byte {
    case 0x1C: UInt8(ascii: "*")
    case 0x1D: UInt8(ascii: "_")
    case 0x1E: UInt8(ascii: "`")
    default: byte
    }
  }

  /// Nil for a byte that is no mark.
  static func mask(of byte: UInt8) -> UInt8? {
    bytes.first { original(of: $0) == byte }
  }

  static func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.contains { text.contains($0) }
  }
}
