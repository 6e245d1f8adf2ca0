/// How deep lists and quotes are nested at a line, and what the depth costs.
///
/// cmark goes through all open lists at every empty line, and up through all containers at every emphasis and
/// link. The depth counted here is never less than cmark's; it may be more.
struct NestingAccount {
  /// The steps at empty lines, and those at marks.
  private(set) var blankLineCost = 0
  private(set) var markCost = 0
  private let text: UnsafeBufferPointer<UInt8>
  /// Where the content of each open list item begins, in bytes from the start of its line.
  private var itemColumns: [Int] = []
  /// The deepest of the paragraph's lines.
  private var depth = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  mutating func passBlankLine() {
    blankLineCost += itemColumns.count
    depth = 0
  }

  /// Opens the list items that begin on a line, from its first content at `start` on; where the rest begins.
  mutating func passContainers(of line: Range<Int>, from start: Int, afterBlankLine: Bool) -> Int {
    var index = start
    while let end = ListMark.end(at: index, in: line, text) {
      close(deeperThan: index - line.lowerBound)
      itemColumns.append(end - line.lowerBound)
      index = end
      while index < line.upperBound, text[index].isBlank || text[index] == UInt8(ascii: ">") { index += 1 }
    }
    // A line of text goes on with the paragraph before it, however little it is indented.
    if index == start, afterBlankLine { close(deeperThan: start - line.lowerBound) }
    let quotes = text[line.lowerBound..<index].reduce(0) { $0 + ($1 == UInt8(ascii: ">") ? 1 : 0) }
    depth = max(depth, 2 * itemColumns.count + quotes)
    return index
  }

  /// Adds the marks of a line that may be the ends of emphasis and links.
  mutating func addMarks(_ count: Int) {
    markCost += count * depth
  }

  private mutating func close(deeperThan column: Int) {
    while let last = itemColumns.last, last > column { itemColumns.removeLast() }
  }
}
