/// What a code means and how to mend it, for `tandem explain`: its name and severity, what is wrong, why
/// Tandem minds, and what to do, in lines of at most 80 characters.
public func explain(_ code: DiagnosticCode, language: WordingLanguage) -> String {
  let wording = code.wording(in: language)
  let (why, mend) =
    switch language {
    case .english: ("Why", "What to do")
    case .swedish: ("Varför", "Vad du kan göra")
    }
  let parts = [
    "\(code.name) (\(code.severity.word(in: language)))\n",
    wrapped(wording.generalMessage),
    why + ":\n" + wrapped(wording.explanation),
    mend + ":\n" + wrapped(wording.generalHint),
  ]
  return parts.joined(separator: "\n")
}

/// Paragraphs in lines of at most 80 characters, each indented by two.
private func wrapped(_ text: String) -> String {
  var lines: [String] = []
  for paragraph in text.split(separator: "\n") {
    var line = " "
    for word in paragraph.split(separator: " ") {
      if line.count + 1 + word.count > 80, line != " " {
        lines.append(line)
        line = " "
      }
      line += " " + word
    }
    lines.append(line)
  }
  return lines.map { $0 + "\n" }.joined()
}
