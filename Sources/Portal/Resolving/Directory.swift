import Diagnostics

/// Every document of the portal by its path, with what a link needs to know of it.
struct Directory: Sendable {
  enum Found: Sendable, Equatable {
    case home
    case document(DocumentID, Outlines)
    /// Exists, but is a draft or not yet published.
    case unpublished
    case hiddenPerson
  }

  /// The headings of a document, by language.
  struct Outlines: Sendable, Equatable {
    let original: Language
    let editions: [Language: Outline]

    /// The languages of the editions: `language` first, then the original's, then the others.
    func languages(first language: Language) -> [Language] {
      let others = editions.keys.sorted().filter { $0 != language && $0 != original }
      let order = language == original ? [language] + others : [language, original] + others
      return order.filter { editions[$0] != nil }
    }

    /// The edition that a page in `language` shows.
    private func shown(in language: Language) -> Outline? { editions[language] ?? editions[original] }

    /// Whether the page in `language` has the heading: by its name, or at its place in an edition that is built alike.
    func holds(_ target: AnchorTarget, in language: Language) -> Bool {
      guard let shown = shown(in: language) else { return false }
      return shown.index(of: target.anchor) != nil
        || editions[target.language].map(shown.isBuilt) ?? false
    }
  }

  private var byPath: [String: Found] = [:]
  private var published: Set<DocumentID>
  private let hidden: Set<DocumentID>
  private let hiddenPictures: Set<String>

  init(clusters: [Cluster], published: Set<DocumentID>, hidden: Set<DocumentID>, hiddenPictures: Set<String>)
  {
    self.published = published
    self.hidden = hidden
    self.hiddenPictures = hiddenPictures
    for cluster in clusters {
      let found = found(cluster)
      for file in cluster.files { byPath[file.path] = found }
      // A link names the document without a language, also where only a translation exists.
      for file in cluster.files where byPath[Self.plain(file)] == nil { byPath[Self.plain(file)] = found }
    }
  }

  /// Takes up a document that has changed, come or gone; false where links to it lead where they did.
  mutating func replace(_ old: Cluster?, with new: Cluster?) -> Bool {
    if let id = (new ?? old)?.id { published.update(id, isMember: new != nil) }
    let found = new.map(found)
    let (before, after) = (old.map(Self.paths) ?? [], new.map(Self.paths) ?? [])
    guard before != after || after.contains(where: { byPath[$0] != found }) else { return false }
    for path in before { byPath[path] = nil }
    for path in after { byPath[path] = found }
    return true
  }

  /// The paths that links to a document may name.
  private static func paths(of cluster: Cluster) -> Set<String> {
    Set(cluster.files.flatMap { [$0.path, plain($0)] })
  }

  func find(_ path: String) -> Found? { byPath[path] }

  func isHiddenPicture(_ path: String) -> Bool { hiddenPictures.contains(path) }

  /// The path of the document that was probably meant: in the same folder by its name, else anywhere by its name.
  func nearest(to path: String) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let moved = byPath.keys.sorted().first { $0 == name || $0.hasSuffix("/" + name) }
    return moved ?? Suggestion.nearest(to: path, among: byPath.keys)
  }

  private func found(_ cluster: Cluster) -> Found {
    if hidden.contains(cluster.id) { return .hiddenPerson }
    if cluster.id == .home { return .home }
    guard published.contains(cluster.id) else { return .unpublished }
    var editions: [Language: Outline] = [:]
    for file in cluster.files { editions[file.language] = Outline(of: file) }
    return .document(cluster.id, Outlines(original: cluster.original.language, editions: editions))
  }

  private static func plain(_ file: DecodedDocument) -> String {
    let suffix = ".\(file.language.tag).md"
    return file.path.hasSuffix(suffix) ? file.path.dropLast(suffix.count) + ".md" : file.path
  }
}

extension Set {
  fileprivate mutating func update(_ member: Element, isMember: Bool) {
    guard contains(member) != isMember else { return }
    if isMember { insert(member) } else { remove(member) }
  }
}
