import CCmark
import Diagnostics

/// Links: those into the site are left to the site, those out of it are written, those that do harm are not.
extension Renderer {
  mutating func enterLink(_ node: Node) {
    guard imageDepth == 0 else { return }
    guard openLink == nil else {
      nestedLinks += 1
      return
    }
    let url = node.url
    noteMasks(in: url)
    noteMasks(in: node.title)
    let isAutolink = node.isAutolink
    let start = html.bytes.count
    switch destination(of: url) {
    case .external:
      links.append(LinkDraft(destination: url.string, isExternal: true, range: 0..<0))
      html.bytes.append("<a href=\"")
      html.bytes.appendHref(url)
      html.bytes.append("\"")
      html.bytes.appendTitle(node.title)
      html.bytes.append(">")
      openLink = OpenLink(
        kind: .external, index: links.count - 1, start: html.bytes.count, isAutolink: isAutolink)
    case .site, .otherHost:
      links.append(LinkDraft(destination: url.string, isExternal: false, range: 0..<0))
      let content = addExtra { $0.appendTitle(node.title) }
      html.holes.append(.init(offset: start, kind: .linkStart, index: links.count - 1, content: content))
      openLink = OpenLink(kind: .hole, index: links.count - 1, start: start, isAutolink: isAutolink)
    case .empty, .unsafe:
      openLink = OpenLink(kind: .unlinked, index: nil, start: start, isAutolink: isAutolink)
    }
  }

  mutating func leaveLink(_ node: Node) {
    guard imageDepth == 0, let link = openLink else { return }
    guard nestedLinks == 0 else {
      nestedLinks -= 1
      return
    }
    openLink = nil
    var label = html.bytes.withUnsafeBufferPointer { bytes in
      InlineHTML.plainText(UnsafeBufferPointer(rebasing: bytes[link.start...]))
    }
    if !link.alternatives.isEmpty { label += label.isEmpty ? link.alternatives : " " + link.alternatives }
    let place = place(of: node)
    if let index = link.index {
      links[index].text = label
      links[index].range = fileRange(place.destination)
    }
    switch link.kind {
    case .external: html.bytes.append("</a>")
    case .hole: html.holes.append(.init(offset: html.bytes.count, kind: .linkEnd))
    case .unlinked: reportDestination(of: node, at: place)
    }
    if label.allSatisfy(\.isWhitespace) { report(.emptyLink, at: place.whole) }
  }

  /// Where a URL leads; in the specifications' examples everywhere is allowed.
  func destination(of url: UnsafeBufferPointer<UInt8>) -> Destination {
    let destination = Destination(url)
    guard options.isBare else { return destination }
    switch destination {
    case .empty: return .site
    case .unsafe: return .external
    default: return destination
    }
  }

  /// Writes something beside the HTML, for a hole; where it stands.
  mutating func addExtra(_ write: (inout [UInt8]) -> Void) -> Range<Int> {
    let start = html.extras.count
    write(&html.extras)
    return start..<html.extras.count
  }

  private mutating func reportDestination(of node: Node, at place: InlineLocator.LinkPlace) {
    if case .unsafe(let scheme) = Destination(node.url) {
      report(.unsafeLink, at: place.destination, ["scheme": scheme])
    } else {
      report(.emptyDestination, at: place.whole)
    }
  }
}

extension Node {
  /// Whether a link's text is its address.
  var isAutolink: Bool {
    guard let child = firstChild, child.kind == CMARK_NODE_TEXT, child.next == nil, title.isEmpty else {
      return false
    }
    let (url, text) = (url, child.literal)
    let prefix = url.count - text.count
    guard prefix == 0 || (prefix == 7 && url.has("mailto:", at: 0)) else { return false }
    return url[prefix...].elementsEqual(text)
  }
}

extension UnsafeBufferPointer<UInt8> {
  var string: String { String(decoding: self, as: UTF8.self) }
}
