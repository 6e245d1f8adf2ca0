extension MarkdownOptions {
  /// The words that the renderer adds to a document.
  public struct Labels: Sendable, Equatable {
    public var note = "Note"
    public var tip = "Tip"
    public var important = "Important"
    public var warning = "Warning"
    public var caution = "Caution"
    /// The heading above the footnotes.
    public var footnotes = "Footnotes"
    /// What the arrow after a footnote does; the number of the note follows.
    public var backToText = "Back to the text, note"
    /// What a table that may scroll sideways is called by screen readers; a number follows from the second
    /// on, and then the heading above it.
    public var scrollableTable = "Table"
    /// What stands over the source of an example, and over what becomes of it.
    public var exampleSource = "You write"
    public var exampleResult = "Readers see"

    public init() {}
  }
}
