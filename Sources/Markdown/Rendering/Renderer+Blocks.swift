import CCmark
import Diagnostics

/// Paragraphs, code and raw HTML.
extension Renderer {
  mutating func enterParagraph(_ node: Node) -> Bool {
    if !tables.isEmpty, let table = tables[node.raw] {
      write(table)
      return false
    }
    guard node != skippedParagraph else { return false }
    startBlock(node)
    guard !isTight(node), !isLonePicture(node) else { return true }
    startLine()
    if node == calloutTitle {
      html.bytes.append("<p class=\"callout-title\">")
    } else {
      html.bytes.append(node == taskParagraph && !options.isBare ? "<p><label>" : "<p>")
    }
    if node == taskParagraph { writeCheckbox(of: node) }
    return true
  }

  mutating func leaveParagraph(_ node: Node) {
    if node == taskParagraph, !options.isBare { html.bytes.append("</label>") }
    if node == calloutTitle { calloutTitle = nil }
    if !isTight(node), !isLonePicture(node) {
      if isLastOfNote(node) {
        html.bytes.append(" ")
        addBackLinks()
      }
      html.bytes.append("</p>\n")
    }
    taskParagraph = node == taskParagraph ? nil : taskParagraph
    block = nil
  }

  /// Whether a paragraph has no element of its own. A note's paragraphs always have one.
  private func isTight(_ node: Node) -> Bool {
    node.isTight && (footnotes.notes.isEmpty || node.parent != openNote)
  }

  /// Whether a paragraph is one picture and nothing else, so that it comes and goes with that.
  func isLonePicture(_ node: Node) -> Bool {
    guard !options.isBare, let picture = node.firstChild, picture.kind == CMARK_NODE_IMAGE else {
      return false
    }
    return picture.next == nil && !isTight(node)
  }

  mutating func enterCodeBlock(_ node: Node) {
    startLine()
    switch options.isBare ? .code : Fence(node.fenceInfo) {
    case .example where inset == nil: writeExample(node)
    case .fields(let name) where !options.fieldTables.isEmpty: writeFields(name, for: node)
    default: writeCode(node)
    }
  }

  mutating func writeCode(_ node: Node) {
    html.bytes.append(options.isBare ? "<pre><code" : "<pre tabindex=\"0\"><code")
    let info = node.fenceInfo
    if !info.isEmpty {
      let end = info.firstIndex(where: \.isSpace) ?? info.count
      html.bytes.append(" class=\"language-")
      html.bytes.appendEscaped(UnsafeBufferPointer(rebasing: info[..<end]))
      html.bytes.append("\"")
    }
    html.bytes.append(">")
    html.bytes.appendEscaped(node.literal)
    html.bytes.append("</code></pre>\n")
  }

  mutating func enterHTMLBlock(_ node: Node) {
    let literal = node.literal
    if options.allowsRawHTML {
      startLine()
      html.bytes.append(contentsOf: literal)
      startLine()
    } else if !RawHTML.isComment(literal) {
      let line = text.content(ofLine: node.startLine)
      let start = (blockStart(node)..<line.upperBound).first { !text.bytes[$0].isBlank } ?? line.lowerBound
      report(.rawHTML, at: start..<line.upperBound)
    }
  }

  /// Adds a problem at a range of the text under way.
  mutating func report(
    _ code: DiagnosticCode, at range: Range<Int>, _ arguments: @autoclosure () -> [String: String] = [:],
    suggestion: @autoclosure () -> String? = nil
  ) {
    problems.add(code, at: fileRange(range), arguments(), suggestion: suggestion())
  }

  /// The author's bytes for a range of the text under way.
  func fileRange(_ range: Range<Int>) -> Range<Int> { text.map.fileRange(range) }
}
