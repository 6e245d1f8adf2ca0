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
    guard path.utf8.suffix(3).elementsEqual(".md".utf8) else { return nil }
    if let home = Self.home(path) {
      self = home
      return
    }
    let stem = path[..<path.utf8.index(path.endIndex, offsetBy: -3)]
    var parts = stem.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard parts.count >= 2, let kind = Kind(folder: parts.removeFirst()) else { return nil }
    let (name, suffix) = Self.cut(parts.removeLast())
    let isIndex = name == "index"
    if !isIndex { parts.append(name) }
    guard !parts.isEmpty, parts.count <= (kind == .guide ? 2 : 1), kind == .guide || !isIndex else {
      return nil
    }
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
    guard let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")), dot > stem.startIndex,
      let language = Language(String(stem[stem.utf8.index(after: dot)...]))
    else { return (stem, nil) }
    return (String(stem[..<dot]), language)
  }
}
