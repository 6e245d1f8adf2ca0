/// A text in which `‸` marks where something must be found: every pair encloses what a diagnostic points at.
struct Marked {
  let text: String
  /// The enclosed places as `line:column+length`, in the order of the text.
  let places: [String]

  init(_ marked: String) {
    var text = ""
    var places: [String] = []
    var (line, column) = (1, 1)
    var open: (line: Int, column: Int, length: Int)?
    for character in marked {
      if character == "‸" {
        if let begun = open { places.append("\(begun.line):\(begun.column)+\(begun.length)") }
        open = open == nil ? (line, column, 0) : nil
        continue
      }
      text.append(character)
      open?.length += 1
      (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
    }
    self.text = text
    self.places = places
  }
}
