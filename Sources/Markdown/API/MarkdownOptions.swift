/// How a document is rendered: the language's typography, the interface's words, and what is allowed.
public struct MarkdownOptions: Sendable, Equatable {
  /// Quotes and dashes, as the document's language writes them.
  public var typography: Typography
  /// The words that the renderer itself adds, in the document's language.
  public var labels: Labels
  /// The tables that a text may show, by name: a fence with the info string `fields guide` is the one called `guide`.
  public var fieldTables: [String: MarkdownTable] = [:]
  /// Whether HTML in the text reaches the output. For conformance tests alone: it is not sanitised.
  public var allowsRawHTML = false
  /// Whether quotes, dashes and ellipses become typographic.
  public var typographic = true
  /// Whether headings get an `id`.
  public var headingAnchors = true
  /// Whether an address without angle brackets is a link, as in GFM; CommonMark alone has no such links.
  public var linksBareURLs = true
  /// Whether tables, tasks, notes and pictures are written as the specifications' examples write them, bare,
  /// and every scheme is let through.
  var isBare = false

  public init(typography: Typography = .of(language: "en"), labels: Labels = Labels()) {
    self.typography = typography
    self.labels = labels
  }

  /// What the examples of CommonMark and GFM expect: raw HTML, straight quotes, bare elements.
  public static var conformance: MarkdownOptions {
    var options = MarkdownOptions()
    options.allowsRawHTML = true
    options.typographic = false
    options.headingAnchors = false
    options.isBare = true
    return options
  }
}
