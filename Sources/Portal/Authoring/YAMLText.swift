/// Writes a text as a value of front matter.
enum YAMLText {
  /// As it stands where that is safe, else between quotation marks.
  static func write(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, text.last != " ", !reserved.contains(text.lowercased())
    else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || " ,.?!-()'/@+".contains($0) }
  }

  /// Words that YAML or its readers take for something else than text.
  private static let reserved: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(String(escaped.map { $0.isNewline || $0 == "\t" ? " " : $0 }))\""
  }
}
