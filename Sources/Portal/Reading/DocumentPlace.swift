/// What a path below `content/` says about the document in it.
struct DocumentPlace: Sendable, Hashable {
  let id: DocumentID
  /// Nil for the site's first language, which has no suffix.
  let suffix: Language?
  /// `content/guides/x/index.md` rather than `content/guides/x.md`.
  let isIndex: Bool

  /// Reads `guides/matching.en.md`, `guides/matching/index.md`, `guides/matching/by-hand.en.md`.
  /// Nil when the path is not where documents live.
  init?(path: String) {
    guard path.hasSuffix(".md") else { return nil }
    if let home = Self.home(path) {
      self = home
      return
    }
    var parts = path.dropLast(3).split(separator: "/").map(String.init)
    guard parts.count >= 2, let kind = Kind(folder: parts.removeFirst()) else { return nil }
    let (stem, suffix) = Self.cut(parts.removeLast())
    let isIndex = stem == "index" && !parts.isEmpty
    if !isIndex { parts.append(stem) }
    guard parts.count <= (kind == .guide ? 2 : 1), kind == .guide || !isIndex else { return nil }
    self.id = DocumentID(kind: kind, name: parts.joined(separator: "/"))
    self.suffix = suffix
    self.isIndex = isIndex
  }

  private init(id: DocumentID, suffix: Language?, isIndex: Bool) {
    self.id = id
    self.suffix = suffix
    self.isIndex = isIndex
  }

  /// `index.md` and `index.en.md` beside site.yml are the home page.
  private static func home(_ path: String) -> DocumentPlace? {
    let (name, language) = cut(String(path.dropLast(3)))
    return name == "index" ? DocumentPlace(id: .home, suffix: language, isIndex: true) : nil
  }

  /// `matching.en` is `matching` in English; `version-1.2` is all name.
  static func cut(_ stem: String) -> (name: String, language: Language?) {
    guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex,
      let language = Language(String(stem[stem.index(after: dot)...]))
    else { return (stem, nil) }
    return (String(stem[..<dot]), language)
  }
}
