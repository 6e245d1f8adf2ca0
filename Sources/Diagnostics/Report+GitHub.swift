extension Report {
  /// Workflow commands: `::error file=…,line=…,col=…,endColumn=…,title=…::message`, the hint on the message's
  /// second line.
  ///
  /// Source: GitHub Docs, “Workflow commands for GitHub Actions”, and `command.ts` of actions/toolkit for the
  /// escapes.
  var github: String {
    diagnostics.map { github($0) + "\n" }.joined()
  }

  private func github(_ problem: Diagnostic) -> String {
    var properties: [(String, String)] = problem.file.isEmpty ? [] : [("file", problem.file)]
    if let position = problem.position {
      properties += [
        ("line", String(position.line)), ("col", String(position.column)),
        ("endColumn", String(position.column + problem.length)),
      ]
    }
    properties.append(("title", problem.code.name))
    let list = properties.map { "\($0)=\(Self.escapedProperty($1))" }.joined(separator: ",")
    let lines = [problem.message(in: language), problem.hint(in: language)].filter { !$0.isEmpty }
    let message = lines.map { Self.escapedMessage(VisibleText.line($0)) }.joined(separator: "%0A")
    return "::\(problem.severity.rawValue) \(list)::\(message)"
  }

  /// The runner undoes the escapes; what is left of a line feed would start a command of its own.
  private static func escapedMessage(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  /// By scalar, since Swift counts CR LF as one character.
  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let escape = escapes[scalar] {
        escaped.append(contentsOf: escape.unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
