import Diagnostics

/// The way from a file's bytes to a document: guard, notes, parsing, tables, rendering.
struct Reading {
  private let source: SourceText
  private let file: UnsafeBufferPointer<UInt8>
  /// The lines of the whole file.
  private let lines: LineIndex
  /// Where the text begins, after the front matter.
  private let offset: Int
  private let body: UnsafeBufferPointer<UInt8>
  private let verdict: ComplexityGuard.Verdict
  private let features: Features
  private let options: MarkdownOptions

  init(
    of source: SourceText, _ file: UnsafeBufferPointer<UInt8>, from bodyOffset: Int,
    options: MarkdownOptions
  ) {
    self.source = source
    self.file = file
    self.options = options
    var start = min(max(bodyOffset, 0), file.count)
    // cmark leaves a byte order mark out of its columns.
    while file.has("\u{FEFF}", at: start) { start += 3 }
    offset = start
    lines = LineIndex(file)
    body = UnsafeBufferPointer(rebasing: file[offset...])
    verdict = ComplexityGuard.judge(body)
    features = Features(body, linksBareURLs: options.linksBareURLs)
  }

  func document() -> MarkdownDocument {
    if let refusal = verdict.refusal { return refused(refusal.construct, at: offset + refusal.offset) }
    guard features.mayHoldFootnotes, features.mayHoldDefinitions else {
      let text = ParsedText(body, lines: LineIndex(lines, from: offset), map: SourceMap(from: offset))
      return document(of: text, []).document
    }
    let first = documentWithNotes(excluding: [])
    return first.unusedLines.isEmpty
      ? first.document : documentWithNotes(excluding: first.unusedLines).document
  }
}

extension Reading {
  private typealias Attempt = (document: MarkdownDocument, unusedLines: Set<Int>)

  /// A mark in code or HTML is no note; the lines where that was so are named, for a second attempt.
  private func documentWithNotes(excluding lines: Set<Int>) -> Attempt {
    let notes = FootnoteText(body, from: offset, excluding: lines)
    return notes.bytes.withUnsafeBufferPointer { bytes in
      document(of: ParsedText(bytes, map: notes.map), notes.definitions)
    }
  }

  private func document(of text: ParsedText, _ definitions: [FootnoteText.Definition]) -> Attempt {
    Arena.use { arena in
      guard let root = arena.parse(text.bytes) else { return (refused(.size, at: offset), []) }
      var renderer = Renderer(text, features: features, options: options)
      if !definitions.isEmpty { renderer.footnotes = Footnotes(definitions, in: root) }
      let unused = renderer.footnotes.unusedLines
      guard features.mayHoldTables else { return (finish(&renderer, root), unused) }
      var finder = TableFinder(in: text)
      finder.find(in: root)
      if let refusal = finder.refusal { renderer.refuse(.tableCells, at: refusal) }
      renderer.tables = finder.tables
      return (document(of: root, finder.cellText, arena, &renderer), unused)
    }
  }

  /// Parses the tables' cells, then renders.
  private func document(
    of root: Node, _ cells: CellText, _ arena: Arena, _ renderer: inout Renderer
  ) -> MarkdownDocument {
    guard cells.count > 0 else { return finish(&renderer, root) }
    var cells = cells
    if cells.mayHoldReferences, features.mayHoldDefinitions {
      guard verdict.mayBeReadTwice else { return refused(.marks, at: offset) }
      cells.addDocument()
    }
    return cells.bytes.withUnsafeBufferPointer { bytes in
      guard let cellRoot = arena.parse(bytes) else { return refused(.size, at: offset) }
      renderer.useCells(ParsedText(bytes, map: cells.map), cellRoot, cells.count)
      return finish(&renderer, root)
    }
  }

  private func finish(_ renderer: inout Renderer, _ root: Node) -> MarkdownDocument {
    renderer.render(root)
    renderer.writeFootnotes()
    return MarkdownDocument(renderer.result(), source: source, positions: PositionFinder(file, lines: lines))
  }

  /// A document that was not read.
  private func refused(_ construct: ComplexityGuard.Construct, at offset: Int) -> MarkdownDocument {
    var result = RenderingResult()
    result.problems.add(.tooComplex, at: offset..<offset, ["construct": construct.rawValue])
    return MarkdownDocument(result, source: source, positions: PositionFinder(file, lines: lines))
  }
}
