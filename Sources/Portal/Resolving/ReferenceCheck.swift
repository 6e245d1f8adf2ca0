import Diagnostics

/// Finds references to topics, profiles and programs that do not exist.
struct ReferenceCheck: Sendable {
  /// Nil where they are not known.
  let topics: Set<String>?
  let profiles: Set<String>
  let programs: Set<String>
  /// The ids of people, programs and topics by what they are called, in lower case: authors write names where ids go.
  private lazy var idsByName = findNames()
  private let findNames: @Sendable () -> [String: String]
  private(set) var budget = SuggestionBudget()

  init(_ content: ContentSettings, clusters: [Cluster]) {
    let topics = content.topics
    let names = { (kind: Kind) in Set(clusters.lazy.filter { $0.id.kind == kind }.map(\.id.name)) }
    self.topics = content.areTopicsKnown ? Set(topics.map(\.id.name)) : nil
    profiles = names(.profile)
    programs = names(.program)
    findNames = { Self.idsByName(topics, clusters) }
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
      let ids = idsByName
      let suggestion = budget.spend { Self.meant(by: name, among: known, ids) }
      found.append(document.diagnostic(code, at: value, ["value": name], suggestion: suggestion))
    default: break
    }
  }

  private static func idsByName(_ topics: [Topic], _ clusters: [Cluster]) -> [String: String] {
    let topics = topics.flatMap { topic in
      (topic.name.texts.values + [topic.name.fallback]).map { ($0, topic.id.name) }
    }
    let documents = clusters.lazy.flatMap { cluster in cluster.names.map { ($0, cluster.id.name) } }
    return Dictionary((topics + documents).map { ($0.lowercased(), $1) }) { first, _ in first }
  }

  /// What goes by that name, several ids without the commas between them, or the nearest id.
  private static func meant(by text: String, among known: Set<String>, _ idsByName: [String: String])
    -> String?
  {
    if let id = idsByName[text.lowercased()], known.contains(id) { return id }
    let names = text.split(separator: " ").map(String.init)
    if names.count > 1, names.allSatisfy(known.contains) { return names.joined(separator: ", ") }
    return Suggestion.nearest(to: text, among: known)
  }

  private func rule(for type: FieldType, name: String) -> (DiagnosticCode, Set<String>)? {
    switch type {
    case .topic: topics.map { (.unknownTopic, $0) }
    case .profile: (.unknownProfile, profiles)
    case .profileOrEmail: name.contains("@") ? nil : (.unknownProfile, profiles)
    case .program: (.unknownProgram, programs)
    default: nil
    }
  }
}

extension Cluster {
  /// What a person or a program is called in each language; nothing for other kinds.
  var names: [String] {
    switch id.kind {
    case .profile: files.compactMap { $0.record.text("name") }
    case .program: files.compactMap { $0.record.text("title") }
    default: []
    }
  }
}
