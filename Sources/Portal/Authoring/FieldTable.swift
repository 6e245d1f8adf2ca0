import Diagnostics
import Markdown

/// The fields of one kind of file as a table for authors, made from the definitions that the decoder reads by.
public struct FieldTable: Sendable {
  /// What the table tells of, as a text names it: a kind of document, `site` or `topics`.
  public let name: String
  private let caption: Phrase
  private let schema: Schema

  public static let all =
    Kind.allCases.map { FieldTable(name: $0.rawValue, caption: caption(of: $0), schema: $0.schema) } + [
      FieldTable(
        name: "site", caption: Phrase(en: "The fields of site.yml", sv: "Fälten i site.yml"),
        schema: .settings),
      FieldTable(
        name: "topics",
        caption: Phrase(en: "The fields of a topic in topics.yml", sv: "Fälten för ett ämne i topics.yml"),
        schema: .topic),
    ]

  /// - Parameters:
  ///   - language: the language of the text that shows the table. Where Tandem does not speak it, the table is in
  ///     English and says so.
  ///   - label: what readers see for a word of a list of words; nil where they see nothing else.
  public func table(in language: Language, label: (_ word: String, _ list: [String]) -> String?)
    -> MarkdownTable
  {
    let wording = WordingLanguage(locale: language.tag)
    let columns = [Self.field, Self.purpose, Self.form].map { $0.text(in: wording) }
    let isOwn = language.tag.split(separator: "-").first.map(String.init) == wording.rawValue
    return MarkdownTable(
      caption: caption.text(in: wording), language: isOwn ? nil : wording.rawValue, columns: columns,
      rows: rows(of: schema, in: wording, label: isOwn ? label : { _, _ in nil }))
  }
}

extension FieldTable {
  /// The fields of a schema, each followed by those within it.
  private func rows(
    of schema: Schema, within outer: [MarkdownTable.Piece] = [], in wording: WordingLanguage,
    label: (String, [String]) -> String?
  ) -> [MarkdownTable.Row] {
    schema.fields.flatMap { field in
      let name = outer + [.code(field.name)]
      let marks = marks(of: field).map { $0.text(in: wording) }.joined(separator: ", ")
      let row = MarkdownTable.Row(
        heading: name + (marks.isEmpty ? [] : [.lineBreak, .text(marks)]),
        cells: [[.text(field.meaning.text(in: wording))], value(of: field.type, in: wording, label: label)])
      let inner = field.type.schema.map {
        rows(of: $0, within: name + [.text(" › ")], in: wording, label: label)
      }
      return [row] + (inner ?? [])
    }
  }

  private func marks(of field: Field) -> [Phrase] {
    [
      field.isRequired ? Self.required : nil, field.isTranslated ? Self.translated : nil,
      field.isPrivate ? Self.neverShown : nil,
    ].compactMap { $0 }
  }

  private func value(
    of type: FieldType, in wording: WordingLanguage, label: (String, [String]) -> String?
  ) -> [MarkdownTable.Piece] {
    let form = FieldForm(of: type)
    var pieces: [MarkdownTable.Piece] = [.text(form.words.text(in: wording))]
    for term in form.terms {
      pieces += [.lineBreak, .code(term)]
      if let label = label(term, form.terms), label != term { pieces.append(.text(" (\(label))")) }
    }
    if let example = form.example {
      pieces += [.lineBreak, .text(Self.example.text(in: wording) + " "), .code(example)]
    }
    return pieces
  }

  private static func caption(of kind: Kind) -> Phrase {
    switch kind {
    case .profile: Phrase(en: "The fields of a profile", sv: "Fälten i en profil")
    case .guide: Phrase(en: "The fields of a guide", sv: "Fälten i en guide")
    case .story: Phrase(en: "The fields of a story", sv: "Fälten i en berättelse")
    case .program: Phrase(en: "The fields of a program", sv: "Fälten i ett program")
    case .page: Phrase(en: "The fields of a page", sv: "Fälten i en sida")
    }
  }

  private static let field = Phrase(en: "Field", sv: "Fält")
  private static let purpose = Phrase(en: "What it is for", sv: "Vad det är till för")
  private static let form = Phrase(en: "How it is written", sv: "Hur det skrivs")
  private static let required = Phrase(en: "required", sv: "krävs")
  private static let translated = Phrase(en: "translated", sv: "översätts")
  private static let neverShown = Phrase(en: "never shown", sv: "visas aldrig")
  private static let example = Phrase(en: "Example:", sv: "Exempel:")
}

extension FieldType {
  /// The fields within a value.
  fileprivate var schema: Schema? {
    switch self {
    case .record(let schema): schema
    case .list(let item): item.schema
    default: nil
    }
  }
}
