extension Report {
  /// For people: `file:line:column: error: message [code]`, the source line, and the hint under the very
  /// words.
  func text(_ style: ReportStyle) -> String {
    diagnostics.map { text($0, style) }.joined()
  }

  private func text(_ problem: Diagnostic, _ style: ReportStyle) -> String {
    var lines = [headline(problem, style)]
    let hint = VisibleText.line(problem.hint(in: language))
    if let position = problem.position, let excerpt = problem.excerpt, !excerpt.isEmpty {
      lines += source(problem, position, excerpt, hint, style)
    } else if !hint.isEmpty {
      lines.append("  = \(hint)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func headline(_ problem: Diagnostic, _ style: ReportStyle) -> String {
    let place = VisibleText.line(problem.file) + (problem.position.map { ":\($0.line):\($0.column)" } ?? "")
    let severity = style.paint("\(problem.severity.word(in: language)):", problem.severity.role)
    let message = style.paint(VisibleText.line(problem.message(in: language)), .bold)
    let code = style.paint("[\(problem.code.name)]", .dim)
    return "\(place.isEmpty ? "" : "\(place): ")\(severity) \(message) \(code)"
  }

  /// The line with its number, and the underline with the hint beside it.
  private func source(
    _ problem: Diagnostic, _ position: SourcePosition, _ line: String, _ hint: String, _ style: ReportStyle
  ) -> [String] {
    let excerpt = ReportExcerpt(line, column: position.column, length: problem.length)
    let number = String(position.line)
    let margin = String(repeating: " ", count: number.count)
    let underline = "^" + String(repeating: "~", count: excerpt.width - 1)
    let marked = style.paint(underline, problem.severity.role)
    return [
      style.paint("\(number) |", .dim) + " " + excerpt.text,
      style.paint("\(margin) |", .dim) + " " + String(repeating: " ", count: excerpt.indent) + marked
        + (hint.isEmpty ? "" : " " + hint),
    ]
  }
}
