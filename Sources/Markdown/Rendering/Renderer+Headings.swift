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
    openHeading = (html.bytes.count, html.holes.count)
    return true
  }

  mutating func leaveHeading(_ node: Node) {
    guard let open = openHeading else { return }
    openHeading = nil
    let level = Int(cmark_node_get_heading_level(node.raw))
    checkLevel(level, of: node)
    block = nil
    guard inset == nil else {
      // An example's heading only looks like one, so that the page's outline stays its own.
      insert("<p class=\"heading heading-\(level)\">", at: open)
      html.bytes.append("</p>\n")
      return
    }
    let (plain, content) = html.bytes.withUnsafeBufferPointer { bytes in
      let content = UnsafeBufferPointer(rebasing: bytes[open.start...])
      return (InlineHTML.plainText(content), InlineHTML.withoutLinks(content))
    }
    let anchor = options.headingAnchors ? anchors.anchor(for: plain) : ""
    outline.append(
      HeadingDraft(
        level: level, anchor: anchor, text: plain, html: content,
        offset: text.map.fileOffset(of: blockStart(node))))
    insert(options.headingAnchors ? "<h\(level) id=\"\(anchor)\">" : "<h\(level)>", at: open)
    html.bytes.append("</h\(level)>\n")
  }

  /// The tag depends on the text, so it comes in afterwards.
  private mutating func insert(_ tag: String, at open: (start: Int, holes: Int)) {
    html.bytes.insert(contentsOf: tag.utf8, at: open.start)
    for index in open.holes..<html.holes.count { html.holes[index].offset += tag.utf8.count }
  }

  private mutating func checkLevel(_ level: Int, of node: Node) {
    let start = blockStart(node)
    let range = start..<text.content(ofLine: node.startLine).upperBound
    let expected = lastHeadingLevel + 1
    if level == 1 {
      report(.headingLevelOne, at: range)
    } else if level > expected {
      report(.headingSkipped, at: range, ["level": "\(level)", "expected": "\(expected)"])
    }
    lastHeadingLevel = level
  }
}
