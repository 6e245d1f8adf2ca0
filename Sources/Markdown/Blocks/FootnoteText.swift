/// A document's text with each footnote definition's mark (`[^label]:`) made a list item's (`01)`).
///
/// cmark knows no footnotes: it would read them as link definitions. An item has just their shape: what
/// belongs to it is indented by four, and it may interrupt a paragraph. Lines stay lines; the map leads back
/// to the author's columns.
struct FootnoteText {
  struct Definition {
    let label: String
    /// The line in the text and the column of the mark, from 1, as cmark counts them.
    let line: Int
    let column: Int
    /// The offset of `[` in the author's file and the length of the mark up to `]`.
    let mark: Range<Int>
  }

  /// Stands where a note has no text on its first line. No text that may be read has this byte.
  static let emptyLine: UInt8 = 0x1F

  private(set) var bytes: [UInt8] = []
  private(set) var map: SourceMap
  private(set) var definitions: [Definition] = []
  private let source: UnsafeBufferPointer<UInt8>
  private let offset: Int
  private let isListUsed: (period: Bool, parenthesis: Bool)

  /// Reads `source`, which begins at `offset` of the author's file. The marks on `excludedLines` are left
  /// alone.
  init(_ source: UnsafeBufferPointer<UInt8>, from offset: Int, excluding excludedLines: Set<Int> = []) {
    self.source = source
    self.offset = offset
    map = SourceMap(from: offset)
    let lines = LineIndex(source)
    isListUsed = Self.usedLists(in: source, lines)
    bytes.reserveCapacity(source.count)
    for line in 1...lines.starts.count {
      let range = lines.range(ofLine: line)
      if excludedLines.contains(line) || !addDefinition(range, line) {
        bytes.append(contentsOf: source[range])
      }
    }
  }

  /// The label of a mark at `start`, up to its `]`; labels have no spaces and no brackets.
  static func labelEnd(from start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    var index = start
    while index < limit, text[index] > 0x20, text[index] != UInt8(ascii: "["),
      text[index] != UInt8(ascii: "]")
    {
      index += 1
    }
    return index > start && index < limit && text[index] == UInt8(ascii: "]") ? index : nil
  }
}

extension FootnoteText {
  private mutating func addDefinition(_ line: Range<Int>, _ number: Int) -> Bool {
    let start = afterContainers(line)
    guard source.has("[^", at: start),
      let end = Self.labelEnd(from: start + 2, in: source, limit: line.upperBound),
      source.has("]:", at: end)
    else { return false }
    definitions.append(
      Definition(
        label: source.string((start + 2)..<end), line: number, column: start - line.lowerBound + 1,
        mark: (offset + start)..<(offset + end + 1)))
    var content = end + 2
    while content < line.upperBound, source[content].isBlank { content += 1 }
    bytes.append(contentsOf: source[line.lowerBound..<start])
    addPiece(start)
    bytes.append(isListUsed.parenthesis && !isListUsed.period ? "01." : "01)")
    let isEmpty = content == line.upperBound || source[content].isLineEnd
    if !isEmpty { bytes.append(" ") }
    // An item that is empty at first would end at the next blank line.
    if isEmpty, isBlank(from: line.upperBound) { bytes += [0x20, Self.emptyLine] }
    addPiece(content)
    bytes.append(contentsOf: source[content..<line.upperBound])
    return true
  }

  /// Whether the line at `start` is there and has nothing in it but quotes' marks.
  private func isBlank(from start: Int) -> Bool {
    source[start...].first { !$0.isBlank && $0 != UInt8(ascii: ">") }?.isLineEnd ?? false
  }

  /// Where the content of a line begins after blanks, quote marks and list marks.
  private func afterContainers(_ line: Range<Int>) -> Int {
    var start = line.lowerBound
    while start < line.upperBound {
      if source[start].isBlank || source[start] == UInt8(ascii: ">") {
        start += 1
      } else if let end = ListMark.end(at: start, in: line, source) {
        start = end
      } else {
        break
      }
    }
    return start
  }

  private mutating func addPiece(_ sourceOffset: Int) {
    map.addPiece(text: bytes.count, file: offset + sourceOffset)
  }

  /// Which of the two kinds of numbered list the author uses, so that no note joins one of them.
  private static func usedLists(
    in source: UnsafeBufferPointer<UInt8>, _ lines: LineIndex
  ) -> (period: Bool, parenthesis: Bool) {
    var used = (period: false, parenthesis: false)
    for line in 1...lines.starts.count {
      let range = lines.range(ofLine: line)
      var index = range.lowerBound
      while index < range.upperBound, source[index].isBlank || source[index] == UInt8(ascii: ">") {
        index += 1
      }
      let digits = index
      while index < range.upperBound, source[index].isDigit { index += 1 }
      guard index > digits, index < range.upperBound else { continue }
      if source[index] == UInt8(ascii: ".") { used.period = true }
      if source[index] == UInt8(ascii: ")") { used.parenthesis = true }
    }
    return used
  }
}
