import Diagnostics
import Portal

/// Asks a person on a terminal for what the command line did not say.
struct Interview {
  let wording: WordingLanguage
  let say: (String) -> Void
  /// One line of input; nil at its end.
  let answer: () -> String?

  static func onTerminal(in wording: WordingLanguage) -> Interview {
    let console = Console(isQuiet: false)
    return Interview(wording: wording, say: { console.message($0) }, answer: { readLine() })
  }

  /// Asks until there is a kind; nil where the input ends.
  func kind() -> Kind? {
    let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
    return ask("\(NewCommandTexts.kind.text(in: wording)) (\(kinds)): ") { answer in
      answer.isEmpty ? nil : Kind.likely(answer)
    }
  }

  /// Asks what the file is called until the name `isFree`; an empty answer takes `suggestion`.
  func name(suggestion: Slug? = nil, isFree: (String) -> Bool) -> String? {
    let suggestion = suggestion.map(\.text).flatMap { isFree($0) ? $0 : nil }
    let proposal = suggestion.map { " [\($0)]" } ?? ""
    return ask("\(NewCommandTexts.name.text(in: wording))\(proposal): ") { answer in
      answer.isEmpty ? suggestion : isFree(answer) ? answer : nil
    }
  }

  /// Asks for each required field: its value as front matter writes it. What is left empty is not among them.
  func values(of kind: Kind) -> [String: String] {
    let comment = FieldComment(in: wording)
    var values: [String: String] = [:]
    for field in kind.schema.fields where field.isRequired {
      let given = ask("\(comment.text(for: field))\n\(field.name): ") { answer -> String? in
        answer.isEmpty ? "" : field.value(from: answer)
      }
      guard let given else { break }
      if !given.isEmpty { values[field.name] = given }
    }
    return values
  }

  /// Asks until `read` understands the answer; nil where the input ends.
  private func ask<Answer>(_ question: String, read: (String) -> Answer?) -> Answer? {
    say(question)
    while let line = answer() {
      if let understood = read(line) { return understood }
      say(NewCommandTexts.again.text(in: wording) + "\n" + question)
    }
    return nil
  }
}
