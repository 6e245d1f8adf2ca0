/// A decoded front-matter value with its place. The shape follows the field's type, so reading it cannot fail.
indirect enum FieldValue: Sendable {
  case text(String)
  case day(Day)
  case moment(Moment)
  case period(Period)
  case bool(Bool)
  case count(Int)
  case list([Located<FieldValue>])
  case record(Record)
  case localizedText(LocalizedText)
}

/// A value and where it stands in its file.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  let mark: YAMLMark
  /// How many characters the value takes in the file, for the caret.
  let length: Int

  func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(value: transform(value), mark: mark, length: length)
  }

  func compactMap<Other>(_ transform: (Value) -> Other?) -> Located<Other>? {
    transform(value).map { Located<Other>(value: $0, mark: mark, length: length) }
  }
}

/// The decoded fields of one mapping.
struct Record: Sendable {
  private(set) var values: [String: Located<FieldValue>] = [:]
  /// Where each key stands.
  private(set) var keys: [String: YAMLMark] = [:]

  mutating func set(_ name: String, _ value: Located<FieldValue>, key: YAMLMark) {
    values[name] = value
    keys[name] = key
  }

  mutating func remove(_ name: String) {
    values[name] = nil
    keys[name] = nil
  }

  /// These fields, and `base`'s where this record has none: a translation over its original.
  func over(_ base: Record) -> Record {
    var merged = self
    merged.values.merge(base.values) { own, _ in own }
    merged.keys.merge(base.keys) { own, _ in own }
    return merged
  }
}

extension Record {
  subscript(name: String) -> Located<FieldValue>? { values[name] }

  func text(_ name: String) -> String? { located(name)?.value }

  func located(_ name: String) -> Located<String>? {
    values[name]?.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  func day(_ name: String) -> Day? {
    if case .day(let day)? = values[name]?.value { day } else { nil }
  }

  func moment(_ name: String) -> Moment? {
    if case .moment(let moment)? = values[name]?.value { moment } else { nil }
  }

  func period(_ name: String) -> Period? {
    if case .period(let period)? = values[name]?.value { period } else { nil }
  }

  func bool(_ name: String) -> Bool {
    if case .bool(let flag)? = values[name]?.value { flag } else { false }
  }

  func count(_ name: String) -> Int? {
    if case .count(let count)? = values[name]?.value { count } else { nil }
  }

  func record(_ name: String) -> Record? {
    if case .record(let record)? = values[name]?.value { record } else { nil }
  }

  func localized(_ name: String) -> LocalizedText? {
    if case .localizedText(let text)? = values[name]?.value { text } else { nil }
  }

  func texts(_ name: String) -> [Located<String>] {
    items(name).compactMap { item in item.compactMap { if case .text(let text) = $0 { text } else { nil } } }
  }

  func records(_ name: String) -> [Record] {
    items(name).compactMap { if case .record(let record) = $0.value { record } else { nil } }
  }

  /// A word of a closed vocabulary; the decoder has made sure that it is one.
  func term<Term: RawRepresentable>(_ name: String) -> Term? where Term.RawValue == String {
    text(name).flatMap(Term.init(rawValue:))
  }

  func terms<Term: RawRepresentable>(_ name: String) -> [Term] where Term.RawValue == String {
    texts(name).compactMap { Term(rawValue: $0.value) }
  }

  private func items(_ name: String) -> [Located<FieldValue>] {
    if case .list(let items)? = values[name]?.value { items } else { [] }
  }
}

extension FieldValue {
  /// The same value with every text in it changed by `edit`.
  func editingTexts(_ edit: (String) -> String) -> FieldValue {
    switch self {
    case .text(let text): .text(edit(text))
    case .list(let items): .list(items.map { $0.map { $0.editingTexts(edit) } })
    case .record(let record): .record(record.editingTexts(edit))
    case .day, .moment, .period, .bool, .count, .localizedText: self
    }
  }
}

extension Record {
  func editingTexts(_ edit: (String) -> String) -> Record {
    var edited = self
    edited.values = values.mapValues { $0.map { $0.editingTexts(edit) } }
    return edited
  }
}
