/// A table that is handed to the renderer rather than written by an author, so that it cannot disagree with what it
/// tells of.
public struct MarkdownTable: Sendable, Hashable {
  /// A part of a cell.
  public enum Piece: Sendable, Hashable {
    case text(String)
    /// Something that authors write just so.
    case code(String)
    case lineBreak
  }

  /// A row with a heading of its own.
  public struct Row: Sendable, Hashable {
    public var heading: [Piece]
    public var cells: [[Piece]]

    public init(heading: [Piece], cells: [[Piece]]) {
      self.heading = heading
      self.cells = cells
    }
  }

  public var caption: String
  /// The table's language as a BCP 47 tag, where it is not the document's.
  public var language: String?
  /// The headings of the columns, the rows' headings included.
  public var columns: [String]
  public var rows: [Row]

  public init(caption: String, language: String? = nil, columns: [String], rows: [Row]) {
    self.caption = caption
    self.language = language
    self.columns = columns
    self.rows = rows
  }
}
