/// What block quotes and list items put before the content of a line.
extension ParsedText {
  /// The blanks and quote marks before a line's content.
  struct Prefix {
    /// Where the content begins.
    var end: Int
    /// How many quote marks there are, at most as many as were asked for.
    var quotes = 0
    /// The column, from 0, at which the content begins, with tabs every four.
    var column = 0
  }

  func prefix(ofLine number: Int, quoteDepth: Int) -> Prefix {
    let line = lines.range(ofLine: number)
    var prefix = Prefix(end: line.lowerBound)
    while prefix.end < line.upperBound {
      let byte = bytes[prefix.end]
      if byte == UInt8(ascii: ">"), prefix.quotes < quoteDepth {
        prefix.quotes += 1
      } else if !byte.isBlank {
        break
      }
      prefix.column = Self.column(after: byte, at: prefix.column)
      prefix.end += 1
    }
    return prefix
  }

  /// The column, from 0, at which the content of a list item begins.
  func contentColumn(ofItem item: Node) -> Int {
    let line = content(ofLine: item.startLine)
    let marker = offset(line: item.startLine, column: item.startColumn)
    var column = bytes[line.lowerBound..<min(marker, line.upperBound)].reduce(0) {
      Self.column(after: $1, at: $0)
    }
    var index = marker
    while index < line.upperBound, !bytes[index].isBlank {
      column += 1
      index += 1
    }
    var afterBlanks = column
    while index < line.upperBound, bytes[index].isBlank {
      afterBlanks = Self.column(after: bytes[index], at: afterBlanks)
      index += 1
    }
    let padding = afterBlanks - column
    return index < line.upperBound && padding <= 4 ? afterBlanks : column + 1
  }

  /// The bytes of a line without the blanks at its ends and its line end.
  func trimmedContent(_ range: Range<Int>) -> Range<Int> {
    bytes.trimmed(range)
  }

  private static func column(after byte: UInt8, at column: Int) -> Int {
    byte == 0x09 ? column + 4 - column % 4 : column + 1
  }
}
