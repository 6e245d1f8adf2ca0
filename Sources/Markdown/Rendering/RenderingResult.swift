/// What a rendering leaves behind, places in bytes.
struct RenderingResult {
  var html = MarkdownHTML()
  var outline: [HeadingDraft] = []
  var links: [LinkDraft] = []
  var images: [ImageDraft] = []
  var wordCount = 0
  var problems = ProblemLog()
  /// Where bare URLs are cut by marks that are their own, in bytes of the file.
  var cutMarks: [Int] = []
  var isMaskMisplaced = false
  /// How many tables there are up to the end of this text.
  var tableCount = 0
}

extension Renderer {
  func result() -> RenderingResult {
    RenderingResult(
      html: html, outline: outline, links: links, images: images, wordCount: wordCount, problems: problems,
      cutMarks: cutMarks, isMaskMisplaced: isMaskMisplaced, tableCount: tableCount)
  }

  /// Makes the first `count` paragraphs of a parsed document the tables' cells.
  mutating func useCells(_ text: ParsedText, _ root: Node, _ count: Int) {
    cellText = text
    cellParagraphs.reserveCapacity(count)
    var paragraph = root.firstChild
    while let node = paragraph, cellParagraphs.count < count {
      cellParagraphs.append(node)
      paragraph = node.next
    }
  }

  mutating func refuse(_ construct: ComplexityGuard.Construct, at offset: Int) {
    report(.tooComplex, at: offset..<(offset + 1), ["construct": construct.rawValue])
  }
}
