import Diagnostics

/// One link of a document, in the order of the text; the footnotes' links come last.
public struct MarkdownLink: Sendable, Hashable {
  /// As written, entities and backslashes resolved; percent escapes are left as they are.
  public let destination: String
  /// The link's text without markup; the pictures' alternative texts count.
  public let text: String
  /// Whether it leads out of the site (`https:`, `mailto:` …) and is already written.
  public let isExternal: Bool
  /// Where the destination stands, or the whole link where the destination stands elsewhere.
  public let position: SourcePosition
  /// How many characters stand there.
  public let length: Int
}
