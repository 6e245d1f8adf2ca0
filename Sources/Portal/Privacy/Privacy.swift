import Diagnostics
import Foundation
import Markdown

/// Who may be shown on the build's day, and how the others are kept out.
struct Privacy: Sendable {
  /// The profiles that may not be shown.
  let hidden: [ProfileID: Profile]
  let redaction: Redaction
  /// What must not stand anywhere in the output, as pages write it.
  let names: NameTable
  /// The same, folded.
  private let foldedNames: NameTable
  private let byEmail: [String: ProfileID]

  init(profiles: [Profile], today: Day) {
    let hidden = profiles.filter { !$0.isShown(on: today) }
    let shown = profiles.filter { $0.isShown(on: today) }
    self.hidden = Dictionary(hidden.map { ($0.id, $0) }) { first, _ in first }
    let shownNames = Set(shown.map(\.name))
    self.redaction = Redaction(hiding: hidden, shownNames: shownNames)
    (self.names, self.foldedNames) = Self.tables(of: hidden, shownNames: shownNames)
    let addresses = hidden.compactMap { profile in profile.email.map { ($0.lowercased(), profile.id) } }
    self.byEmail = Dictionary(addresses) { first, _ in first }
  }

  private static func tables(of hidden: [Profile], shownNames: Set<String>) -> (NameTable, NameTable) {
    var (names, folded) = (NameTable(), NameTable())
    for profile in hidden.sorted(by: { $0.id < $1.id }) {
      let texts = [shownNames.contains(profile.name) ? nil : profile.name, profile.email].compactMap { $0 }
      for form in texts.flatMap(\.canonicalForms) {
        for written in form.writtenForms { names.add(Array(written.utf8), of: profile.id) }
        folded.add(FoldedText(form).bytes, of: profile.id)
      }
    }
    return (names, folded)
  }

  /// Whether the same people and the same of their names are kept out as by `other`.
  func hides(as other: Privacy) -> Bool { redaction == other.redaction }

  /// The hidden people whom each document points to, in any of its languages: a translation inherits its pair.
  func pointers(in documents: [DecodedDocument]) -> [DocumentID: Set<ProfileID>] {
    guard !redaction.isEmpty else { return [:] }
    return documents.reduce(into: [:]) { pointers, document in
      let people = peoplePointedTo(from: document)
      if !people.isEmpty { pointers[document.id, default: []].formUnion(people) }
    }
  }

  /// How many places of one file are reported: enough to work on.
  private static let reportLimit = 100

  /// A document without hidden names.
  struct Clean {
    let text: SourceText
    /// What was done to the document's bytes.
    var edits: [SourceEdit] = []
    let record: Record
    /// A report of each name.
    var finds: [Diagnostic] = []
  }

  /// The text and the front matter of `document` without hidden names; each find is reported.
  func redact(
    _ document: DecodedDocument, pointingTo pointed: Set<ProfileID>, replacement: String
  ) -> Clean {
    let source = document.source
    guard concerns(document) else { return Clean(text: source, record: document.record) }
    let text = String(decoding: source.bytes, as: UTF8.self)
    let finds = redaction.finds(in: text, pointingTo: pointed)
    guard !finds.isEmpty else { return Clean(text: source, record: document.record) }
    let found = finds.filter { !isReference($0, in: document) }.prefix(Self.reportLimit).map {
      source.diagnostic(.hiddenNameInText, at: $0.range, ["profile": $0.person.name])
    }
    let record = document.record.editingTexts(by: document.id.kind.schema) { type, value in
      redact(value, of: type, pointingTo: pointed, replacement: replacement)
    }
    let start = document.bodyOffset
    let body = String(decoding: source.bytes[start...], as: UTF8.self)
    let inBody = redaction.finds(in: body, pointingTo: pointed)
    let clean = redaction.redact(body, without: inBody, replacement: replacement)
    let edits = inBody.map { find in
      SourceEdit(
        (start + find.range.lowerBound)..<(start + find.range.upperBound),
        length: find.text(replacement).utf8.count)
    }
    let bytes = Array(source.bytes[..<start]) + Array(clean.utf8)
    return Clean(
      text: SourceText(path: source.path, bytes: bytes), edits: edits, record: record, finds: found)
  }

  /// Whether a find is an id by which the front matter points to the person, and no part of an address.
  private func isReference(_ find: Redaction.Find, in document: DecodedDocument) -> Bool {
    let bytes = document.source.bytes
    guard find.range.upperBound <= document.bodyOffset, bytes[find.range].elementsEqual(find.person.name.utf8)
    else { return false }
    let start = bytes[..<find.range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return !String(decoding: bytes[start..<find.range.lowerBound], as: UTF8.self).contains("://")
  }

  /// A field without hidden names; nil where nothing of it may stay. What is no text, such as an id, is left as it is.
  private func redact(
    _ value: String, of type: FieldType, pointingTo pointed: Set<ProfileID>, replacement: String
  ) -> String? {
    switch type {
    case .text:
      return hidden[ProfileID(value)] != nil
        ? value : redaction.redact(value, pointingTo: pointed, replacement: replacement)
    case .profileOrEmail: return byEmail[value.lowercased()]?.name ?? value
    // Half an address is worse than none.
    case .email, .url: return redaction.finds(in: value, pointingTo: pointed).isEmpty ? value : nil
    default: return value
    }
  }

  /// Whether hidden names are looked for in a document: all but the hidden people's own.
  private func concerns(_ document: DecodedDocument) -> Bool {
    !redaction.isEmpty
      && (document.id.kind != .profile || hidden[ProfileID(document.id.name)] == nil)
  }

  /// Reports the hidden people whom a document still names, in such pieces that they could not be taken out.
  func leftovers(
    in document: DecodedDocument, pointingTo pointed: Set<ProfileID>, _ clean: Clean, _ body: MarkdownDocument
  ) -> [Diagnostic] {
    guard concerns(document) else { return [] }
    var folded = FoldedText()
    for part in body.html.parts {
      part.withUnsafeBufferPointer { folded.add($0, isHTML: true) }
      folded.separate()
    }
    _ = clean.record.editingTexts(by: document.id.kind.schema) { type, value in
      var text = value
      if case .text = type, hidden[ProfileID(value)] == nil { text.withUTF8 { folded.add($0) } }
      folded.separate()
      return value
    }
    let tables = [foldedNames, words(of: pointed)]
    let named = Set(tables.flatMap { folded.people(of: $0) })
    guard !named.isEmpty else { return [] }
    // What was taken out is not what is left.
    var bytes = document.source.bytes
    for edit in clean.edits {
      for index in edit.range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = 0x20 }
    }
    return named.sorted().map { person in
      let place = place(of: person, by: tables, in: bytes, from: document.bodyOffset)
      return document.source.diagnostic(.hiddenNameInPieces, at: place, ["profile": person.name])
    }
  }

  /// Where a person is named in pieces: the first part of the name in the first line that names them once its marks are
  /// gone, or else that line.
  private func place(
    of person: ProfileID, by tables: [NameTable], in bytes: [UInt8], from bodyOffset: Int
  ) -> Range<Int> {
    let lines = bytes[bodyOffset...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    /// Whether the person is named from a line on; a name may go on in the next ones.
    let isNamed = { (line: Int) in
      let words = lines[line...].prefix(3).joined(separator: [0x20]).filter { !"*_~`>".utf8.contains($0) }
      var folded = FoldedText()
      words.withUnsafeBufferPointer { folded.add($0) }
      return tables.contains { folded.people(of: $0).contains(person) }
    }
    let first = lines.indices.first(where: isNamed)
    let last = first.flatMap { first in lines.indices[first...].prefix(3).prefix { isNamed($0) }.last }
    let line = last.map { lines[$0].startIndex..<lines[$0].endIndex } ?? 0..<bytes.count
    let word = redaction.firstWord(of: person, in: String(decoding: bytes[line], as: UTF8.self))
    guard let word else { return last == nil ? bodyOffset..<bodyOffset : line }
    return (line.lowerBound + word.lowerBound)..<(line.lowerBound + word.upperBound)
  }

  /// The words of these people's names, which mean them where a document points to them.
  private func words(of pointed: Set<ProfileID>) -> NameTable {
    var table = NameTable()
    for person in pointed {
      let words = (hidden[person]?.name ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
      for form in words.filter({ $0.count > 1 }).flatMap(\.canonicalForms) {
        table.add(FoldedText(form).bytes, of: person)
      }
    }
    return table
  }

  /// The hidden people whom the front matter names by id, or the text links to.
  func peoplePointedTo(from document: DecodedDocument) -> Set<ProfileID> {
    var pointed: Set<ProfileID> = []
    let quoted = [document.record.record("quote")?.text("by")].compactMap(\.self)
    for text in ["mentor", "mentee", "coordinator", "owner"].compactMap(document.record.text) + quoted {
      let person = byEmail[text.lowercased()] ?? ProfileID(text)
      if hidden[person] != nil { pointed.insert(person) }
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

extension String {
  /// How a page may write the text: as it is, with blanks that keep its words together, and as an address.
  fileprivate var writtenForms: Set<String> {
    let escaped = replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "'", with: "&#39;")
    let address = addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? self
    return [self, escaped, replacingOccurrences(of: " ", with: "\u{A0}"), address]
  }
}
