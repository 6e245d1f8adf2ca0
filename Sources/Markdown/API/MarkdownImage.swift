import Diagnostics

/// One picture of a document that lies inside the site.
public struct MarkdownImage: Sendable, Hashable {
  /// As written, entities and backslashes resolved; percent escapes are left as they are.
  public let destination: String
  /// What stands in for the picture; empty when the author gave nothing, or gave it as decoration.
  public let alternative: String
  /// The caption.
  public let title: String?
  /// Where the destination stands, or the whole picture where the destination stands elsewhere.
  public let position: SourcePosition
  /// How many characters stand there.
  public let length: Int
}
