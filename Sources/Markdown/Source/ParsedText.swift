/// A text as it was handed to cmark, with its lines and the way back to the author's file.
struct ParsedText {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: LineIndex
  let map: SourceMap

  init(_ bytes: UnsafeBufferPointer<UInt8>, lines: LineIndex? = nil, map: SourceMap) {
    self.bytes = bytes
    self.lines = lines ?? LineIndex(bytes)
    self.map = map
  }

  /// The offset of a line and column as cmark counts them: from 1, columns in bytes.
  func offset(line: Int, column: Int) -> Int {
    let range = lines.range(ofLine: line)
    return min(range.lowerBound + max(column - 1, 0), bytes.count)
  }

  /// A line without its line end.
  func content(ofLine number: Int) -> Range<Int> {
    var range = lines.range(ofLine: number)
    while let last = range.last, bytes[last].isLineEnd { range = range.lowerBound..<last }
    return range
  }
}
