/// Walks along the start of a line and counts columns as CommonMark does: from 0, with tabs every four.
struct ColumnCounter {
  let line: Int
  private(set) var offset: Int
  private(set) var column = 0
  private let text: ParsedText
  private let end: Int
  /// The column after the last quote mark that was passed, and after the blank that belongs to it.
  private var quoteEnd = 0

  init(_ text: ParsedText, line: Int) {
    self.text = text
    self.line = line
    let content = text.content(ofLine: line)
    offset = content.lowerBound
    end = content.upperBound
  }

  /// The byte ahead; nil at the end of the line.
  var byte: UInt8? { offset < end ? text.bytes[offset] : nil }

  mutating func step() {
    guard let byte else { return }
    column = byte == 0x09 ? column + 4 - column % 4 : column + 1
    offset += 1
    if byte == UInt8(ascii: ">") {
      quoteEnd = self.byte?.isBlank == true ? column + 1 : column
    }
  }

  mutating func move(to target: Int) {
    while offset < target, offset < end { step() }
  }

  /// How many columns after the last quote mark the content of an item of this line begins. Leaves the
  /// counter there.
  mutating func contentIndent(ofItem item: Node) -> Int {
    move(to: text.offset(line: line, column: item.startColumn))
    while let byte, !byte.isBlank { step() }
    let afterMark = self
    while let byte, byte.isBlank { step() }
    let isSpaced = byte != nil && column - afterMark.column <= 4
    if !isSpaced { self = afterMark }
    return (isSpaced ? column : column + 1) - quoteEnd
  }

  /// Where cmark's content begins that starts at `target`. Of a tab that a container took in part, cmark
  /// makes spaces; the offset is moved back by as many, so that what follows stands where cmark counts it.
  func offset(atColumn target: Int) -> Int {
    var counter = self
    while counter.column < target, let byte = counter.byte {
      var next = counter
      next.step()
      if byte == 0x09, next.column > target { return max(next.offset - (next.column - target), 0) }
      counter = next
    }
    return counter.offset
  }
}
