import Foundation
import Markdown

/// A document's file before and after it changed; nil where there was or is none.
struct RereadFile {
  let id: DocumentID
  let path: String
  let old: RememberedFile?
  let new: RememberedFile?

  /// Whether the file has come or gone.
  var isMoved: Bool { old == nil || new == nil }

  var hasNewFields: Bool {
    guard let old = old?.outcome.document, let new = new?.outcome.document else { return true }
    return !new.hasFields(of: old)
  }
}

extension PortalMemory {
  /// The file at `path` read again; nil where what it says now may change what is read of other documents: whether a
  /// person may be shown, who is pointed to, which pictures there are.
  func reread(_ path: String) -> RereadFile? {
    guard let place = DocumentPlace(path: path) else { return nil }
    let old = files[path]
    // Å as one letter and Å as two are the same text, and two files.
    guard old == nil || old?.parsed?.path.utf8.elementsEqual(path.utf8) == true else { return nil }
    guard !folder.isMissing(path) else {
      return old == nil ? nil : checked(RereadFile(id: place.id, path: path, old: old, new: nil))
    }
    let outcome = DocumentDecoder(languages: content.settings.languages)
      .decode(fileAt: path, as: place, in: folder)
    guard folder.isRegularFile(path), let document = outcome.document else { return nil }
    let file = RememberedFile(outcome: outcome, parsed: parser.parse(document))
    return checked(RereadFile(id: place.id, path: path, old: old, new: file))
  }

  private func checked(_ file: RereadFile) -> RereadFile? {
    let options = parser.options
    let (old, new) = (file.old?.outcome.document, file.new?.outcome.document)
    guard parser.privacy.isBlind(to: old, becoming: new, on: options.today) else { return nil }
    let isDraft = { (document: DecodedDocument?) in document.map { $0.isDraft(on: options.today) } }
    guard options.includesDrafts || isDraft(old) == isDraft(new) else { return nil }
    let pictures = { (file: RememberedFile?) in file?.parsed.map(Gallery.paths) ?? [] }
    return pictures(file.old) == pictures(file.new) ? file : nil
  }
}

extension Privacy {
  /// Whether a file that changes, comes or goes leaves everyone as hidden or shown as they were, in all documents.
  fileprivate func isBlind(to old: DecodedDocument?, becoming new: DecodedDocument?, on today: Day) -> Bool {
    let pointed = { (document: DecodedDocument?) in document.map(self.peoplePointedTo) ?? [] }
    guard pointed(old) == pointed(new) else { return false }
    let documents = [old, new].compactMap { $0 }
    guard documents.first?.id.kind == .profile else { return true }
    let profiles = documents.compactMap { Profile(id: ProfileID($0.id.name), record: $0.record) }
    guard profiles.count == documents.count, profiles.allSatisfy({ $0.isShown(on: today) }) else {
      return false
    }
    // A name that someone else may be hidden by matters only where someone is.
    return hidden.isEmpty || (profiles.count == 2 && Set(profiles.map(\.name)).count == 1)
  }
}

extension ContentFolder {
  /// Whether there is a file at `path` itself, not a link to one.
  fileprivate func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return lstat("\(self.path)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
