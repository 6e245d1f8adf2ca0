import CCmark

/// Examples: Markdown as it is written, and below it what becomes of it.
///
/// An example is a text of its own with its own notes and definitions. What is wrong in it is reported at its place
/// in the file, and its links and pictures are the document's.
extension Renderer {
  static let exampleStart: StaticString = "<div class=\"example\">"
  static let resultStart: StaticString = "<div class=\"example-result\""

  mutating func writeExample(_ node: Node) {
    exampleCount += 1
    let source = FencedText(of: node, in: text)
    let inset = Inset(number: exampleCount, tableCount: tableCount, mayBeReadTwice: mayBeReadTwice)
    let result = Reading(of: source.bytes, from: 0, options: options, inset: inset).result()
    html.bytes.append(Self.exampleStart)
    html.bytes.append("\n<p class=\"example-label\">")
    html.bytes.appendEscaped(options.labels.exampleSource)
    html.bytes.append("</p>\n")
    writeCode(node)
    html.bytes.append("<p class=\"example-label\" id=\"example:\(exampleCount)\">")
    html.bytes.appendEscaped(options.labels.exampleResult)
    html.bytes.append("</p>\n")
    html.bytes.append(Self.resultStart)
    html.bytes.append(" role=\"group\" aria-labelledby=\"example:\(exampleCount)\">\n")
    add(result, from: source)
    html.bytes.append("</div>\n</div>\n")
  }

  /// Takes over all that was found in an example.
  private mutating func add(_ result: RenderingResult, from source: FencedText) {
    html.append(result.html, links: links.count, images: images.count)
    links += result.links.map { link in
      var link = link
      link.range = source.fileRange(link.range)
      return link
    }
    images += result.images.map { image in
      var image = image
      image.range = source.fileRange(image.range)
      return image
    }
    for problem in result.problems.problems {
      problems.add(
        problem.code, at: source.fileRange(problem.range), problem.arguments, suggestion: problem.suggestion)
    }
    wordCount += result.wordCount
    tableCount = result.tableCount
  }
}

extension MarkdownHTML {
  /// Adds another text's HTML.
  /// - Parameters:
  ///   - links: how many links stand before it.
  ///   - images: how many pictures stand before it.
  fileprivate mutating func append(_ other: MarkdownHTML, links: Int, images: Int) {
    let (start, extra) = (bytes.count, extras.count)
    holes += other.holes.map { hole in
      var hole = hole
      hole.offset += start
      hole.index += hole.kind == .image ? images : hole.kind == .linkStart ? links : 0
      hole.content = (hole.content.lowerBound + extra)..<(hole.content.upperBound + extra)
      hole.caption = (hole.caption.lowerBound + extra)..<(hole.caption.upperBound + extra)
      return hole
    }
    bytes += other.bytes
    extras += other.extras
  }
}
