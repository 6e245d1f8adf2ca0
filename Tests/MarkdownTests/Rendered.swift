import Diagnostics
import Markdown

/// A document as a test writes it down: Markdown in, text out.
struct Rendered {
  let document: MarkdownDocument
  let html: String

  /// Renders `markdown`; every link and picture keeps its destination unless a test says otherwise.
  init(
    _ markdown: String, language: String = "en", options: MarkdownOptions? = nil, from bodyOffset: Int = 0,
    link: ((MarkdownLink) -> LinkRendering)? = nil, image: ((MarkdownImage) -> ImageRendering)? = nil
  ) {
    self.init(
      bytes: Array(markdown.utf8), language: language, options: options, from: bodyOffset, link: link,
      image: image)
  }

  init(
    bytes: [UInt8], language: String = "en", options: MarkdownOptions? = nil, from bodyOffset: Int = 0,
    link: ((MarkdownLink) -> LinkRendering)? = nil, image: ((MarkdownImage) -> ImageRendering)? = nil
  ) {
    let options = options ?? MarkdownOptions(typography: .of(language: language))
    let source = SourceText(path: "content/guides/a.md", bytes: bytes)
    let document = MarkdownDocument(parsing: source, from: bodyOffset, options: options)
    var output: [UInt8] = []
    document.html.write(
      into: &output,
      link: { index in
        let target = document.links[index]
        return link?(target) ?? .href(target.destination)
      },
      image: { index in
        let target = document.images[index]
        return image?(target) ?? .picture(source: target.destination, width: nil, height: nil)
      })
    self.document = document
    html = String(decoding: output, as: UTF8.self)
  }

  /// The diagnostics as `line:column+length code arguments`.
  var problems: [String] {
    document.diagnostics.map { problem in
      let place = problem.position.map { "\($0.line):\($0.column)+\(problem.length)" } ?? "nowhere"
      return "\(place) \(problem.code.name)"
    }
  }
}
