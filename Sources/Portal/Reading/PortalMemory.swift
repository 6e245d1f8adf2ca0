import Diagnostics

/// What an earlier reading of a content folder found, file by file.
struct PortalMemory: Sendable {
  let folder: ContentFolder
  let content: ContentSettings
  var files: PatchedTable<String, RememberedFile>
  let parser: BodyParser
  var resolved: ResolvedPortal

  /// What is still true of the files, but for those that have changed.
  func files(for settings: SiteSettings, without changed: Set<String>) -> [String: RememberedFile] {
    guard settings.languages == content.settings.languages else { return [:] }
    var known = files.merged
    for path in changed { known[path] = nil }
    return known
  }
}

/// A document's file as it was read, and with its text parsed. A class, so that a table of many is cheap to copy.
final class RememberedFile: Sendable {
  let outcome: DocumentDecoder.Outcome
  /// Nil where the file could not be read as a document.
  let parsed: DecodedDocument?

  init(outcome: DocumentDecoder.Outcome, parsed: DecodedDocument?) {
    self.outcome = outcome
    self.parsed = parsed
  }
}

extension [String: RememberedFile] {
  /// Without files whose paths are the same text in different bytes: å as one character or two. They are in conflict,
  /// and are read anew each time.
  init(unmistakable files: some Sequence<(String, RememberedFile)>) {
    self = [:]
    var twins: Set<String> = []
    for (path, file) in files where updateValue(file, forKey: path) != nil { twins.insert(path) }
    for path in twins { self[path] = nil }
  }
}
