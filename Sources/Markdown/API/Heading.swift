import Diagnostics

/// One heading of a document, for tables of contents and for links to it.
public struct Heading: Sendable, Hashable {
  /// 1 to 6.
  public let level: Int
  /// The `id` in the page, unique in its document; empty when anchors are off.
  public let anchor: String
  /// The text without markup.
  public let text: String
  /// The text with its markup but without links and notes, ready to stand inside a link.
  public let html: [UInt8]
  public let position: SourcePosition
}
