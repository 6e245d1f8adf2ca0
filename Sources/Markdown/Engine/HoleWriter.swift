/// The state of one writing of a document: how far its bytes are copied, and what the open link is to become.
struct HoleWriter {
  let html: MarkdownHTML
  private var copied = 0
  private var openLink = OpenLink.none

  init(html: MarkdownHTML) {
    self.html = html
  }

  private enum OpenLink { case none, anchor, skipped }

  /// Whether the text under way is replaced, so that nothing of it is written.
  var isSkipping: Bool { openLink == .skipped }

  mutating func copy(upTo offset: Int, into output: inout [UInt8]) {
    if !isSkipping { output.append(contentsOf: html.bytes[copied..<offset]) }
    copied = offset
  }

  func insert(_ range: Range<Int>, into output: inout [UInt8]) {
    if !isSkipping { output.append(contentsOf: html.extras[range]) }
  }

  mutating func open(_ rendering: LinkRendering, _ hole: MarkdownHTML.Hole, into output: inout [UInt8]) {
    switch rendering {
    case .href(let href):
      anchor(href, language: nil, hole, into: &output)
    case .hrefInLanguage(let href, let language):
      anchor(href, language: language, hole, into: &output)
    case .unlinked:
      openLink = .none
    case .replaced(let text):
      output.appendEscaped(text)
      openLink = .skipped
    }
  }

  mutating func close(into output: inout [UInt8]) {
    if openLink == .anchor { output.append("</a>") }
    openLink = .none
  }

  func draw(_ rendering: ImageRendering, _ hole: MarkdownHTML.Hole, into output: inout [UInt8]) {
    guard case .picture(let source, let width, let height) = rendering else { return }
    switch hole.frame {
    case .none: break
    case .paragraph: output.append("<p>")
    case .figure: output.append("<figure>")
    }
    output.append("<img src=\"")
    output.appendHref(source)
    output.append("\"")
    output.append(contentsOf: html.extras[hole.content])
    if let width { output.append(" width=\"\(width)\"") }
    if let height { output.append(" height=\"\(height)\"") }
    output.append(" />")
    switch hole.frame {
    case .none: break
    case .paragraph: output.append("</p>\n")
    case .figure:
      output.append("<figcaption>")
      output.append(contentsOf: html.extras[hole.caption])
      output.append("</figcaption></figure>\n")
    }
  }

  private mutating func anchor(
    _ href: String, language: String?, _ hole: MarkdownHTML.Hole, into output: inout [UInt8]
  ) {
    output.append("<a href=\"")
    output.appendHref(href)
    output.append("\"")
    if let language {
      output.append(" hreflang=\"")
      output.appendEscaped(language)
      output.append("\"")
    }
    output.append(contentsOf: html.extras[hole.content])
    output.append(">")
    openLink = .anchor
  }
}
