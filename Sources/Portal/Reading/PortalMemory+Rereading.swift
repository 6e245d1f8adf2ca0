import Markdown

extension PortalMemory {
  /// The file at `path` read again; nil where what it says now may change what is made of other documents: whether a
  /// person may be shown, who is pointed to, which pictures there are.
  func rereading(_ path: String) -> RememberedFile? {
    guard let file = files[path], let old = file.outcome.document, let oldParsed = file.parsed,
      let place = DocumentPlace(path: path)
    else { return nil }
    let decoder = DocumentDecoder(languages: content.settings.languages)
    let outcome = decoder.decode(fileAt: path, as: place, in: folder)
    guard let new = outcome.document, parser.privacy.isBlind(to: old, becoming: new, on: parser.options.today)
    else { return nil }
    let options = parser.options
    guard options.includesDrafts || new.isDraft(on: options.today) == old.isDraft(on: options.today)
    else { return nil }
    let parsed = parser.parse(new)
    guard Gallery.paths(in: parsed) == Gallery.paths(in: oldParsed) else { return nil }
    return RememberedFile(outcome: outcome, parsed: parsed)
  }
}

extension Privacy {
  /// Whether a file that has changed leaves everyone as hidden or shown as they were, in all documents.
  fileprivate func isBlind(to old: DecodedDocument, becoming new: DecodedDocument, on today: Day) -> Bool {
    guard peoplePointedTo(from: new) == peoplePointedTo(from: old) else { return false }
    guard old.id.kind == .profile else { return true }
    let profiles = [old, new].map { Profile(id: ProfileID($0.id.name), record: $0.record) }
    guard let before = profiles[0], let after = profiles[1] else { return false }
    // A name that someone else may be hidden by matters only where someone is.
    return before.isShown(on: today) && after.isShown(on: today)
      && (hidden.isEmpty || before.name == after.name)
  }
}
