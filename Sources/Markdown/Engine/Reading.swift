import Diagnostics

/// The way from a file's bytes to what is rendered: guard, notes, parsing, tables, rendering.
struct Reading {
  /// The lines of the whole file.
  let lines: LineIndex
  /// Where the text begins, after the front matter.
  private let offset: Int
  private let body: UnsafeBufferPointer<UInt8>
  private let verdict: ComplexityGuard.Verdict
  private let features: Features
  private let options: MarkdownOptions
  private let inset: Inset?

  /// - Parameter inset: what is known of the text around, where the bytes are an example in it.
  init(
    of file: UnsafeBufferPointer<UInt8>, from bodyOffset: Int, options: MarkdownOptions, inset: Inset? = nil
  ) {
    self.options = options
    self.inset = inset
    var start = min(max(bodyOffset, 0), file.count)
    // cmark leaves a byte order mark out of its columns.
    while file.has("\u{FEFF}", at: start) { start += 3 }
    offset = start
    lines = LineIndex(file)
    body = UnsafeBufferPointer(rebasing: file[offset...])
    verdict = ComplexityGuard.judge(body)
    features = Features(body, linksBareURLs: options.linksBareURLs)
  }

  /// The reading of the text; once or twice more where cmark took marks of bare URLs for its own.
  func result() -> RenderingResult {
    var (result, masked) = (result(of: body), [UInt8]())
    for _ in 0..<2 where !result.cutMarks.isEmpty && mayBeReadTwice && !Mask.isIn(body) {
      if masked.isEmpty { masked = Array(body) }
      for place in result.cutMarks where masked.indices.contains(place - offset) {
        masked[place - offset] = Mask.mask(of: masked[place - offset]) ?? masked[place - offset]
      }
      let next = masked.withUnsafeBufferPointer { self.result(of: $0, isMasked: true) }
      guard !next.isMaskMisplaced else { break }
      result = next
    }
    return result
  }

  private func result(of body: UnsafeBufferPointer<UInt8>, isMasked: Bool = false) -> RenderingResult {
    if let refusal = verdict.refusal { return refused(refusal.construct, at: offset + refusal.offset) }
    guard features.mayHoldFootnotes, features.mayHoldDefinitions else {
      let text = ParsedText(body, lines: LineIndex(lines, from: offset), map: SourceMap(from: offset))
      return result(of: text, [], isMasked).result
    }
    let first = resultWithNotes(of: body, excluding: [], isMasked)
    return first.unusedLines.isEmpty
      ? first.result : resultWithNotes(of: body, excluding: first.unusedLines, isMasked).result
  }
}

extension Reading {
  private typealias Attempt = (result: RenderingResult, unusedLines: Set<Int>)

  /// A mark in code or HTML is no note; the lines where that was so are named, for a second attempt.
  private func resultWithNotes(
    of body: UnsafeBufferPointer<UInt8>, excluding lines: Set<Int>, _ isMasked: Bool
  ) -> Attempt {
    let notes = FootnoteText(body, from: offset, excluding: lines)
    return notes.bytes.withUnsafeBufferPointer { bytes in
      result(of: ParsedText(bytes, map: notes.map), notes.definitions, isMasked)
    }
  }

  private func result(
    of text: ParsedText, _ definitions: [FootnoteText.Definition], _ isMasked: Bool
  ) -> Attempt {
    Arena.use { arena in
      guard let root = arena.parse(text.bytes) else { return (refused(.size, at: offset), []) }
      var renderer = Renderer(text, features: features, options: options, inset: inset, isMasked: isMasked)
      renderer.mayBeReadTwice = mayBeReadTwice
      if !definitions.isEmpty { renderer.footnotes = Footnotes(definitions, in: root) }
      if features.mayHoldNumbers { ForbiddenCharacters.replace(in: root) }
      let unused = renderer.footnotes.unusedLines
      guard features.mayHoldTables else { return (finish(&renderer, root), unused) }
      var finder = TableFinder(in: text)
      finder.find(in: root)
      if let refusal = finder.refusal { renderer.refuse(.tableCells, at: refusal) }
      renderer.tables = finder.tables
      return (result(of: root, finder.cellText, arena, &renderer), unused)
    }
  }

  /// Parses the tables' cells, then renders.
  private func result(
    of root: Node, _ cells: CellText, _ arena: Arena, _ renderer: inout Renderer
  ) -> RenderingResult {
    guard cells.count > 0 else { return finish(&renderer, root) }
    var cells = cells
    if cells.mayHoldReferences, features.mayHoldDefinitions {
      guard mayBeReadTwice else { return refused(.marks, at: offset) }
      cells.addDocument()
    }
    return cells.bytes.withUnsafeBufferPointer { bytes in
      guard let cellRoot = arena.parse(bytes) else { return refused(.size, at: offset) }
      if features.mayHoldNumbers { ForbiddenCharacters.replace(in: cellRoot) }
      renderer.useCells(ParsedText(bytes, map: cells.map), cellRoot, cells.count)
      return finish(&renderer, root)
    }
  }

  private func finish(_ renderer: inout Renderer, _ root: Node) -> RenderingResult {
    renderer.render(root)
    renderer.writeFootnotes()
    return renderer.result()
  }

  /// Whether cmark may read this text again; an example shares what the document around it may take.
  private var mayBeReadTwice: Bool { verdict.mayBeReadTwice && inset?.mayBeReadTwice ?? true }

  /// What is left of a text that was not read.
  private func refused(_ construct: ComplexityGuard.Construct, at offset: Int) -> RenderingResult {
    var result = RenderingResult(tableCount: inset?.tableCount ?? 0)
    result.problems.add(.tooComplex, at: offset..<offset, ["construct": construct.rawValue])
    return result
  }
}
