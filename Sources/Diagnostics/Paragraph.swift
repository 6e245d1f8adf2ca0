/// Prose in lines of at most 80 characters.
enum Paragraph {
  private static let width = 80

  /// Each paragraph (a line of `text`) in lines that are indented by two.
  /// - Parameters:
  ///   - label: what stands before the first line in place of its indent; the other lines start below its end.
  static func indented(_ text: String, after label: String = "  ") -> String {
    var lines: [String] = []
    var line = label
    var isEmpty = true
    for paragraph in text.split(separator: "\n") {
      for word in paragraph.split(separator: " ") {
        if !isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          (line, isEmpty) = (indent(label), true)
        }
        line += isEmpty ? String(word) : " " + word
        isEmpty = false
      }
      lines.append(line)
      (line, isEmpty) = (indent(label), true)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func indent(_ label: String) -> String { String(repeating: " ", count: label.count) }
}
