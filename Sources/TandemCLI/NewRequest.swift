import Diagnostics
import Portal

/// What `tandem new` was told on the command line, and whom it can ask for the rest.
struct NewRequest {
  let kind: String?
  let name: String?
  let language: Language?
  let isTranslation: Bool
  /// Nil where nobody is there to answer.
  let interview: Interview?

  /// The file to create.
  func file(in folder: ContentFolder, _ starter: DocumentStarter) throws(TextFault) -> NewFile {
    let given: Kind? = if let kind { try Kind.named(kind, in: folder) } else { nil }
    let kind = try answered(given ?? interview?.kind(), folder)
    guard isTranslation else { return try document(kind, folder, starter) }
    let name = try answered(name ?? interview?.name { starter.exists(kind, named: $0) }, folder)
    return try starter.translate(kind, named: name, into: language)
  }

  private func document(
    _ kind: Kind, _ folder: ContentFolder, _ starter: DocumentStarter
  ) throws(TextFault) -> NewFile {
    // What exists is translated or refused: no question is worth asking before.
    if let name, starter.exists(kind, named: name) {
      return try starter.start(kind, named: name, in: language)
    }
    let values = interview?.values(of: kind) ?? [:]
    let title = kind.schema.fields.first.flatMap { values[$0.name] }
    let suggestion = title.flatMap { Slug(from: $0) }
    let asked =
      name
      ?? interview?.name(suggestion: suggestion) { name in
        (try? starter.start(kind, named: name, in: language)) != nil
      }
    return try starter.start(
      kind, named: try answered(asked, folder), in: language, values: values)
  }

  /// A question that was left without an answer ends the command.
  private func answered<Answer>(_ answer: Answer?, _ folder: ContentFolder) throws(TextFault) -> Answer {
    guard let answer else { throw TextFault(Diagnostic(.nothingStarted, file: folder.label)) }
    return answer
  }
}
