import CCmark

/// What the block quotes and list items around a block put before its lines.
///
/// A line may go on with a paragraph without its containers' marks (CommonMark calls it lazy). Then cmark
/// keeps the blanks that no container took, so the difference matters for columns, and such a line is no row
/// of a table.
struct ContainerPrefix {
  private let text: ParsedText
  private let block: Node
  private let quoteDepth: Int
  /// The list items around the block, from the outermost in; found when the first lazy line asks.
  private var items: [Item]?
  /// How far the block's text is indented in its innermost item, if no quote stands in between.
  private let innermost: Int?

  private struct Item {
    /// How many block quotes stand around it.
    let quotes: Int
    /// How many columns after the innermost of these quotes, or the line's start, its content begins.
    let indent: Int
  }

  init(of block: Node, in text: ParsedText, quoteDepth: Int) {
    self.text = text
    self.block = block
    self.quoteDepth = quoteDepth
    if let item = block.parent, item.kind == CMARK_NODE_ITEM {
      var columns = ColumnCounter(text, line: item.startLine)
      innermost = columns.contentIndent(ofItem: item)
    } else {
      innermost = nil
    }
  }

  /// Where the content of a line after the block's first begins.
  mutating func contentStart(ofLine line: Int) -> Int {
    let prefix = read(line)
    guard isLazy(prefix) else { return prefix.textOffset }
    guard prefix.indent > 0 else { return prefix.baseOffset }
    let taken = deepestIndent(quotes: prefix.quotes, upTo: prefix.indent)
    var columns = ColumnCounter(text, line: line)
    columns.move(to: prefix.baseOffset)
    return columns.offset(atColumn: prefix.baseColumn + taken)
  }

  mutating func isLazy(line: Int) -> Bool {
    isLazy(read(line))
  }
}

extension ContainerPrefix {
  private struct Prefix {
    var quotes = 0
    /// After the last quote mark and the blank that belongs to it.
    var baseOffset: Int
    var baseColumn = 0
    /// Where the first byte stands that is neither a blank nor such a mark.
    var textOffset: Int
    /// How many columns lie between.
    var indent = 0
  }

  private func isLazy(_ prefix: Prefix) -> Bool {
    prefix.quotes < quoteDepth || prefix.indent < innermost ?? 0
  }

  private mutating func read(_ line: Int) -> Prefix {
    var columns = ColumnCounter(text, line: line)
    var prefix = Prefix(baseOffset: columns.offset, textOffset: columns.offset)
    while let byte = columns.byte {
      if byte == UInt8(ascii: ">"), prefix.quotes < quoteDepth, mayMarkQuote(columns.column, prefix) {
        prefix.quotes += 1
        columns.step()
        prefix.baseOffset = columns.offset
        prefix.baseColumn = columns.column
        guard let blank = columns.byte, blank.isBlank else { continue }
        // The quote takes one column, which may be part of a tab.
        prefix.baseColumn += 1
        if blank == 0x20 || columns.column % 4 == 3 { prefix.baseOffset += 1 }
      } else if !byte.isBlank {
        break
      }
      columns.step()
    }
    prefix.textOffset = columns.offset
    prefix.indent = max(columns.column - prefix.baseColumn, 0)
    return prefix
  }

  /// Whether a quote mark may stand at a column: no more than three after what the items before it take.
  private mutating func mayMarkQuote(_ column: Int, _ prefix: Prefix) -> Bool {
    let indent = column - prefix.baseColumn
    return indent <= 3 || indent - deepestIndent(quotes: prefix.quotes, upTo: indent) <= 3
  }

  /// How many columns are taken by the items within the first `quotes` quotes, when there are `limit` to
  /// take.
  private mutating func deepestIndent(quotes: Int, upTo limit: Int) -> Int {
    let items = items ?? findItems()
    self.items = items
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      let isBefore =
        items[middle].quotes < quotes || items[middle].quotes == quotes && items[middle].indent <= limit
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low > 0, items[low - 1].quotes == quotes else { return 0 }
    return items[low - 1].indent
  }

  private func findItems() -> [Item] {
    var nodes: [(node: Node, quotes: Int)] = []
    var quotes = quoteDepth
    var parent = block.parent
    while let node = parent {
      if node.kind == CMARK_NODE_BLOCK_QUOTE { quotes -= 1 }
      if node.kind == CMARK_NODE_ITEM { nodes.append((node, quotes)) }
      parent = node.parent
    }
    var columns = ColumnCounter(text, line: 1)
    return nodes.reversed().map { node, quotes in
      if columns.line != node.startLine { columns = ColumnCounter(text, line: node.startLine) }
      return Item(quotes: quotes, indent: columns.contentIndent(ofItem: node))
    }
  }
}
