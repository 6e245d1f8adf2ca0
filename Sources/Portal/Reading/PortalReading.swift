import Diagnostics

/// A portal that has been read: what it is, what is wrong with it, and what is needed to read it again cheaply.
public struct PortalReading: Sendable {
  public internal(set) var portal: Portal
  /// The documents whose fields are new, where this is a `rereading`.
  public internal(set) var renewed: Set<DocumentID> = []
  /// Whether nothing but texts is new, so that no other page can have changed.
  public internal(set) var hasOnlyNewTexts = false
  var problems: PortalProblems
  var memory: PortalMemory

  /// Every problem that was found, in no order.
  public var diagnostics: [Diagnostic] { problems.unread.removingWhatFollows(from: problems.all) }
}

/// The problems of a portal, with those of one file or document kept by it.
struct PortalProblems: Sendable {
  /// What follows from several files, or from none.
  var general: [Diagnostic]
  /// The documents without which others may seem to be wrong.
  var unread = UnreadFiles([], label: "")
  /// Names that some systems take for the same.
  var twins: [Diagnostic] = []
  /// Chapters without a guide.
  var orphans: [Diagnostic] = []
  /// By path below the content folder: what the file says, and where its references, links and pictures lead.
  private var ofFiles: [String: [Diagnostic]] = [:]
  /// What a document says in all its languages, and how its files go together.
  private var ofDocuments: [DocumentID: [Diagnostic]] = [:]

  init(_ general: [Diagnostic]) { self.general = general }

  mutating func add(_ found: [Diagnostic], of path: String) {
    if !found.isEmpty { ofFiles[path, default: []] += found }
  }

  mutating func add(_ found: [Diagnostic], of document: DocumentID) {
    if !found.isEmpty { ofDocuments[document, default: []] += found }
  }

  mutating func replace(with found: [Diagnostic], of path: String) {
    ofFiles[path] = found.isEmpty ? nil : found
  }

  mutating func replace(with found: [Diagnostic], of document: DocumentID) {
    ofDocuments[document] = found.isEmpty ? nil : found
  }

  var all: [Diagnostic] {
    general + twins + orphans + ofFiles.values.flatMap { $0 } + ofDocuments.values.flatMap { $0 }
  }
}
