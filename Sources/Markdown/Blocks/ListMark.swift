/// The mark with which a list item begins: `-`, `+`, `*`, `1.` or `1)`.
enum ListMark {
  /// The end of the mark at `start`, after which a space or the line's end must come; nil where there is
  /// none.
  static func end(at start: Int, in line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard start < line.upperBound else { return nil }
    var end = start
    switch text[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      end += 1
    default:
      while end < line.upperBound, end - start < 10, text[end].isDigit { end += 1 }
      guard end > start, end < line.upperBound else { return nil }
      guard text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else { return nil }
      end += 1
    }
    return end >= line.upperBound || text[end].isSpace ? end : nil
  }
}
