/// The part of a source line that a text report shows, and where its underline lies.
struct ReportExcerpt: Equatable {
  /// The line as it is shown, at most `widest` columns and the two `…` of what is left out.
  let text: String
  /// Columns before the underline.
  let indent: Int
  /// Columns of the underline, at least 1.
  let width: Int

  /// Longer lines are cut around the problem.
  static let widest = 100
  /// How much of a cut line is shown before the problem.
  private static let before = 40

  /// - Parameters:
  ///   - column: of the problem, in characters from 1.
  ///   - length: in characters; what reaches past the line's end is cut.
  init(_ line: String, column: Int, length: Int) {
    let characters = Array(line)
    let start = min(max(column - 1, 0), characters.count)
    let end = min(characters.count, start + max(length, 1))
    let first = Self.firstShown(characters, problem: start)
    var text = first > 0 ? "…" : ""
    var (column, indent, width) = (first > 0 ? 1 : 0, 0, 0)
    var next = first
    while next < characters.count, column < Self.widest {
      let cell = VisibleText.cell(characters[next], at: column)
      text += cell.text
      if next < start { indent += cell.width }
      if next >= start, next < end { width += cell.width }
      column += cell.width
      next += 1
    }
    self.text = next < characters.count ? text + "…" : text
    self.indent = indent + (first > 0 ? 1 : 0)
    self.width = max(width, 1)
  }

  /// The whole line where it fits; else so far into it that the problem is well in sight.
  private static func firstShown(_ characters: [Character], problem: Int) -> Int {
    var width = 0
    for character in characters {
      width += VisibleText.cell(character, at: width).width
      if width > widest { return shownStart(characters, problem: problem) }
    }
    return 0
  }

  private static func shownStart(_ characters: [Character], problem: Int) -> Int {
    var (first, width) = (problem, 0)
    while first > 0, width < before {
      first -= 1
      width += VisibleText.cell(characters[first]).width
    }
    return first
  }
}
