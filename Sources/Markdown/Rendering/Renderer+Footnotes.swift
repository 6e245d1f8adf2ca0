import CCmark
import Diagnostics

/// Footnotes: the references in the text and the section at its end.
extension Renderer {
  /// A colon keeps these ids apart from the headings' anchors, which have none; an example's have its number too.
  private var separator: String {
    options.isBare ? "" : inset.map { "\($0.number):" } ?? ":"
  }

  mutating func writeNoteReference(_ reference: (number: Int, reference: Int)) {
    guard openLink == nil else {
      // A link within a link is none; the way back from the note leads here all the same.
      html.bytes.append(
        "<sup class=\"footnote-ref\" id=\"\(referenceID(reference))\">\(reference.number)</sup>")
      return
    }
    let role = options.isBare ? "" : " role=\"doc-noteref\""
    html.bytes.append(
      "<sup class=\"footnote-ref\"><a href=\"#fn\(separator)\(reference.number)\" "
        + "id=\"\(referenceID(reference))\"\(role)>\(reference.number)</a></sup>")
  }

  /// Writes the notes in the order of their first references. A note may refer to further notes.
  mutating func writeFootnotes() {
    defer {
      checkUnusedNotes()
      reportUnusedNotes()
    }
    guard !footnotes.order.isEmpty else { return }
    startLine()
    openSection()
    var number = 0
    while number < footnotes.order.count {
      let index = footnotes.order[number]
      number += 1
      writeNote(index, number)
    }
    html.bytes.append(inset == nil ? "</ol>\n</section>\n" : "</ol>\n</div>\n")
    fillNoteHoles()
  }

  /// Whether a paragraph is the last block of the note under way, so that the way back stands in it.
  func isLastOfNote(_ paragraph: Node) -> Bool {
    openNote != nil && paragraph.parent == openNote && paragraph.next == nil
  }

  /// Leaves a hole for the links back: how many there will be is known only when all notes are written.
  mutating func addBackLinks() {
    noteHoles.append((openNoteIndex, html.holes.count))
    html.holes.append(.init(offset: html.bytes.count, kind: .fixed))
  }
}

extension Renderer {
  private func referenceID(_ reference: (number: Int, reference: Int)) -> String {
    let first = "fnref\(separator)\(reference.number)"
    return reference.reference == 1 ? first : "\(first)-\(reference.reference)"
  }

  private mutating func openSection() {
    guard inset == nil else {
      html.bytes.append("<div class=\"footnotes\">\n<p class=\"heading heading-2\">")
      html.bytes.appendEscaped(options.labels.footnotes)
      html.bytes.append("</p>\n<ol>\n")
      return
    }
    guard !options.isBare else {
      html.bytes.append("<section class=\"footnotes\">\n<ol>\n")
      return
    }
    html.bytes.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"fn:heading\">\n")
    html.bytes.append("<h2 id=\"fn:heading\">")
    html.bytes.appendEscaped(options.labels.footnotes)
    html.bytes.append("</h2>\n<ol>\n")
  }

  private mutating func writeNote(_ index: Int, _ number: Int) {
    let note = footnotes.notes[index]
    html.bytes.append("<li id=\"fn\(separator)\(number)\">\n")
    openNoteIndex = index
    writeText(of: note)
    if noteHoles.last?.note != index {
      if !options.isBare { html.bytes.append("<p>") }
      addBackLinks()
      html.bytes.append(options.isBare ? "\n" : "</p>\n")
    }
    html.bytes.append("</li>\n")
  }

  private mutating func writeText(of note: Footnotes.Note) {
    openNote = note.item
    quotes = Array(repeating: false, count: note.quoteDepth)
    var child = note.item.firstChild
    while let node = child {
      render(node)
      child = node.next
    }
    openNote = nil
    quotes = []
  }

  /// Reads the notes that are not shown, for what is wrong in them. Nothing of them is kept but their links and pictures,
  /// which are checked later.
  private mutating func checkUnusedNotes() {
    let unused = footnotes.notes.filter { $0.number == nil } + footnotes.duplicates
    guard !unused.isEmpty else { return }
    var reader = self
    for note in unused { reader.writeText(of: note) }
    (links, images, problems) = (reader.links, reader.images, reader.problems)
  }

  private mutating func fillNoteHoles() {
    for (index, hole) in noteHoles {
      let note = footnotes.notes[index]
      let number = note.number ?? 0
      let links = (1...max(note.references, 1)).map { backLink(number, $0) }.joined(separator: " ")
      html.holes[hole].content = addExtra { $0.append(links) }
    }
  }

  private func backLink(_ number: Int, _ reference: Int) -> String {
    let href = "#" + referenceID((number, reference))
    guard !options.isBare else { return "<a href=\"\(href)\" class=\"footnote-backref\">↩</a>" }
    var label: [UInt8] = []
    label.appendEscaped("\(options.labels.backToText) \(number)" + (reference > 1 ? "-\(reference)" : ""))
    let name = String(decoding: label, as: UTF8.self)
    return "<a href=\"\(href)\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"\(name)\">"
      + "↩\u{FE0E}</a>"
  }

  private mutating func reportUnusedNotes() {
    for note in footnotes.notes where note.number == nil {
      problems.add(.unusedFootnote, at: note.definition.mark, ["label": note.definition.label])
    }
    for duplicate in footnotes.duplicates.map(\.definition) {
      problems.add(.duplicateFootnote, at: duplicate.mark, ["label": duplicate.label])
    }
  }
}
