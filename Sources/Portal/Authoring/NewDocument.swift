import Diagnostics

/// The text of a document that is still to be written: the required fields as blanks, the others ready to be
/// taken into use, each with a comment in the document's language.
struct NewDocument {
  let kind: Kind
  let language: Language
  let topics: [Topic]
  /// The programs of the portal, by id.
  let programs: [String]
  /// The values of fields that are known already, as front matter writes them.
  var values: [String: String] = [:]

  /// The required fields that are left to a person.
  var blanks: [String] {
    kind.schema.fields.filter { $0.isRequired && values[$0.name] == nil }.map(\.name)
  }

  var text: String {
    let wording = self.wording
    let fields = kind.schema.fields
    var lines = ["---", "# " + NewTexts.fill.text(in: wording)]
    for field in fields where field.isRequired { lines += ["", comment(field), required(field)] }
    lines += ["", "# " + NewTexts.draft.text(in: wording), "draft: true"]
    lines += ["", "# " + NewTexts.optional.text(in: wording)]
    var hasListedTopics = false
    for field in fields where !field.isRequired && field.name != "draft" {
      lines += ["", comment(field)] + choices(field.type, &hasListedTopics) + optional(field)
    }
    return (lines + ["---", "", ""]).joined(separator: "\n")
  }

  private var wording: WordingLanguage { WordingLanguage(locale: language.tag) }

  private func comment(_ field: Field) -> String { "# " + FieldComment(in: wording).text(for: field) }

  private func required(_ field: Field) -> String {
    values[field.name].map { "\(field.name): \($0)" } ?? "\(field.name):"
  }
}

// MARK: - Fields that may be left out

extension NewDocument {
  private func choices(_ type: FieldType, _ hasListedTopics: inout Bool) -> [String] {
    switch type {
    case .list(.topic):
      guard !hasListedTopics else { return ["#   " + NewTexts.sameTopics.text(in: wording)] }
      hasListedTopics = true
      return topics.map { "#   \($0.id.name): \($0.name.text(in: language).singleLine)" }
    case .program, .list(.program): return programs.map { "#   \($0)" }
    default: return []
    }
  }

  /// The field, turned off by a `#` without a space after it.
  private func optional(_ field: Field) -> [String] {
    switch field.type {
    case .list(.record(let schema)):
      ["#\(field.name):"] + members(of: schema, first: "#  - ", others: "#    ")
    case .record(let schema): ["#\(field.name):"] + members(of: schema, first: "#  ", others: "#  ")
    case .list: ["#\(field.name): []"]
    case .bool: ["#\(field.name): true"]
    default: ["#\(field.name):"]
    }
  }

  private func members(of schema: Schema, first: String, others: String) -> [String] {
    schema.fields.enumerated().map { index, field in
      let key = (index == 0 ? first : others) + field.name + ":"
      return "\(key)  # \(FieldComment(in: wording).text(for: field))"
    }
  }
}
