import CCmark

/// The text of one paragraph or heading, line by line, without what its containers put before each line.
struct BlockText {
  private let text: ParsedText
  private var prefix: ContainerPrefix
  private let startOffset: Int
  private let startLine: Int
  /// The line on which cmark's content begins, past any link reference definitions.
  private(set) var firstLine: Int
  let lastLine: Int
  /// The line last asked for: what stands before its content may be long, and is read once.
  private var last: (line: Int, content: Range<Int>)?
  /// What cmark adds to every column of the block, in bytes.
  let columnBase: Int

  init(_ node: Node, in text: ParsedText, quoteDepth: Int) {
    self.text = text
    prefix = ContainerPrefix(of: node, in: text, quoteDepth: quoteDepth)
    startLine = node.startLine
    lastLine = max(node.endLine, node.startLine)
    firstLine = startLine
    let line = text.lines.range(ofLine: startLine)
    var offset = text.offset(line: startLine, column: node.startColumn)
    if node.kind == CMARK_NODE_HEADING, offset < line.upperBound, text.bytes[offset] == UInt8(ascii: "#") {
      offset = Self.afterHashes(offset, in: line, text.bytes)
    }
    startOffset = offset
    columnBase = offset - line.lowerBound
    firstLine += countLinesOfDefinitions()
  }

  /// The content of a line without its line end, for which cmark has one byte, whatever it was.
  mutating func content(ofLine number: Int) -> Range<Int> {
    if let last, last.line == number { return last.content }
    let end = text.content(ofLine: number).upperBound
    let start = number == startLine ? startOffset : prefix.contentStart(ofLine: number)
    last = (number, start..<max(start, end))
    return start..<max(start, end)
  }

  /// Whether a line belongs to the block only because paragraphs may go on without their containers' marks.
  mutating func isLazy(line: Int) -> Bool {
    line != startLine && prefix.isLazy(line: line)
  }

  func hasByte(_ byte: UInt8, at offset: Int) -> Bool {
    offset >= 0 && offset < text.bytes.count && text.bytes[offset] == byte
  }

  /// Whether a link or a picture can begin at `offset`.
  func marksLink(at offset: Int) -> Bool {
    hasByte(UInt8(ascii: "["), at: offset) || hasByte(UInt8(ascii: "!"), at: offset)
  }

  /// How many of the backticks with which `literal` begins stand before `offset`; the others, escaped or not,
  /// follow it.
  func backticks(before offset: Int, in literal: UnsafeBufferPointer<UInt8>) -> Int {
    let tick = UInt8(ascii: "`")
    let ticks = literal.firstIndex { $0 != tick } ?? literal.count
    guard ticks > 0 else { return 0 }
    var (index, following) = (offset, 0)
    while following < ticks {
      if text.bytes.has("\\`", at: index) { index += 1 }
      guard hasByte(tick, at: index) else { break }
      index += 1
      following += 1
    }
    let count = ticks - following
    return (1...max(count, 1)).allSatisfy { hasByte(tick, at: offset - $0) } ? count : 0
  }

  func endsWithBackslash(line number: Int) -> Bool {
    let content = text.content(ofLine: number)
    guard let last = content.last else { return false }
    return text.bytes[last] == UInt8(ascii: "\\")
  }

  /// Where the destination is written in the link `whole`, whose text ends at or shortly after `textEnd`.
  func destination(after textEnd: Int, in whole: Range<Int>) -> Range<Int> {
    guard hasByte(UInt8(ascii: ")"), at: whole.upperBound - 1) else { return whole }
    let end = whole.upperBound - 1
    var index = textEnd
    while index < end, !text.bytes.has("](", at: index) { index += 1 }
    index += 2
    var beginsLine = false
    while index < end, text.bytes[index].isSpace || beginsLine && text.bytes[index] == UInt8(ascii: ">") {
      // At the start of a line are the marks of the quotes around.
      beginsLine = beginsLine || text.bytes[index].isLineEnd
      index += 1
    }
    guard index < end else { return whole }
    let isPointed = text.bytes[index] == UInt8(ascii: "<")
    if isPointed { index += 1 }
    let start = index
    while index < end, !(isPointed ? text.bytes[index] == UInt8(ascii: ">") : text.bytes[index].isSpace) {
      index += text.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return start < min(index, end) ? start..<min(index, end) : whole
  }

  private static func afterHashes(
    _ offset: Int, in line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = offset
    while index < line.upperBound, bytes[index] == UInt8(ascii: "#") { index += 1 }
    while index < line.upperBound, bytes[index].isBlank { index += 1 }
    return index
  }
}

extension BlockText {
  /// How many lines of link reference definitions stand before the block's content. cmark removes them
  /// silently.
  private mutating func countLinesOfDefinitions() -> Int {
    guard hasByte(UInt8(ascii: "["), at: startOffset), lastLine > startLine else { return 0 }
    let firstLines = startOffset..<text.lines.range(ofLine: min(startLine + 1, lastLine)).upperBound
    guard text.bytes[firstLines].contains(UInt8(ascii: ":")) else { return 0 }
    var content: [UInt8] = []
    for line in startLine...lastLine {
      content.append(contentsOf: text.bytes[self.content(ofLine: line)])
      content.append(0x0A)
    }
    return content.withUnsafeBufferPointer { ReferenceDefinitions.countLines(in: $0) }
  }
}
