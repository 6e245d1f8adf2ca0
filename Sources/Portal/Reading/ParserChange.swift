/// What a parser makes otherwise than an earlier one.
struct ParserChange: Sendable {
  private let new: BodyParser
  private let old: BodyParser
  private let areOptionsSame: Bool
  private let isPrivacySame: Bool
  /// The names that are looked for in every text, and were not before.
  private let newNames: Redaction

  init(from old: BodyParser, to new: BodyParser) {
    (self.old, self.new) = (old, new)
    areOptionsSame =
      old.options.markdown == new.options.markdown
      && old.options.formerParticipant == new.options.formerParticipant
    isPrivacySame = new.privacy.hides(as: old.privacy)
    newNames = new.privacy.redaction.beyond(old.privacy.redaction)
  }

  /// Whether the new parser makes of the file what the old one has made of it: surely where both hide the same names,
  /// and else where none of them has to do with the file.
  func keeps(_ file: RememberedFile) -> Bool {
    guard areOptionsSame, let raw = file.outcome.document, let parsed = file.parsed,
      old.pointers[raw.id] == new.pointers[raw.id]
    else { return false }
    if isPrivacySame { return true }
    let person = ProfileID(raw.id.name)
    guard new.pointers[raw.id] == nil, !parsed.namesHidden,
      raw.id.kind != .profile || (old.privacy.hidden[person] == nil && new.privacy.hidden[person] == nil)
    else { return false }
    let text = String(decoding: raw.source.bytes, as: UTF8.self)
    guard newNames.finds(in: text, pointingTo: []).isEmpty, let body = parsed.body else { return false }
    let clean = Privacy.Clean(text: raw.source, record: parsed.record)
    return new.privacy.leftovers(in: raw, pointingTo: [], clean, body).isEmpty
  }
}
