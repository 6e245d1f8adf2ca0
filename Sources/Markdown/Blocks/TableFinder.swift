import CCmark

/// Finds the tables in cmark's tree and takes their cells apart.
struct TableFinder {
  /// How many cells may be missing at rows' ends in one document: each costs output without having cost
  /// input.
  static let missingCellLimit = 500_000

  private let text: ParsedText
  private(set) var tables: [OpaquePointer: Table] = [:]
  private(set) var cellText: CellText
  /// The first byte of a table with too many missing cells.
  private(set) var refusal: Int?
  private var delimiterLines: [Int] = []
  private var nextDelimiter = 0
  private var missingCells = 0

  init(in text: ParsedText) {
    self.text = text
    cellText = CellText(for: text)
    delimiterLines = (1...text.lines.starts.count).filter { number in
      TableRow.mayDelimit(text.lines.range(ofLine: number), in: text.bytes)
    }
  }

  /// Walks the blocks of a document whose text may hold tables.
  mutating func find(in root: Node) {
    guard !delimiterLines.isEmpty else { return }
    var quoteDepth = 0
    var walk = TreeWalk(root)
    while let (node, isLeaving) = walk.next() {
      switch node.kind {
      case CMARK_NODE_BLOCK_QUOTE: quoteDepth += isLeaving ? -1 : 1
      case CMARK_NODE_PARAGRAPH where !isLeaving, CMARK_NODE_HEADING where !isLeaving:
        readBlock(node, quoteDepth)
        walk.skip(node)
      default: break
      }
    }
  }
}

extension TableFinder {
  private mutating func readBlock(_ node: Node, _ quoteDepth: Int) {
    let lines = node.startLine...max(node.startLine, node.endLine)
    while nextDelimiter < delimiterLines.count, delimiterLines[nextDelimiter] <= lines.lowerBound {
      nextDelimiter += 1
    }
    guard nextDelimiter < delimiterLines.count, lines.contains(delimiterLines[nextDelimiter]) else { return }
    var block = BlockText(node, in: text, quoteDepth: quoteDepth)
    while nextDelimiter < delimiterLines.count, lines.contains(delimiterLines[nextDelimiter]) {
      let line = delimiterLines[nextDelimiter]
      nextDelimiter += 1
      guard line > block.firstLine, !block.isLazy(line: line), !block.isLazy(line: line - 1),
        let alignments = TableRow.alignments(of: block.content(ofLine: line), in: text.bytes)
      else { continue }
      let header = TableRow.cells(of: block.content(ofLine: line - 1), in: text.bytes)
      guard header.count == alignments.count else { continue }
      read(node, &block, header, alignments, delimiterLine: line)
      return
    }
  }

  private mutating func read(
    _ node: Node, _ block: inout BlockText, _ header: [Range<Int>], _ alignments: [Table.Alignment],
    delimiterLine: Int
  ) {
    var table = Table()
    table.alignments = alignments
    var lines = (delimiterLine + 1)..<max(delimiterLine + 1, block.lastLine + 1)
    if node.kind == CMARK_NODE_HEADING {
      // Where something follows, cmark counts the line after the underline as the heading's last.
      let underline = lines.first { isUnderline(block.content(ofLine: $0)) } ?? lines.upperBound
      table.hasRuleBelow = block.hasByte(UInt8(ascii: "-"), at: block.content(ofLine: underline).lowerBound)
      lines = lines.lowerBound..<(table.hasRuleBelow ? underline : min(underline + 1, lines.upperBound))
    }
    let rows = lines.map {
      TableRow.cells(of: block.content(ofLine: $0), in: text.bytes).prefix(header.count)
    }
    missingCells += rows.reduce(0) { $0 + header.count - $1.count }
    guard missingCells <= Self.missingCellLimit else {
      refusal = refusal ?? block.content(ofLine: delimiterLine - 1).lowerBound
      return
    }
    let leadLines = (block.firstLine..<(delimiterLine - 1)).map {
      let content = block.content(ofLine: $0)
      return text.bytes.trimmed(content).lowerBound..<content.upperBound
    }
    if !leadLines.isEmpty { table.lead = cellText.addLines(leadLines) }
    addRow(header[...], to: &table)
    for row in rows { addRow(row, to: &table) }
    tables[node.raw] = table
  }

  /// Whether a line is what makes a heading of the lines above it.
  private func isUnderline(_ line: Range<Int>) -> Bool {
    let marks = text.bytes.trimmed(line)
    guard let first = marks.first.map({ text.bytes[$0] }), "-=".utf8.contains(first) else { return false }
    return text.bytes[marks].allSatisfy { $0 == first }
  }

  private mutating func addRow(_ row: ArraySlice<Range<Int>>, to table: inout Table) {
    for cell in row {
      table.cells.append(Table.Cell(range: cell, paragraph: isPlain(cell) ? nil : cellText.addCell(cell)))
    }
    table.rowEnds.append(table.cells.count)
  }

  /// Whether a cell is text that means itself.
  private func isPlain(_ range: Range<Int>) -> Bool {
    !text.bytes[range].contains { byte in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "*"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "~"):
        true
      default: false
      }
    }
  }
}
