import Diagnostics

/// The way from a file's bytes to a document: guard, notes, parsing, tables, rendering.
struct Reading {
  let source: SourceText
  let file: UnsafeBufferPointer<UInt8>
  /// The lines of the whole file.
  let lines: LineIndex
  /// Where the text begins, after the front matter.
  let offset: Int
  let options: MarkdownOptions

  func document() -> MarkdownDocument {
    let body = UnsafeBufferPointer(rebasing: file[offset...])
    if let refusal = ComplexityGuard.refusal(of: body) {
      return document(refusal.construct, at: offset + refusal.offset)
    }
    let features = Features(body)
    guard features.mayHoldFootnotes, features.mayHoldDefinitions else {
      let text = ParsedText(body, lines: LineIndex(lines, from: offset), map: SourceMap(from: offset))
      return document(of: text, [], features).document
    }
    let first = documentWithNotes(body, features, excluding: [])
    return first.unusedLines.isEmpty
      ? first.document : documentWithNotes(body, features, excluding: first.unusedLines).document
  }
}

extension Reading {
  private typealias Attempt = (document: MarkdownDocument, unusedLines: Set<Int>)

  /// A mark in code or HTML is no note; the lines where that was so are named, for a second attempt.
  private func documentWithNotes(
    _ body: UnsafeBufferPointer<UInt8>, _ features: Features, excluding lines: Set<Int>
  ) -> Attempt {
    let notes = FootnoteText(body, from: offset, excluding: lines)
    return notes.bytes.withUnsafeBufferPointer { bytes in
      document(of: ParsedText(bytes, map: notes.map), notes.definitions, features)
    }
  }

  private func document(
    of text: ParsedText, _ definitions: [FootnoteText.Definition], _ features: Features
  ) -> Attempt {
    Arena.use { arena in
      guard let root = arena.parse(text.bytes) else { return (document(.size, at: offset), []) }
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
    if cells.mayHoldReferences, renderer.features.mayHoldDefinitions { cells.addDocument() }
    return cells.bytes.withUnsafeBufferPointer { bytes in
      guard let cellRoot = arena.parse(bytes) else { return document(.size, at: offset) }
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
  private func document(_ construct: ComplexityGuard.Construct, at offset: Int) -> MarkdownDocument {
    var result = RenderingResult()
    result.problems.add(.tooComplex, at: offset..<offset, ["construct": construct.rawValue])
    return MarkdownDocument(result, source: source, positions: PositionFinder(file, lines: lines))
  }
}
