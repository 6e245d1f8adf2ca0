/// What identifies a document in all of its languages: its kind, and its name in the kind's folder.
///
/// The name is the file's name without `.md` and language; a chapter's holds its guide's: `matching/by-hand`.
public struct DocumentID: Sendable, Hashable, Comparable {
  public let kind: Kind
  public let name: String

  public init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  /// The guide that this chapter belongs to.
  public var parent: DocumentID? {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return DocumentID(kind: kind, name: String(name[..<slash]))
  }

  public static func < (lhs: DocumentID, rhs: DocumentID) -> Bool {
    (lhs.kind, lhs.name) < (rhs.kind, rhs.name)
  }
}

extension DocumentID {
  /// The home page's text, `index.md`.
  public static let home = DocumentID(kind: .page, name: "")
}
