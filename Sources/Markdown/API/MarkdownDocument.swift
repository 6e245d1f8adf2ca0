import Diagnostics

/// A Markdown document: its HTML, and what the site must know of it.
public struct MarkdownDocument: Sendable {
  public let html: MarkdownHTML
  /// The headings, in the order of the text.
  public let outline: [Heading]
  public let links: [MarkdownLink]
  public let images: [MarkdownImage]
  /// The words of the text; code blocks and pictures' descriptions do not count.
  public let wordCount: Int
  /// What is wrong, in the order of the text: at most a thousand errors and a thousand warnings.
  public let diagnostics: [Diagnostic]

  /// Reads and renders the bytes of `source` from `bodyOffset` on. Every position counts from the file's
  /// first line.
  ///
  /// It never fails: what cannot be rendered is left out with an error among the diagnostics. The bytes
  /// should be valid UTF-8 without NUL; others pass through unharmed.
  public init(parsing source: SourceText, from bodyOffset: Int, options: MarkdownOptions) {
    self = source.bytes.withUnsafeBufferPointer { bytes in
      let reading = Reading(of: bytes, from: bodyOffset, options: options)
      let positions = PositionFinder(bytes, lines: reading.lines)
      return MarkdownDocument(reading.result(), source: source, positions: positions)
    }
  }

  /// Reads and renders `edited`, which `edits` have made of the author's `source`. Every position is one in `source`.
  public init(
    parsing edited: SourceText, from bodyOffset: Int, options: MarkdownOptions, edits: [SourceEdit],
    of source: SourceText
  ) {
    let result = edited.bytes.withUnsafeBufferPointer { bytes in
      Reading(of: bytes, from: bodyOffset, options: options).result()
    }
    self = source.bytes.withUnsafeBufferPointer { bytes in
      let positions = PositionFinder(bytes, lines: LineIndex(bytes), map: SourceMap(edits))
      return MarkdownDocument(result, source: source, positions: positions)
    }
  }

  init(_ result: RenderingResult, source: SourceText, positions: PositionFinder) {
    var positions = positions
    html = result.html
    outline = result.outline.map { draft in
      Heading(
        level: draft.level, anchor: draft.anchor, text: draft.text, html: draft.html,
        position: positions.position(at: draft.offset))
    }
    links = result.links.map { draft in
      MarkdownLink(
        destination: draft.destination, text: draft.text, isExternal: draft.isExternal,
        position: positions.position(at: draft.range.lowerBound), length: positions.length(of: draft.range))
    }
    images = result.images.map { draft in
      MarkdownImage(
        destination: draft.destination, alternative: draft.alternative, title: draft.title,
        position: positions.position(at: draft.range.lowerBound), length: positions.length(of: draft.range))
    }
    wordCount = result.wordCount
    diagnostics = result.problems.diagnostics(in: source, &positions)
  }
}
