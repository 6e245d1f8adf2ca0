import Diagnostics

/// Who may be shown on the build's day, and how the others are kept out.
struct Privacy: Sendable {
  /// The profiles that may not be shown.
  let hidden: [ProfileID: Profile]
  let redaction: Redaction

  init(profiles: [Profile], today: Day) {
    let hidden = profiles.filter { !$0.isShown(on: today) }
    let shown = profiles.filter { $0.isShown(on: today) }
    self.hidden = Dictionary(hidden.map { ($0.id, $0) }) { first, _ in first }
    self.redaction = Redaction(hiding: hidden, shownNames: Set(shown.map(\.name)))
  }

  /// Whether the same people and the same of their names are kept out as by `other`.
  func hides(as other: Privacy) -> Bool { redaction == other.redaction }

  /// What must not stand anywhere in the output.
  func hiddenTexts(shown: [Person]) -> [String] {
    let names = Set(shown.map(\.name))
    return hidden.values.sorted { $0.id < $1.id }
      .flatMap { [names.contains($0.name) ? nil : $0.name, $0.email] }.compactMap { $0 }
  }

  /// The hidden people whom each document points to, in any of its languages: a translation inherits its pair.
  func pointers(in documents: [DecodedDocument]) -> [DocumentID: Set<ProfileID>] {
    guard !redaction.isEmpty else { return [:] }
    return documents.reduce(into: [:]) { pointers, document in
      let people = peoplePointedTo(from: document)
      if !people.isEmpty { pointers[document.id, default: []].formUnion(people) }
    }
  }

  /// The text and the front matter of `document` without hidden names; each find is reported.
  func redact(
    _ document: DecodedDocument, pointingTo pointed: Set<ProfileID>, replacement: String
  ) -> (text: SourceText, record: Record, finds: [Diagnostic]) {
    let source = document.source
    guard !redaction.isEmpty, document.id.kind != .profile || hidden[ProfileID(document.id.name)] == nil
    else {
      return (source, document.record, [])
    }
    let text = String(decoding: source.bytes, as: UTF8.self)
    let finds = redaction.finds(in: text, pointingTo: pointed)
    guard !finds.isEmpty else { return (source, document.record, []) }
    let found = finds.map { person, range in
      let bytes = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let length = text[range].utf8.count
      return source.diagnostic(.hiddenNameInText, at: bytes..<bytes + length, ["profile": person.name])
    }
    var record = document.record.editingTexts { value in
      hidden[ProfileID(value)] != nil
        ? value : redaction.redact(value, pointingTo: pointed, replacement: replacement)
    }
    // Half an address is worse than none.
    if let owner = record.text("owner"), !owner.contains("@") { record.remove("owner") }
    let body = String(decoding: source.bytes[document.bodyOffset...], as: UTF8.self)
    let clean = redaction.redact(body, pointingTo: pointed, replacement: replacement)
    let bytes = Array(source.bytes[..<document.bodyOffset]) + Array(clean.utf8)
    return (SourceText(path: source.path, bytes: bytes), record, found)
  }

  /// The hidden people whom the front matter names by id, or the text links to.
  func peoplePointedTo(from document: DecodedDocument) -> Set<ProfileID> {
    var pointed: Set<ProfileID> = []
    for name in ["mentor", "mentee", "coordinator"] {
      if let person = document.record.text(name).map(ProfileID.init), hidden[person] != nil {
        pointed.insert(person)
      }
    }
    for pair in document.record.records("pairs") {
      for name in ["mentor", "mentee"] {
        if let person = pair.text(name).map(ProfileID.init), hidden[person] != nil { pointed.insert(person) }
      }
    }
    let text = String(decoding: document.source.bytes[document.bodyOffset...], as: UTF8.self)
    for person in hidden.keys where text.contains("/\(person.name).md") { pointed.insert(person) }
    return pointed
  }
}
