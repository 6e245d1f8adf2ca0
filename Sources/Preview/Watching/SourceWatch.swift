import Site

/// Tells which files of a portal change, appear or go.
protocol SourceWatch: Sendable {
  /// Ends when nobody listens any more, or when the folders can no longer be watched.
  func changes() -> AsyncStream<SourceChanges>
}

/// The two folders of a portal, as the system knows them.
struct SourceFolders: Sendable {
  let content: String
  let templates: String

  /// A change of the file or folder at `path`; nil where it is in neither folder.
  func change(at path: String) -> SourceChanges? {
    if let inside = Self.part(of: path, in: content) { return SourceChanges(content: [inside]) }
    if let inside = Self.part(of: path, in: templates) { return SourceChanges(templates: [inside]) }
    return nil
  }

  private static func part(of path: String, in folder: String) -> String? {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : nil
  }
}

extension SourceChanges {
  mutating func add(_ other: SourceChanges) {
    content.formUnion(other.content)
    templates.formUnion(other.templates)
    isUnknown = isUnknown || other.isUnknown
  }
}
