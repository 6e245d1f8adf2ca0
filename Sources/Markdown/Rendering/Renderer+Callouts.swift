import CCmark
import Diagnostics

/// Block quotes, and those among them that are callouts: `> [!NOTE]`.
extension Renderer {
  mutating func enterQuote(_ node: Node) {
    startLine()
    guard features.mayHoldCallouts, let first = node.firstChild, let marker = marker(in: first) else {
      html.bytes.append("<blockquote>\n")
      quotes.append(false)
      return
    }
    if let kind = CalloutKind(rawValue: marker.name.lowercased()) {
      quotes.append(true)
      html.bytes.append("<div class=\"callout callout-\(kind.rawValue)\" role=\"note\">\n")
      beginTitle(marker, kind)
    } else {
      quotes.append(false)
      html.bytes.append("<blockquote>\n")
      reportUnknown(marker.name, in: first)
    }
  }

  mutating func leaveQuote() {
    startLine()
    html.bytes.append(quotes.popLast() == true ? "</div>\n" : "</blockquote>\n")
  }

  /// Ends a callout's title where its line ends; false when the break is an ordinary one.
  mutating func endsTitle(_ lineBreak: Node) -> Bool {
    guard let calloutTitle, lineBreak.parent == calloutTitle else { return false }
    self.calloutTitle = nil
    html.bytes.append("</p>\n<p>")
    quoteWriter.startBlock()
    return true
  }

  private mutating func beginTitle(_ marker: CalloutMarker, _ kind: CalloutKind) {
    calloutTitle = marker.paragraph
    skippedBytes = marker.length
    guard !marker.hasOwnTitle else { return }
    html.bytes.append("<p class=\"callout-title\">")
    html.bytes.appendEscaped(kind.label(in: options.labels))
    html.bytes.append("</p>\n")
    calloutTitle = nil
    skippedBreak = marker.text.next
    if marker.text.next == nil {
      skippedParagraph = marker.paragraph
      skippedBytes = 0
    }
  }

  /// The marker with which a quote's first block begins. Where that ends in a table, its lines before the
  /// table are a paragraph of their own.
  private func marker(in block: Node) -> CalloutMarker? {
    guard block.kind == CMARK_NODE_PARAGRAPH, beginsWithBracket(block) else { return nil }
    guard let table = tables[block.raw] else { return CalloutMarker(in: block, after: 0) }
    guard let lead = table.lead, lead < cellParagraphs.count else { return nil }
    return CalloutMarker(in: cellParagraphs[lead], after: CellText.guardMark.count)
  }

  private mutating func reportUnknown(_ name: String, in paragraph: Node) {
    var locator = InlineLocator(block: paragraph, in: text, quoteDepth: quotes.count)
    let start = paragraph.firstChild.flatMap { locator.range(of: $0) }?.lowerBound ?? blockStart(paragraph)
    let kinds = CalloutKind.allCases.map { $0.rawValue.uppercased() }
    report(
      .unknownCallout, at: start..<(start + name.utf8.count + 3), ["kind": name],
      suggestion: Suggestion.nearest(to: name, among: kinds))
  }

  /// Where a block begins in the text under way.
  func blockStart(_ node: Node) -> Int {
    text.offset(line: node.startLine, column: node.startColumn)
  }
}
