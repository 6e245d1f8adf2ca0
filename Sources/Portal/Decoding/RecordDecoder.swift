import Diagnostics

/// Reads a YAML mapping by its schema. Every fault is reported; what is right is kept.
struct RecordDecoder {
  var reader: YAMLReader
  /// True for a translation, which takes from its original what it leaves out.
  var isPartial = false
  /// The languages that a text may be written in; nil where they are not known.
  var languages: [Language]?

  init(reader: YAMLReader) { self.reader = reader }

  var diagnostics: [Diagnostic] { reader.diagnostics }

  /// The fields of `node`; a required field that it lacks is reported at `place`.
  mutating func decode(_ node: YAMLNode, by schema: Schema, missingAt place: YAMLMark) -> Record {
    var record = Record()
    guard case .map(let entries) = node.content else { return record }
    // A field under a wrong name is not missing too.
    var named = entries.map(\.key)
    for entry in entries {
      guard let field = schema.field(named: entry.key) else {
        if let name = reportUnknown(entry, among: schema) { named.append(name) }
        continue
      }
      if let value = decode(entry, as: field) { record.set(entry.key, value, key: entry.keyMark) }
    }
    reportMissing(in: schema, among: named, at: place)
    return record
  }

  private mutating func decode(_ entry: YAMLEntry, as field: Field) -> Located<FieldValue>? {
    guard !entry.value.isNull else {
      reportEmpty(entry)
      return nil
    }
    if field.isRequired, case .list(let items) = entry.value.content, items.isEmpty {
      if case .list(.language) = field.type {
        reader.report(.noLanguages, at: entry.value.mark)
      } else {
        reportEmpty(entry)
      }
      return nil
    }
    return decode(entry.value, as: field.type, field: entry.key)
  }

  /// Gives the field that was probably meant.
  private mutating func reportUnknown(_ entry: YAMLEntry, among schema: Schema) -> String? {
    let swedish = SwedishWords.fields[entry.key.lowercased()].flatMap { schema.field(named: $0)?.name }
    let meant = swedish ?? Suggestion.nearest(to: entry.key, among: schema.names)
    reader.report(
      .unknownField, at: entry.keyMark, length: entry.key.count,
      ["field": entry.key, "fields": schema.names.sorted().joined(separator: ", ")],
      suggestion: meant)
    return meant
  }

  private mutating func reportMissing(in schema: Schema, among names: [String], at place: YAMLMark) {
    guard !isPartial else { return }
    for field in schema.fields where field.isRequired && !names.contains(field.name) {
      reader.report(.missingField, at: place, length: 3, ["field": field.name])
    }
  }
}

// MARK: - Values

extension RecordDecoder {
  mutating func decode(_ node: YAMLNode, as type: FieldType, field: String) -> Located<FieldValue>? {
    switch type {
    case .list(let item): return decodeList(node, of: item, field: field)
    case .record(let schema): return decodeRecord(node, by: schema, field: field)
    case .localizedText: return decodeLocalized(node, field: field)
    default: break
    }
    guard case .scalar(let text, let isPlain) = node.content else {
      reportType(node, expected: type, field: field)
      return nil
    }
    let length = text.firstLineLength
    guard let value = ScalarReader.read(text, isPlain: isPlain, as: type) else {
      reportScalar(text, at: node.textMark, length: length, expected: type, field: field)
      return nil
    }
    return Located(value: value, mark: node.textMark, length: length)
  }

  private mutating func decodeList(_ node: YAMLNode, of type: FieldType, field: String) -> Located<
    FieldValue
  >? {
    guard case .list(let nodes) = node.content else {
      reportType(node, expected: .list(type), field: field)
      return nil
    }
    var items: [Located<FieldValue>] = []
    var texts = RepeatFinder()
    for node in nodes {
      if case .scalar(let text, _) = node.content, texts.hasSeen(text) {
        reader.report(
          .repeatedValue, at: node.textMark, length: text.firstLineLength, ["value": text, "field": field])
        continue
      }
      if node.isNull {
        reader.report(.emptyField, at: node.mark, ["field": field])
      } else if let item = decode(node, as: type, field: field) {
        items.append(item)
      }
    }
    return Located(value: .list(items), mark: node.mark, length: 1)
  }

  private mutating func decodeRecord(_ node: YAMLNode, by schema: Schema, field: String) -> Located<
    FieldValue
  >? {
    guard case .map = node.content else {
      reportType(node, expected: .record(schema), field: field)
      return nil
    }
    let partial = isPartial
    isPartial = false
    defer { isPartial = partial }
    let record = decode(node, by: schema, missingAt: node.mark)
    return Located(value: .record(record), mark: node.mark, length: 1)
  }

  private mutating func decodeLocalized(_ node: YAMLNode, field: String) -> Located<FieldValue>? {
    switch node.content {
    case .scalar:
      guard let text = decode(node, as: .text, field: field),
        let words = text.compactMap({ if case .text(let words) = $0 { words } else { nil } })
      else { return nil }
      return text.map { _ in .localizedText(LocalizedValue(first: words)) }
    case .list:
      reportType(node, expected: .localizedText, field: field)
      return nil
    case .map(let entries):
      guard !entries.isEmpty else {
        reader.report(.emptyField, at: node.mark, ["field": field])
        return nil
      }
      var texts: [Language: Located<String>] = [:]
      var faulty: Set<Language> = []
      for entry in entries {
        let (language, isRight) = language(of: entry)
        guard let language else { continue }
        if isRight, let text = text(of: entry) { texts[language] = text } else { faulty.insert(language) }
      }
      guard let first = texts.values.min(by: { $0.mark < $1.mark }) else { return nil }
      let value = LocalizedValue(first: first, byLanguage: texts, faulty: faulty)
      return Located(value: .localizedText(value), mark: node.mark, length: 1)
    }
  }

  private mutating func text(of entry: YAMLEntry) -> Located<String>? {
    guard !entry.value.isNull else {
      reportEmpty(entry)
      return nil
    }
    return decode(entry.value, as: .text, field: entry.key)?.compactMap {
      if case .text(let text) = $0 { text } else { nil }
    }
  }

  /// The language that an entry says a text in. Where it is none, or none of the site's, that is reported, and the
  /// language is the one that was probably meant.
  private mutating func language(of entry: YAMLEntry) -> (language: Language?, isRight: Bool) {
    let length = entry.key.count
    guard let languages else {
      if let language = Language(entry.key) { return (language, true) }
      reader.report(.badLanguage, at: entry.keyMark, length: length, ["value": entry.key])
      return (nil, false)
    }
    if let language = languages.first(where: { $0.tag == entry.key }) { return (language, true) }
    // Two letters are too few to guess by, but for their order.
    let meant = languages.first { $0.tag.sorted() == entry.key.lowercased().sorted() }
    reader.report(
      .unknownTextLanguage, at: entry.keyMark, length: length,
      ["value": entry.key, "languages": languages.map(\.tag).joined(separator: ", ")], suggestion: meant?.tag)
    return (meant, false)
  }
}

// MARK: - Faults

extension RecordDecoder {
  private mutating func reportEmpty(_ entry: YAMLEntry) {
    reader.report(.emptyField, at: entry.keyMark, length: entry.key.count, ["field": entry.key])
  }

  private mutating func reportType(_ node: YAMLNode, expected: FieldType, field: String) {
    let found: DiagnosticCode
    switch expected {
    case .list: found = .notList
    case .record: found = .notRecord
    case .localizedText: found = .notLocalizedText
    default: found = .notSingleValue
    }
    var length = 1
    if case .scalar(let text, _) = node.content { length = text.firstLineLength }
    let value =
      switch node.content {
      case .scalar(let text, _): text
      case .list(let items) where items.count == 1:
        if case .scalar(let text, _) = items[0].content { text } else { "…" }
      default: "…"
      }
    reader.report(found, at: node.textMark, length: length, ["field": field, "value": value])
  }

  private mutating func reportScalar(
    _ text: String, at mark: YAMLMark, length: Int, expected: FieldType, field: String
  ) {
    var arguments = ["field": field, "value": String(text.prefix(80))]
    let suggestion = MeantValue.of(text, as: expected)
    let code: DiagnosticCode
    switch expected {
    case .term(let terms):
      code = .unknownTerm
      arguments["terms"] = terms.joined(separator: ", ")
    case .day: code = .badDate
    case .moment: code = .badMoment
    case .period: code = .badPeriod
    case .bool: code = .badBool
    case .count(let range):
      code = .badNumber
      arguments["lowest"] = String(range.lowerBound)
      arguments["highest"] = String(range.upperBound)
    case .language: code = .badLanguage
    case .email, .profileOrEmail: code = .badEmail
    case .url: code = .badURL
    case .baseURL: code = .badBaseURL
    case .sitePath: code = .badPath
    case .picture: code = .badPicturePath
    case .slug: code = .badSlug
    default: code = .emptyField
    }
    reader.report(code, at: mark, length: length, arguments, suggestion: suggestion)
  }
}

extension YAMLNode {
  /// Where the value's own text starts: the caret of a quoted value points inside the quotes.
  fileprivate var textMark: YAMLMark {
    guard case .scalar(let text, isPlain: false) = content, !text.isEmpty else { return mark }
    return YAMLMark(line: mark.line, column: mark.column + 1)
  }
}

extension String {
  /// How many characters the first line has. Most values have only letters below U+0300, the first that joins another in
  /// one character: there each lead byte is one. 0xC2 may begin a line break.
  fileprivate var firstLineLength: Int {
    var length = 0
    for byte in utf8 {
      guard byte < 0xCC, byte != 0xC2, byte >= 0x20 else { return prefix { !$0.isNewline }.count }
      if byte & 0xC0 != 0x80 { length += 1 }
    }
    return length
  }
}

/// Tells which values of a list came before; most lists are too short to be worth hashing.
private struct RepeatFinder {
  private var few: [String] = []
  private var many: Set<String> = []

  mutating func hasSeen(_ text: String) -> Bool {
    if few.contains(text) || many.contains(text) { return true }
    if few.count < 8 { few.append(text) } else { many.insert(text) }
    return false
  }
}
