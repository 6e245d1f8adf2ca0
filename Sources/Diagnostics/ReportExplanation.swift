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
    Paragraph.indented(wording.generalMessage),
    why + ":\n" + Paragraph.indented(wording.explanation),
    mend + ":\n" + Paragraph.indented(wording.generalHint),
  ]
  return parts.joined(separator: "\n")
}
