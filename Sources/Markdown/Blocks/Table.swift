/// One GFM table: a paragraph of cmark's tree whose lines are rows.
struct Table {
  enum Alignment { case none, left, center, right }

  struct Cell {
    /// In the text that holds the table.
    let range: Range<Int>
    /// Its paragraph in the cells' own document, or nil where the text is plain and needs none.
    let paragraph: Int?
  }

  /// The lines of the paragraph before the header, as a paragraph of the cells' document.
  var lead: Int?
  var alignments: [Alignment] = []
  /// Row by row, the header first; missing cells at a row's end are not in here.
  var cells: [Cell] = []
  /// The index in `cells` after each row's last.
  var rowEnds: [Int] = []
  /// Whether the author drew a line below it, which cmark took for a heading's underline.
  var hasRuleBelow = false
}
