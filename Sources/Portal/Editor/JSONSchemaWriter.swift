import Diagnostics

/// Writes JSON Schemas of what the decoder reads. Draft 7 is the newest that every editor knows.
struct JSONSchemaWriter {
  typealias Members = [(key: String, value: ReportJSON)]

  let vocabulary: EditorVocabulary
  let language: WordingLanguage

  /// - Parameter isTranslation: whether the required fields may be taken from an original.
  func document(_ schema: Schema, title: String, isTranslation: Bool = false) -> String {
    let object = members(of: schema, isPartial: isTranslation)
    return ReportJSON.object(head(title) + object + definitions(for: schema)).document
  }

  /// A file whose keys are ids, with one such mapping for each.
  func table(of schema: Schema, title: String) -> String {
    let rows: Members = [
      ("type", .string("object")),
      ("propertyNames", .object([("pattern", .string(JSONSchemaPatterns.slug))])),
      ("additionalProperties", .object(members(of: schema, isPartial: false))),
    ]
    return ReportJSON.object(head(title) + rows).document
  }

  private func head(_ title: String) -> Members {
    [("$schema", .string("http://json-schema.org/draft-07/schema#")), ("title", .string(title))]
  }

  /// The ids that fields of a schema refer to, said once.
  private func definitions(for schema: Schema) -> Members {
    let all = [
      ("topic", vocabulary.topics), ("profile", vocabulary.profiles), ("program", vocabulary.programs),
    ]
    let names = schema.fields.reduce(into: Set<String>()) { $0.formUnion($1.type.references) }
    let used = all.filter { names.contains($0.0) }.map { ($0, ReportJSON.object(choice($1))) }
    return used.isEmpty ? [] : [("definitions", .object(used))]
  }

  /// No value is right where there is nothing to choose from.
  private func choice(_ choices: [EditorVocabulary.Choice]) -> Members {
    guard !choices.isEmpty else { return [("not", .object([]))] }
    return [
      ("type", .string("string")), ("enum", .array(choices.map { .string($0.id) })),
      ("enumDescriptions", .array(choices.map { .string($0.words) })),
    ]
  }
}

// MARK: - Fields

extension JSONSchemaWriter {
  private func members(of schema: Schema, isPartial: Bool) -> Members {
    let required = schema.fields.filter { $0.isRequired && !isPartial }.map { ReportJSON.string($0.name) }
    let properties = schema.fields.map { field in (field.name, property(field)) }
    return [
      ("type", .string("object")), ("additionalProperties", .bool(false)), ("required", .array(required)),
      ("properties", .object(properties)),
    ]
  }

  private func property(_ field: Field) -> ReportJSON {
    let description = FieldComment(in: language).text(for: field)
    // Draft 7 passes over what stands beside a $ref, so a reference is wrapped.
    return .object([("description", .string(description))] + type(field.type, isInside: false))
  }

  private func type(_ type: FieldType, isInside: Bool = true) -> Members {
    switch type {
    case .topic: reference("topic", isInside)
    case .profile: reference("profile", isInside)
    case .program: reference("program", isInside)
    case .profileOrEmail:
      [("anyOf", .array([.object(reference("profile", true)), .object(self.type(.email))]))]
    case .list(let item): list(of: item)
    case .record(let schema): members(of: schema, isPartial: false)
    case .localizedText:
      [("anyOf", .array([.object(JSONSchemaPatterns.text), .object(texts)]))]
    default: JSONSchemaPatterns.members(of: type)
    }
  }

  private func reference(_ name: String, _ isInside: Bool) -> Members {
    let target: Members = [("$ref", .string("#/definitions/\(name)"))]
    return isInside ? target : [("allOf", .array([.object(target)]))]
  }

  /// A list says a word once; two records may be alike.
  private func list(of item: FieldType) -> Members {
    var isRecord = false
    if case .record = item { isRecord = true }
    return [("type", .string("array")), ("items", .object(type(item)))]
      + (isRecord ? [] : [("uniqueItems", .bool(true))])
  }

  private var texts: Members {
    [
      ("type", .string("object")),
      ("propertyNames", .object([("pattern", .string(JSONSchemaPatterns.language))])),
      ("additionalProperties", .object(JSONSchemaPatterns.text)),
    ]
  }
}

extension FieldType {
  /// What the ids in a value are ids of.
  fileprivate var references: Set<String> {
    switch self {
    case .topic: ["topic"]
    case .profile, .profileOrEmail: ["profile"]
    case .program: ["program"]
    case .list(let item): item.references
    case .record(let schema): schema.fields.reduce(into: []) { $0.formUnion($1.type.references) }
    default: []
    }
  }
}
