import CCmark

/// Finds where the inlines of one block stand in the text.
///
/// cmark gives an inline's column, but its line is wrong after line breaks that it does not count: those in
/// code spans, raw HTML, link destinations and after a backslash, and the lines of link reference
/// definitions. The columns are right, counted from the last break that cmark did count. So this walks the
/// block's inlines in step with the text, moves its anchor where cmark moved its own, and asks the text
/// itself whether a link really begins there.
struct InlineLocator {
  private var block: BlockText
  private let root: Node
  private var current: Node
  private var isLeaving = false
  private var isAtEnd = false
  /// The line from whose first byte cmark's columns count.
  private var anchor: Int
  /// A line at or after `anchor`, and how many bytes of content lie between both; it only moves on.
  private var reached: (line: Int, distance: Int)
  /// No later than the end of the inline last seen, with no line end in between.
  private var known: (line: Int, offset: Int)
  private var leaf: Range<Int>?
  private var openLinks: [(offset: Int, isAutolink: Bool)] = []
  private var closedLink: LinkPlace?

  /// Where a link or picture stands.
  struct LinkPlace {
    let whole: Range<Int>
    /// Where the destination is written; the whole where it is written elsewhere.
    let destination: Range<Int>
  }

  init(block node: Node, in text: ParsedText, quoteDepth: Int) {
    var block = BlockText(node, in: text, quoteDepth: quoteDepth)
    anchor = block.firstLine
    reached = (block.firstLine, 0)
    known = (block.firstLine, block.content(ofLine: block.firstLine).lowerBound)
    self.block = block
    root = node
    current = node
  }

  /// The bytes from which a leaf was made, or nil where it is not found.
  mutating func range(of node: Node) -> Range<Int>? {
    while current != node || isLeaving { guard step() else { return nil } }
    return leaf
  }

  /// Where a link or picture stands whose content has been passed, or nil where it is not found.
  mutating func place(of link: Node) -> LinkPlace? {
    while current != link || !isLeaving { guard step() else { return nil } }
    return closedLink
  }
}

extension InlineLocator {
  /// Goes to the next event of the walk; false at the end of the block.
  private mutating func step() -> Bool {
    guard !isAtEnd else { return false }
    if !isLeaving, let child = current.firstChild {
      enter(child)
    } else if !isLeaving, current != root {
      leave(current)
    } else if current != root, let next = current.next {
      enter(next)
    } else if let parent = current.parent, current != root, parent != root {
      leave(parent)
    } else {
      isAtEnd = true
    }
    return !isAtEnd
  }

  private mutating func enter(_ node: Node) {
    (current, isLeaving, leaf) = (node, false, nil)
    switch node.kind {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: enterLeaf(node)
    case CMARK_NODE_SOFTBREAK: passBreak(isCounted: true)
    case CMARK_NODE_LINEBREAK: passBreak(isCounted: !endsWithBackslash)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: enterLink(node)
    default: break
    }
  }

  private mutating func leave(_ node: Node) {
    (current, isLeaving) = (node, true)
    guard node.kind == CMARK_NODE_LINK || node.kind == CMARK_NODE_IMAGE else { return }
    closedLink = nil
    guard let open = openLinks.popLast() else { return }
    let textEnd = known.offset
    if open.isAutolink {
      known.offset += 1
      let inner = min(open.offset + 1, textEnd)..<textEnd
      closedLink = LinkPlace(whole: open.offset..<(textEnd + 1), destination: inner)
    } else {
      known = place(node.endColumn - block.columnBase)
      guard known.offset > open.offset, block.marksLink(at: open.offset) else { return }
      let whole = open.offset..<known.offset
      closedLink = LinkPlace(whole: whole, destination: block.destination(after: textEnd, in: whole))
    }
  }

  private mutating func enterLeaf(_ node: Node) {
    var start = place(node.startColumn - 1 - block.columnBase)
    // After code there is a backtick, so that its end is no line's end.
    let end = place(node.endColumn - block.columnBase, isEnd: node.kind != CMARK_NODE_CODE)
    // Of backticks that close nothing, cmark gives the end for the start.
    if node.kind == CMARK_NODE_TEXT {
      start.offset -= block.backticks(before: start.offset, in: node.literal)
    }
    leaf = start.offset..<max(start.offset, end.offset)
    if end.offset >= known.offset { known = end }
  }

  private mutating func enterLink(_ node: Node) {
    if let text = node.firstChild, text.kind == CMARK_NODE_TEXT {
      let inner = place(text.startColumn - 1 - block.columnBase).offset
      if block.hasByte(UInt8(ascii: "<"), at: inner - 1), text.next == nil {
        openLinks.append((inner - 1, true))
        return
      }
    }
    let start = place(node.startColumn - 1 - block.columnBase)
    openLinks.append((start.offset, false))
    if start.offset >= known.offset { known = (start.line, start.offset + 1) }
  }

  private mutating func passBreak(isCounted: Bool) {
    while reached.line <= known.line {
      reached.distance += block.content(ofLine: reached.line).count + 1
      reached.line += 1
    }
    known = (known.line + 1, block.content(ofLine: known.line + 1).lowerBound)
    guard isCounted else { return }
    anchor = known.line
    reached = (anchor, 0)
  }

  private var endsWithBackslash: Bool {
    block.endsWithBackslash(line: known.line)
  }

  /// The place `distance` bytes of content after the anchor. An end may lie at the end of its line.
  private mutating func place(_ distance: Int, isEnd: Bool = false) -> (line: Int, offset: Int) {
    var (line, rest) =
      distance >= reached.distance ? (reached.line, distance - reached.distance) : (anchor, distance)
    var content = block.content(ofLine: line)
    while rest > content.count + 1 || (rest == content.count + 1 && !isEnd), line < block.lastLine {
      rest -= content.count + 1
      line += 1
      content = block.content(ofLine: line)
    }
    if distance >= reached.distance { reached = (line, distance - rest) }
    return (line, min(content.lowerBound + max(rest, 0), content.upperBound))
  }
}
