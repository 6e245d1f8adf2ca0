import Diagnostics

/// Finds references to topics, profiles and programs that do not exist.
struct ReferenceCheck {
  let topics: Set<String>
  let profiles: Set<String>
  let programs: Set<String>
  private var budget = SuggestionBudget()

  init(topics: Set<String>, profiles: Set<String>, programs: Set<String>) {
    self.topics = topics
    self.profiles = profiles
    self.programs = programs
  }

  /// What is wrong in the front matter of one file. A translation's inherited fields are its original's matter.
  mutating func diagnostics(in document: DecodedDocument) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for entry in document.matter {
      guard let field = document.id.kind.schema.field(named: entry.key),
        let value = document.record[field.name]
      else { continue }
      check(value, as: field.type, in: document, into: &found)
    }
    return found
  }

  private mutating func check(
    _ value: Located<FieldValue>, as type: FieldType, in document: DecodedDocument,
    into found: inout [Diagnostic]
  ) {
    switch (type, value.value) {
    case (.list(let item), .list(let items)):
      for value in items { check(value, as: item, in: document, into: &found) }
    case (.record(let schema), .record(let record)):
      for field in schema.fields {
        if let value = record[field.name] { check(value, as: field.type, in: document, into: &found) }
      }
    case (_, .text(let name)):
      guard let (code, known) = rule(for: type, name: name), !known.contains(name) else { return }
      found.append(
        document.diagnostic(
          code, at: value, ["value": name], suggestion: budget.nearest(to: name, among: known)))
    default: break
    }
  }

  private func rule(for type: FieldType, name: String) -> (DiagnosticCode, Set<String>)? {
    switch type {
    case .topic: (.unknownTopic, topics)
    case .profile: (.unknownProfile, profiles)
    case .profileOrEmail: name.contains("@") ? nil : (.unknownProfile, profiles)
    case .program: (.unknownProgram, programs)
    default: nil
    }
  }
}
