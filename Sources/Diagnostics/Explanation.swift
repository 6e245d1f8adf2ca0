/// What a code means and how to mend it, for `tandem explain`: its name and severity, what is wrong, why
/// Tandem minds, an example of it wrong and right where there is one, and what to do, in lines of at most
/// 80 characters.
public func explain(_ code: DiagnosticCode, language: WordingLanguage) -> String {
  Explanation(code: code, example: code.example, language: language).text
}

/// The parts of an explanation, each under a heading of its own.
struct Explanation {
  let code: DiagnosticCode
  let example: Example?
  let language: WordingLanguage

  var text: String {
    let wording = code.wording(in: language)
    let parts =
      ["\(code.name) (\(code.severity.word(in: language)))\n", Paragraph.indented(wording.generalMessage)]
      + [words.why + ":\n" + Paragraph.indented(wording.explanation)]
      + shown
      + [words.mend + ":\n" + Paragraph.indented(wording.generalHint)]
    return parts.joined(separator: "\n")
  }
}

extension Explanation {
  private var shown: [String] {
    guard let example else { return [] }
    return [
      "\(words.wrong), \(example.place.phrase(in: language)):\n" + Self.quoted(example.wrong),
      "\(words.right):\n" + Self.quoted(example.right),
    ]
  }

  private var words: (why: String, wrong: String, right: String, mend: String) {
    switch language {
    case .english: ("Why", "Wrong", "Right", "What to do")
    case .swedish: ("Varför", "Fel", "Rätt", "Vad du kan göra")
    }
  }

  /// Lines as they stand in a file, indented by two; a tab, which looks like spaces, is drawn as an arrow.
  private static func quoted(_ lines: String) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "  " + $0.replacing("\t", with: "→   ") + "\n" }.joined()
  }
}
