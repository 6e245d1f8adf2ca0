import Diagnostics

/// What an author is told about a field: its meaning, and what it takes.
public struct FieldComment: Sendable {
  let language: WordingLanguage

  public init(in language: WordingLanguage) { self.language = language }

  /// On one line: `Whom the guide is for. Any of: mentor, mentee, manager, coordinator.`
  public func text(for field: Field) -> String {
    let secret = field.isPrivate ? [Self.neverShown.text(in: language)] : []
    return ([field.meaning.text(in: language)] + secret + [values(of: field.type)].compactMap { $0 })
      .joined(separator: " ")
  }

  /// How values of a type are written; nil where its meaning says enough.
  private func values(of type: FieldType) -> String? {
    switch type {
    case .term(let terms): filled(FieldForm.oneOf, terms)
    case .list(.term(let terms)): filled(FieldForm.anyOf, terms)
    case .day: Self.day.text(in: language)
    case .profile, .list(.profile): FieldForm.profile.text(in: language)
    default: nil
    }
  }

  private func filled(_ phrase: Phrase, _ terms: [String]) -> String {
    "\(phrase.text(in: language)) \(terms.joined(separator: ", "))."
  }

  private static let day = Phrase(
    en: "Written \(FieldForm.dayExample).", sv: "Skrivs \(FieldForm.dayExample).")
  private static let neverShown = Phrase(en: "Never shown.", sv: "Visas aldrig.")
}
