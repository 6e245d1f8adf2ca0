import CCmark
import Diagnostics

/// Headings, their anchors and the outline.
extension Renderer {
  mutating func enterHeading(_ node: Node) -> Bool {
    if !tables.isEmpty, let table = tables[node.raw] {
      write(table)
      return false
    }
    startBlock(node)
    startLine()
    openHeading = (html.bytes.count, html.holes.count, images.count)
    return true
  }

  mutating func leaveHeading(_ node: Node) {
    guard let open = openHeading else { return }
    openHeading = nil
    let level = Int(cmark_node_get_heading_level(node.raw))
    checkLevel(level, of: node)
    block = nil
    let names = images[open.images...].map(\.alternative).filter { !$0.allSatisfy(\.isWhitespace) }
    guard options.isBare || !names.isEmpty || !isEmpty(from: open.start) else {
      // Nobody reads it, and everyone who moves from heading to heading would stop at it.
      html.bytes.removeSubrange(open.start...)
      html.holes.removeSubrange(open.holes...)
      report(.emptyHeading, at: wholeHeading(node))
      return
    }
    guard inset == nil else {
      // An example's heading only looks like one, so that the page's outline stays its own.
      insert(Array("<p class=\"heading heading-\(level)\">".utf8), at: open)
      html.bytes.append("</p>\n")
      return
    }
    var (plain, content) = html.bytes.withUnsafeBufferPointer { bytes in
      let content = UnsafeBufferPointer(rebasing: bytes[open.start...])
      return (InlineHTML.plainText(content), InlineHTML.withoutLinks(content))
    }
    if !names.isEmpty, plain.allSatisfy(\.isWhitespace) {
      plain = names.joined(separator: " ")
      content = []
      content.appendEscaped(plain)
    }
    let anchor = options.headingAnchors ? anchors.anchor(for: plain) : ""
    outline.append(
      HeadingDraft(
        level: level, anchor: anchor, text: plain, html: content,
        offset: text.map.fileOffset(of: blockStart(node))))
    let name = [UInt8(ascii: "h"), UInt8(ascii: "0") + UInt8(level)]
    var tag = Array("<".utf8) + name
    if options.headingAnchors {
      tag += " id=\"".utf8
      tag += anchor.utf8
      tag += "\"".utf8
    }
    tag += ">".utf8
    insert(tag, at: open)
    html.bytes.append("</")
    html.bytes += name
    html.bytes.append(">\n")
  }

  /// The tag depends on the text, so it comes in afterwards.
  private mutating func insert(_ tag: [UInt8], at open: OpenHeading) {
    html.bytes.insert(contentsOf: tag, at: open.start)
    for index in open.holes..<html.holes.count { html.holes[index].offset += tag.count }
  }

  /// Whether nothing that can be read has been written since.
  private func isEmpty(from start: Int) -> Bool {
    html.bytes.withUnsafeBufferPointer { bytes in
      let content = UnsafeBufferPointer(rebasing: bytes[start...])
      if let first = content.first, first.isLetter { return false }
      return InlineHTML.plainText(content).allSatisfy(\.isWhitespace) && !content.contains("<sup")
    }
  }

  private func wholeHeading(_ node: Node) -> Range<Int> {
    let start = blockStart(node)
    return start..<max(start, text.content(ofLine: node.startLine).upperBound)
  }

  private mutating func checkLevel(_ level: Int, of node: Node) {
    let range = wholeHeading(node)
    let expected = lastHeadingLevel + 1
    if level == 1 {
      report(.headingLevelOne, at: range)
    } else if level > expected {
      report(.headingSkipped, at: range, ["level": "\(level)", "expected": "\(expected)"])
    }
    lastHeadingLevel = level
  }
}
