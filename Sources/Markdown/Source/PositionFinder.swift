import Diagnostics

/// Turns offsets in a file into lines and columns. Asked in ascending order, it reads the file once.
struct PositionFinder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: LineIndex
  /// From what was parsed to the file, where the two differ.
  private let map: SourceMap?
  private var last: (offset: Int, line: Int, column: Int) = (0, 1, 1)
  private var lastExcerpt: (line: Int, text: String)?

  init(_ bytes: UnsafeBufferPointer<UInt8>, lines: LineIndex, map: SourceMap? = nil) {
    self.bytes = bytes
    self.lines = lines
    self.map = map
  }

  mutating func position(at offset: Int) -> SourcePosition {
    let offset = min(max(map?.fileOffset(of: offset) ?? offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    let start = lines.range(ofLine: line).lowerBound
    let isLater = line == last.line && offset >= last.offset
    let column =
      isLater ? last.column + characters(in: last.offset..<offset) : 1 + characters(in: start..<offset)
    last = (offset, line, column)
    return SourcePosition(line: line, column: column)
  }

  /// How many characters of `range` stand on its first line, at least 1.
  func length(of range: Range<Int>) -> Int {
    let range = (map?.fileRange(range) ?? range).clamped(to: 0..<bytes.count)
    let end = range.firstIndex { bytes[$0].isLineEnd } ?? range.upperBound
    return max(1, characters(in: range.lowerBound..<end))
  }

  /// A line without its line end.
  mutating func excerpt(ofLine number: Int) -> String? {
    if let lastExcerpt, lastExcerpt.line == number { return lastExcerpt.text }
    var range = lines.range(ofLine: number)
    while let last = range.last, bytes[last].isLineEnd { range = range.lowerBound..<last }
    guard range.count <= SourceText.longestExcerpt else { return nil }
    let text = bytes.string(range)
    lastExcerpt = (number, text)
    return text
  }

  private func lineIndex(at offset: Int) -> Int {
    lines.range(ofLine: last.line).contains(offset) ? last.line : lines.line(at: offset)
  }

  /// Below U+0300 every scalar is a character; from there on, Swift must say.
  private func characters(in range: Range<Int>) -> Int {
    var count = 0
    for index in range {
      if bytes[index] >= 0xCC { return bytes.string(range).count }
      if !bytes[index].isContinuation { count += 1 }
    }
    return count
  }
}
