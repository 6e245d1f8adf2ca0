import Diagnostics
import Markdown
import Testing

@testable import Portal

@Suite("A table of fields")
struct FieldTableTests {
  /// Every field of a schema and within its fields, as a row's heading names it.
  private static func names(in schema: Schema, below outer: String = "") -> [String] {
    schema.fields.flatMap { field in
      let name = outer + field.name
      return [name] + (inner(field.type).map { names(in: $0, below: name + " › ") } ?? [])
    }
  }

  private static func inner(_ type: FieldType) -> Schema? {
    switch type {
    case .record(let schema): schema
    case .list(let item): inner(item)
    default: nil
    }
  }

  private static let schemas: [(String, Schema)] =
    Kind.allCases.map { ($0.rawValue, $0.schema) } + [("site", .settings), ("topics", .topic)]

  private static let tongues = [Language.swedish, .english]

  private func text(_ pieces: [MarkdownTable.Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .code(let text): text
      case .lineBreak: "\n"
      }
    }
    .joined()
  }

  @Test("is there for every kind and both files of settings")
  func all() {
    #expect(FieldTable.all.map(\.name) == Self.schemas.map(\.0))
  }

  @Test("has every field of the definition with its meaning, in its order", arguments: schemas, tongues)
  func fields(_ schema: (name: String, schema: Schema), _ language: Language) throws {
    let table = try #require(FieldTable.all.first { $0.name == schema.name })
      .table(in: language) { word, _ in "label of \(word)" }
    let headings = table.rows.map { text($0.heading).split(separator: "\n") }
    #expect(headings.map { String($0[0]) } == Self.names(in: schema.schema))
    #expect(table.language == nil)
    let wording = WordingLanguage(locale: language.tag)
    for field in schema.schema.fields {
      let row = try #require(
        table.rows.first { text($0.heading).split(separator: "\n").first.map(String.init) == field.name })
      #expect(text(row.cells[0]) == field.meaning.text(in: wording))
      let marks = text(row.heading)
      #expect(marks.contains(wording == .swedish ? "krävs" : "required") == field.isRequired)
      #expect(marks.contains(wording == .swedish ? "översätts" : "translated") == field.isTranslated)
      #expect(marks.contains(wording == .swedish ? "visas aldrig" : "never shown") == field.isPrivate)
      for term in FieldForm(of: field.type).terms {
        #expect(row.cells[1].contains(.code(term)))
        #expect(text(row.cells[1]).contains("\(term) (label of \(term))"))
      }
    }
  }

  @Test("is in English, and says so, where Tandem does not speak the text's language")
  func elsewhere() throws {
    let finnish = try #require(Language("fi"))
    for table in FieldTable.all {
      let written = table.table(in: finnish) { _, _ in "sana" }
      #expect(written.language == "en")
      #expect(written.rows == table.table(in: .english) { _, _ in nil }.rows)
    }
  }

  @Test("gives examples that the fields accept")
  func examples() {
    var tried = 0
    func check(_ schema: Schema) {
      for field in schema.fields {
        if let inner = Self.inner(field.type) { check(inner) }
        guard let example = FieldForm(of: field.type).example, !example.hasPrefix("{") else { continue }
        tried += 1
        let isList = example.hasPrefix("[") && example.hasSuffix("]")
        let answer = isList ? String(example.dropFirst().dropLast()) : example
        #expect(field.value(from: answer) != nil, "\(field.name): \(example)")
      }
    }
    for (_, schema) in Self.schemas { check(schema) }
    #expect(tried > 40)
  }
}
