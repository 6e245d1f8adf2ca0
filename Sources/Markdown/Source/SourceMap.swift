/// Leads from offsets in a text handed to cmark back to offsets in the author's file.
///
/// The text is the file's in pieces: within a piece, both run alike.
struct SourceMap {
  private var pieces: [(text: Int, file: Int)]

  /// A text that is the file from `offset` on.
  init(from offset: Int) {
    pieces = [(0, offset)]
  }

  /// - Parameter pieces: at least one, in ascending order.
  init(_ pieces: [(text: Int, file: Int)]) {
    self.pieces = pieces
  }

  /// The way back to a file from what `edits`, in ascending order, have made of it. The first byte of what
  /// stands for others leads to their first.
  init(_ edits: [SourceEdit]) {
    pieces = [(0, 0)]
    var added = 0
    for edit in edits {
      added += edit.length - edit.range.count
      pieces.append((edit.range.upperBound + added, edit.range.upperBound))
    }
  }

  /// From `text` on, the text is the file from `file` on. Pieces are added in ascending order.
  mutating func addPiece(text: Int, file: Int) {
    pieces.append((text, file))
  }

  func fileOffset(of offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].text <= offset { low = middle } else { high = middle }
    }
    return pieces[low].file + offset - pieces[low].text
  }

  /// The author's bytes for a range of the text.
  func fileRange(_ range: Range<Int>) -> Range<Int> {
    let start = fileOffset(of: range.lowerBound)
    let end = range.isEmpty ? start : fileOffset(of: range.upperBound - 1) + 1
    return start..<max(start, end)
  }
}
