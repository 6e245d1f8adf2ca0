import CCmark
import Diagnostics

/// Pictures: each is a hole, because only the site knows where the file is and how large the picture.
extension Renderer {
  mutating func enterImage(_ node: Node) {
    if imageDepth == 0 { alternative.removeAll(keepingCapacity: true) }
    imageDepth += 1
  }

  mutating func leaveImage(_ node: Node) {
    imageDepth -= 1
    guard imageDepth == 0 else { return }
    let place = place(of: node)
    let url = node.url
    noteMasks(in: url)
    noteMasks(in: node.title)
    let text = String(decoding: alternative, as: UTF8.self)
    if alternative.allSatisfy(\.isSpace) { report(.missingAlt, at: place.whole) }
    guard accepts(url, at: place) else { return }
    let isLone = if let block { block.kind == CMARK_NODE_PARAGRAPH && isLonePicture(block) } else { false }
    addHole(node, url, isLone: isLone)
    let title = node.title
    images.append(
      ImageDraft(
        destination: url.string, alternative: text, title: title.isEmpty ? nil : title.string,
        range: fileRange(place.destination)))
    if openLink != nil {
      let gap = openLink?.alternatives.isEmpty == false ? " " : ""
      openLink?.alternatives += gap + text
    }
    quoteWriter.before = .word
  }

  private mutating func addHole(_ node: Node, _ url: UnsafeBufferPointer<UInt8>, isLone: Bool) {
    let title = node.title
    let isFigure = isLone && !title.isEmpty
    let (alternative, isBare) = (alternative, options.isBare)
    var hole = MarkdownHTML.Hole(offset: html.bytes.count, kind: .image, index: images.count)
    hole.content = addExtra { attributes in
      attributes.append(" alt=\"")
      alternative.withUnsafeBufferPointer { attributes.appendEscaped($0) }
      attributes.append("\"")
      if !isFigure { attributes.appendTitle(title) }
      if !isBare { attributes.append(" loading=\"lazy\" decoding=\"async\"") }
    }
    if isFigure {
      let caption = CaptionText(options)
      hole.caption = addExtra { caption.write(title, into: &$0) }
    }
    hole.frame = isFigure ? .figure : isLone ? .paragraph : .none
    html.holes.append(hole)
  }

  /// Only a path inside the site is a picture's place.
  private mutating func accepts(_ url: UnsafeBufferPointer<UInt8>, at place: InlineLocator.LinkPlace) -> Bool
  {
    switch destination(of: url) {
    case .site: return true
    case .empty:
      report(.emptyDestination, at: place.whole)
      return false
    case .external, .otherHost, .unsafe:
      guard !options.isBare else { return true }
      report(.remotePicture, at: place.destination, ["source": url.string])
      return false
    }
  }
}
