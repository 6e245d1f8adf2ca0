import CCmark

/// Tables.
extension Renderer {
  mutating func write(_ table: Table) {
    startLine()
    if let lead = table.lead { writeLead(lead) }
    openTable()
    html.bytes.append("<thead>\n")
    writeRow(0, of: table)
    html.bytes.append("</thead>\n")
    if table.rowEnds.count > 1 {
      html.bytes.append("<tbody>\n")
      for row in 1..<table.rowEnds.count { writeRow(row, of: table) }
      html.bytes.append("</tbody>\n")
    }
    html.bytes.append(options.isBare ? "</table>\n" : "</table></div>\n")
    if table.hasRuleBelow { html.bytes.append("<hr />\n") }
  }

  /// Writes the lines before a table; the first of them may be a callout's.
  private mutating func writeLead(_ index: Int) {
    guard index < cellParagraphs.count, cellParagraphs[index] != skippedParagraph else { return }
    html.bytes.append(cellParagraphs[index] == calloutTitle ? "<p class=\"callout-title\">" : "<p>")
    writeParsed(index)
    calloutTitle = nil
    html.bytes.append("</p>\n")
  }

  /// A wide table scrolls in a region of its own, which the keyboard reaches; every region has its own name, and says
  /// which heading it stands under.
  private mutating func openTable() {
    tableCount += 1
    guard !options.isBare else {
      html.bytes.append("<table>\n")
      return
    }
    html.bytes.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.bytes.appendEscaped(options.labels.scrollableTable + (tableCount > 1 ? " \(tableCount)" : ""))
    if let heading = outline.last?.text, !heading.isEmpty, heading.utf8.count <= Self.longestName {
      html.bytes.appendEscaped(": " + heading)
    }
    html.bytes.append("\"><table>\n")
  }

  /// The bytes of a heading that tables are called after. A longer one is no name, and written again for each of many
  /// tables it would let a page grow out of all proportion to its text.
  private static let longestName = 200

  private mutating func writeRow(_ row: Int, of table: Table) {
    let isHeader = row == 0
    let cells = table.cells[(isHeader ? 0 : table.rowEnds[row - 1])..<table.rowEnds[row]]
    html.bytes.append("<tr>\n")
    for column in table.alignments.indices {
      html.bytes.append(isHeader ? "<th" : "<td")
      if isHeader, !options.isBare { html.bytes.append(" scope=\"col\"") }
      html.bytes.append(attribute(for: table.alignments[column]))
      html.bytes.append(">")
      if column < cells.count { writeCell(cells[cells.startIndex + column]) }
      html.bytes.append(isHeader ? "</th>\n" : "</td>\n")
    }
    html.bytes.append("</tr>\n")
  }

  private func attribute(for alignment: Table.Alignment) -> StaticString {
    switch (alignment, options.isBare) {
    case (.none, _): ""
    case (.left, true): " align=\"left\""
    case (.center, true): " align=\"center\""
    case (.right, true): " align=\"right\""
    case (.left, false): " class=\"align-left\""
    case (.center, false): " class=\"align-center\""
    case (.right, false): " class=\"align-right\""
    }
  }

  private mutating func writeCell(_ cell: Table.Cell) {
    if let paragraph = cell.paragraph {
      writeParsed(paragraph)
    } else if !cell.range.isEmpty {
      quoteWriter.startBlock()
      let content = UnsafeBufferPointer(rebasing: text.bytes[cell.range])
      write(content, of: nil, from: 0, source: TextSource(at: cell.range.lowerBound))
    }
  }

  /// Writes the inlines of a paragraph of the cells' document.
  private mutating func writeParsed(_ index: Int) {
    guard let cellText, index < cellParagraphs.count else { return }
    let (outerText, outerBlock) = (text, block)
    text = cellText
    isInCell = true
    startBlock(cellParagraphs[index])
    skippedBytes += CellText.guardMark.count
    var child = cellParagraphs[index].firstChild
    while let node = child {
      render(node)
      child = node.next
    }
    isInCell = false
    (text, block, locator) = (outerText, outerBlock, nil)
  }
}
