import CCmark

/// Lists, their items and tasks.
extension Renderer {
  mutating func enterList(_ node: Node) {
    guard !footnotes.holdsOnlyNotes(node) else { return }
    startLine()
    guard cmark_node_get_list_type(node.raw) == CMARK_ORDERED_LIST else {
      html.bytes.append("<ul>\n")
      return
    }
    let start = cmark_node_get_list_start(node.raw)
    html.bytes.append(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n")
  }

  mutating func leaveList(_ node: Node) {
    guard !footnotes.holdsOnlyNotes(node) else { return }
    html.bytes.append(cmark_node_get_list_type(node.raw) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n")
  }

  /// False for a footnote, which is written at the end.
  mutating func enterItem(_ node: Node) -> Bool {
    if node == openNote { return true }
    guard !footnotes.isNote(node) else { return false }
    startLine()
    guard features.mayHoldTasks, let paragraph = taskParagraph(of: node) else {
      html.bytes.append("<li>")
      return true
    }
    html.bytes.append(options.isBare ? "<li>" : "<li class=\"task\">")
    taskParagraph = paragraph
    if paragraph.isTight {
      if !options.isBare { html.bytes.append("<label>") }
      writeCheckbox(of: paragraph)
    }
    return true
  }

  /// The checkbox of a task; it can be read, not changed. The label around the paragraph gives it its name.
  mutating func writeCheckbox(of paragraph: Node) {
    guard let text = paragraph.firstChild?.literal, text.count > 1 else { return }
    let isDone = text[1] != UInt8(ascii: " ")
    html.bytes.append(
      isDone
        ? "<input type=\"checkbox\" checked=\"\" disabled=\"\" />"
        : "<input type=\"checkbox\" disabled=\"\" />")
    skippedBytes = 3
  }

  /// The paragraph that makes an item a task: it begins with `[ ]` or `[x]` and a space or the end of
  /// its line.
  private func taskParagraph(of item: Node) -> Node? {
    guard let paragraph = item.firstChild, paragraph.kind == CMARK_NODE_PARAGRAPH,
      tables[paragraph.raw] == nil,
      let first = paragraph.firstChild, first.kind == CMARK_NODE_TEXT
    else { return nil }
    let text = first.literal
    guard text.has("[ ]", at: 0) || text.has("[x]", at: 0) || text.has("[X]", at: 0) else { return nil }
    let isSpaced = text.count > 3 ? text[3].isSpace : first.next?.isBreak ?? false
    guard isSpaced, beginsWithBracket(paragraph) else { return nil }
    return paragraph
  }
}

extension Renderer {
  /// Whether a block begins with a bracket that no backslash and no entity hides.
  func beginsWithBracket(_ block: Node) -> Bool {
    let start = blockStart(block)
    return start < text.bytes.count && text.bytes[start] == UInt8(ascii: "[")
  }
}
