import CCmark
import Diagnostics

/// Block quotes, and those among them that are callouts: `> [!NOTE]`.
extension Renderer {
  mutating func enterQuote(_ node: Node) {
    startLine()
    guard features.mayHoldCallouts, let marker = CalloutMarker(of: node),
      beginsWithBracket(marker.paragraph), tables[marker.paragraph.raw] == nil
    else {
      html.bytes.append("<blockquote>\n")
      quotes.append(false)
      return
    }
    guard let kind = CalloutKind(rawValue: marker.name.lowercased()) else {
      quotes.append(false)
      reportUnknown(marker)
      html.bytes.append("<blockquote>\n")
      return
    }
    quotes.append(true)
    html.bytes.append("<div class=\"callout callout-\(kind.rawValue)\" role=\"note\">\n")
    beginTitle(marker, kind)
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

  private mutating func reportUnknown(_ marker: CalloutMarker) {
    var locator = InlineLocator(block: marker.paragraph, in: text, quoteDepth: quotes.count)
    let start = locator.range(of: marker.text)?.lowerBound ?? blockStart(marker.paragraph)
    let kinds = CalloutKind.allCases.map { $0.rawValue.uppercased() }
    report(
      .unknownCallout, at: start..<(start + marker.name.utf8.count + 3), ["kind": marker.name],
      suggestion: Suggestion.nearest(to: marker.name, among: kinds))
  }

  /// Where a block begins in the text under way.
  func blockStart(_ node: Node) -> Int {
    text.offset(line: node.startLine, column: node.startColumn)
  }
}
