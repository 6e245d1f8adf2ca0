/// Reads one line of a table.
enum TableRow {
  /// The cells of a row, trimmed. A `|` after a backslash separates nothing.
  static func cells(of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let line = text.trimmed(line)
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    if start < line.upperBound, text[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    while index < line.upperBound {
      if text[index] == UInt8(ascii: "|") {
        cells.append(text.trimmed(start..<index))
        start = index + 1
      } else if text[index] == UInt8(ascii: "\\"), index + 1 < line.upperBound, text[index + 1].isPunctuation
      {
        index += 1
      }
      index += 1
    }
    if start < line.upperBound { cells.append(text.trimmed(start..<line.upperBound)) }
    return cells
  }

  /// Whether a line has nothing but what a delimiter row has; quote marks before it may be among them.
  static func mayDelimit(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var (hasHyphen, hasMark) = (false, false)
    for byte in text[line] {
      switch byte {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case UInt8(ascii: ">"), 0x20, 0x09, 0x0A, 0x0D: break
      default: return false
      }
    }
    return hasHyphen && hasMark
  }

  /// The columns that a delimiter row (`|:--|---:|`) declares, or nil where it is none.
  static func alignments(
    of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> [Table.Alignment]? {
    var alignments: [Table.Alignment] = []
    for cell in cells(of: line, in: text) {
      guard let alignment = alignment(of: text[cell]) else { return nil }
      alignments.append(alignment)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func alignment(of cell: Slice<UnsafeBufferPointer<UInt8>>) -> Table.Alignment? {
    var marks = cell
    let isLeft = marks.first == UInt8(ascii: ":")
    if isLeft { marks = marks.dropFirst() }
    let isRight = marks.last == UInt8(ascii: ":")
    if isRight { marks = marks.dropLast() }
    guard !marks.isEmpty, marks.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    switch (isLeft, isRight) {
    case (true, true): return .center
    case (true, false): return .left
    case (false, true): return .right
    case (false, false): return Table.Alignment.none
    }
  }
}
