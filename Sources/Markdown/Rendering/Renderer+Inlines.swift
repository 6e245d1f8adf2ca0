import CCmark
import Diagnostics

/// Breaks, code, raw HTML, and finding one's way between the tree and the text.
extension Renderer {
  mutating func enterBreak(_ node: Node) {
    if skippedBreak == node {
      skippedBreak = nil
    } else if imageDepth > 0 {
      alternative.append(0x20)
    } else if !endsTitle(node) {
      html.bytes.append(node.kind == CMARK_NODE_LINEBREAK ? "<br />\n" : "\n")
    }
    quoteWriter.before = .space
  }

  mutating func enterCode(_ node: Node) {
    let code = node.literal
    noteMasks(in: code)
    if imageDepth > 0 {
      alternative.append(contentsOf: code)
    } else {
      html.bytes.append("<code>")
      html.bytes.appendEscaped(code)
      html.bytes.append("</code>")
      wordCount += WordCount.words(in: code)
    }
    quoteWriter.before = .word
  }

  mutating func enterInlineHTML(_ node: Node) {
    let literal = node.literal
    if options.allowsRawHTML {
      if imageDepth > 0 {
        alternative.append(contentsOf: literal)
      } else {
        html.bytes.append(contentsOf: literal)
      }
    } else if !RawHTML.isComment(literal) {
      reportInlineHTML(node, literal)
    }
  }

  /// An end tag whose start tag has been reported is not reported again.
  private mutating func reportInlineHTML(_ node: Node, _ literal: UnsafeBufferPointer<UInt8>) {
    if RawHTML.isEndTag(literal) {
      openTags -= 1
      guard openTags < 0 else { return }
      openTags = 0
    } else {
      openTags += 1
    }
    let start = range(of: node)?.lowerBound ?? startOfBlock
    report(.rawHTML, at: start..<(start + literal.count))
  }

  /// The bytes of the text under way from which a leaf was made, or nil where it is not found.
  mutating func range(of node: Node) -> Range<Int>? {
    prepareLocator()
    return locator?.range(of: node)
  }

  /// Where a link or picture stands in the text under way; the start of its block where it is not found.
  mutating func place(of link: Node) -> InlineLocator.LinkPlace {
    prepareLocator()
    if let place = locator?.place(of: link) { return place }
    let start = startOfBlock
    return InlineLocator.LinkPlace(whole: start..<(start + 1), destination: start..<(start + 1))
  }

  /// Where the block under way begins in the text under way.
  private var startOfBlock: Int {
    if let block { blockStart(block) } else { 0 }
  }

  private mutating func prepareLocator() {
    guard locator == nil, let block else { return }
    locator = InlineLocator(block: block, in: text, quoteDepth: quoteDepth)
  }

  /// How many block quotes put their marks before the lines of the text under way.
  var quoteDepth: Int { isInCell ? 0 : quotes.count }

  /// Where a text node's bytes stand in the text under way.
  mutating func source(of node: Node, _ literal: UnsafeBufferPointer<UInt8>) -> TextSource {
    guard let range = range(of: node) else { return TextSource(at: startOfBlock) }
    return TextSource(of: literal, in: text.bytes, at: range)
  }

  mutating func resolveStrikes(in block: Node) {
    var locator: InlineLocator? =
      features.mayHoldEscapes ? InlineLocator(block: block, in: text, quoteDepth: quoteDepth) : nil
    let bytes = text.bytes
    var barrier = block == calloutTitle ? block.firstChild : nil
    while let node = barrier, !node.isBreak { barrier = node.next }
    strikes =
      StrikeResolver.marks(in: block, barrier: barrier, isNote: footnotes.has) { node in
        guard let range = locator?.range(of: node) else { return TextSource(at: 0) }
        return TextSource(of: node.literal, in: bytes, at: range)
      }[...]
  }
}
