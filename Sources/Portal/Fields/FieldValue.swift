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
  case localizedText(LocalizedValue)
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

/// The decoded fields of one mapping. A list, since a mapping has few fields and is read a few times.
struct Record: Sendable {
  /// Names, values and the places of keys stand beside each other, so that a search touches the names alone.
  private var names: [String] = []
  private var values: [Located<FieldValue>] = []
  private var keys: [YAMLMark] = []

  subscript(name: String) -> Located<FieldValue>? { index(of: name).map { values[$0] } }

  /// Where the key of a field stands.
  func key(_ name: String) -> YAMLMark? { index(of: name).map { keys[$0] } }

  /// Names of other lengths, which most are, are passed without looking at their letters.
  private func index(of name: String) -> Int? {
    let count = name.utf8.count
    return names.firstIndex { $0.utf8.count == count && $0 == name }
  }

  mutating func set(_ name: String, _ value: Located<FieldValue>, key: YAMLMark) {
    remove(name)
    names.append(name)
    values.append(value)
    keys.append(key)
  }

  mutating func remove(_ name: String) {
    guard let index = index(of: name) else { return }
    names.remove(at: index)
    values.remove(at: index)
    keys.remove(at: index)
  }

  /// These fields, and `base`'s where this record has none: a translation over its original.
  func over(_ base: Record) -> Record {
    var merged = self
    for (index, name) in base.names.enumerated() where !names.contains(name) {
      merged.set(name, base.values[index], key: base.keys[index])
    }
    return merged
  }

  /// The same fields with every text in them changed by `edit`, and without those of which it leaves nothing.
  func editingTexts(by schema: Schema, _ edit: (FieldType, String) -> String?) -> Record {
    var edited = self
    for (name, value) in zip(names, values) {
      guard let type = schema.field(named: name)?.type, let key = key(name) else { continue }
      if let new = value.value.editingTexts(as: type, edit) {
        edited.set(name, value.map { _ in new }, key: key)
      } else {
        edited.remove(name)
      }
    }
    return edited
  }
}

extension Record {
  func text(_ name: String) -> String? { located(name)?.value }

  func located(_ name: String) -> Located<String>? {
    self[name]?.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  func day(_ name: String) -> Day? {
    if case .day(let day)? = self[name]?.value { day } else { nil }
  }

  func moment(_ name: String) -> Moment? {
    if case .moment(let moment)? = self[name]?.value { moment } else { nil }
  }

  func period(_ name: String) -> Period? {
    if case .period(let period)? = self[name]?.value { period } else { nil }
  }

  func bool(_ name: String) -> Bool {
    if case .bool(let flag)? = self[name]?.value { flag } else { false }
  }

  func count(_ name: String) -> Int? {
    if case .count(let count)? = self[name]?.value { count } else { nil }
  }

  func record(_ name: String) -> Record? {
    if case .record(let record)? = self[name]?.value { record } else { nil }
  }

  func localized(_ name: String) -> LocalizedText? { localizedValue(name)?.text }

  func localizedValue(_ name: String) -> LocalizedValue? {
    if case .localizedText(let value)? = self[name]?.value { value } else { nil }
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
    if case .list(let items)? = self[name]?.value { items } else { [] }
  }
}

extension FieldValue {
  /// The same value with every text in it changed by `edit`; nil where nothing is left.
  func editingTexts(as type: FieldType, _ edit: (FieldType, String) -> String?) -> FieldValue? {
    switch (type, self) {
    case (_, .text(let text)): edit(type, text).map(FieldValue.text)
    case (.list(let item), .list(let items)):
      .list(items.compactMap { $0.compactMap { $0.editingTexts(as: item, edit) } })
    case (.record(let schema), .record(let record)): .record(record.editingTexts(by: schema, edit))
    default: self
    }
  }
}
