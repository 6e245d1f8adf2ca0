import Diagnostics

/// Starts documents: finds the place of a new file, and what it says before anyone has written in it.
public struct DocumentStarter: Sendable {
  private let folder: ContentFolder
  private let content: ContentSettings
  private let files: [(path: String, place: DocumentPlace)]
  /// What stories and the like are dated.
  private let today: Day

  public init(in folder: ContentFolder, content: ContentSettings, today: Day) {
    self.folder = folder
    self.content = content
    self.today = today
    files = folder.list().files.compactMap { path in DocumentPlace(path: path).map { (path, $0) } }
  }

  /// A new document of a kind.
  ///
  /// A document that exists in another language is translated: a translation repeats nothing.
  /// - Parameters:
  ///   - language: the site's first language where nil.
  ///   - values: what is known of fields already, as front matter writes it.
  public func start(
    _ kind: Kind, named name: String, in language: Language? = nil, values: [String: String] = [:]
  ) throws(TextFault) -> NewFile {
    let language = language ?? settings.primaryLanguage
    try requireSiteLanguage(language)
    let id = DocumentID(kind: kind, name: name)
    if let existing = file(of: id, in: language) { throw exists(existing) }
    if let original = original(of: id) { return try translation(of: original, into: language) }
    try requireName(id)
    try requireGuide(of: id)
    let document = NewDocument(
      kind: kind, language: language, topics: content.topics, programs: names(of: .program),
      values: values.merging(["date": today.iso]) { given, _ in given })
    let path = "\(kind.folder)/\(name)\(suffix(language)).md"
    return NewFile(path: path, text: document.text, blanks: document.blanks)
  }

  /// A translation of a document.
  /// - Parameter language: the only language that lacks the document where nil.
  public func translate(_ kind: Kind, named name: String, into language: Language? = nil) throws(TextFault)
    -> NewFile
  {
    let id = DocumentID(kind: kind, name: name)
    guard let original = original(of: id) else {
      throw TextFault(
        Diagnostic(
          .nothingToTranslate, file: "\(folder.label)/\(kind.folder)/\(name).md",
          suggestion: Suggestion.nearest(to: name, among: names(of: kind))))
    }
    let wanted = settings.languages.filter { file(of: id, in: $0) == nil }
    guard let language = language ?? wanted.first else {
      throw TextFault(Diagnostic(.fullyTranslated, file: shown(original.path)))
    }
    try requireSiteLanguage(language)
    if let existing = file(of: id, in: language) { throw exists(existing) }
    return try translation(of: original, into: language)
  }

  /// Whether there is such a document, in any language.
  public func exists(_ kind: Kind, named name: String) -> Bool {
    original(of: DocumentID(kind: kind, name: name)) != nil
  }
}

// MARK: - What there is

extension DocumentStarter {
  private var settings: SiteSettings { content.settings }

  private func language(of place: DocumentPlace) -> Language { place.suffix ?? settings.primaryLanguage }

  /// The file of a document in a language. Names that differ only in capital letters are one.
  private func file(of id: DocumentID, in language: Language) -> String? {
    files.first { $0.place.id.isSame(as: id) && self.language(of: $0.place) == language }?.path
  }

  /// The text that a translation starts from: that in the site's first language, else in the first that there is.
  private func original(of id: DocumentID) -> (path: String, place: DocumentPlace)? {
    let found = files.filter { $0.place.id.isSame(as: id) }
    return settings.languages.lazy
      .compactMap { language in found.first { self.language(of: $0.place) == language } }.first
  }

  private func names(of kind: Kind) -> [String] {
    Set(files.lazy.map(\.place.id).filter { $0.kind == kind && $0 != .home }.map(\.name)).sorted()
  }

  private func shown(_ path: String) -> String { "\(folder.label)/\(path)" }

  private func suffix(_ language: Language) -> String {
    language == settings.primaryLanguage ? "" : ".\(language.tag)"
  }
}

// MARK: - Translations

extension DocumentStarter {
  private func translation(
    of original: (path: String, place: DocumentPlace), into language: Language
  ) throws(TextFault) -> NewFile {
    let decoder = DocumentDecoder(languages: settings.languages)
    let document: DecodedDocument
    switch decoder.decode(fileAt: original.path, as: original.place, in: folder) {
    case .document(let decoded): document = decoded
    case .fault(let found):
      throw TextFault(found.first ?? Diagnostic(.nothingToTranslate, file: shown(original.path)))
    }
    // What cannot be read in the original cannot be copied; it is mended there first.
    if let fault = document.diagnostics.first(where: { $0.severity == .error }) { throw TextFault(fault) }
    let start = TranslationStart(original: document, language: language)
    let (stem, _) = DocumentPlace.cut(String(original.path.dropLast(3)))
    return NewFile(path: "\(stem)\(suffix(language)).md", text: start.text, blanks: start.blanks)
  }
}

// MARK: - Faults

extension DocumentStarter {
  private func exists(_ path: String) -> TextFault {
    TextFault(Diagnostic(.documentExists, file: shown(path)))
  }

  private func requireSiteLanguage(_ language: Language) throws(TextFault) {
    guard settings.languages.contains(language) else {
      throw TextFault(
        Diagnostic(
          .unknownSiteLanguage, file: shown("site.yml"),
          arguments: [
            "value": language.tag, "languages": settings.languages.map(\.tag).joined(separator: ", "),
          ]))
    }
  }

  /// A chapter belongs to a guide.
  private func requireGuide(of id: DocumentID) throws(TextFault) {
    guard let guide = id.parent, !exists(guide.kind, named: guide.name) else { return }
    let guides = names(of: .guide).filter { !$0.contains("/") }
    var problem = Diagnostic(
      .orphanChapter, file: shown("\(id.kind.folder)/\(id.name).md"), arguments: ["guide": guide.name],
      suggestion: Suggestion.nearest(to: guide.name, among: guides))
    problem.severity = .error
    throw TextFault(problem)
  }

  /// A new name is as its address will be: it works in every file system and in every link.
  private func requireName(_ id: DocumentID) throws(TextFault) {
    guard id.name != "index" else {
      throw TextFault(Diagnostic(.misplacedIndex, file: shown("\(id.kind.folder)/index.md")))
    }
    let parts = id.name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let place = DocumentPlace(path: "\(id.kind.folder)/\(id.name).md")
    guard parts.allSatisfy({ Slug($0) != nil }), place?.id == id else {
      let depth = id.kind == .guide ? parts.count - 1 : 0
      let slugs = depth == 1 ? parts.compactMap { Slug(from: $0)?.text } : []
      let meant = slugs.count == 2 ? slugs.joined(separator: "/") : Slug(from: id.name)?.text
      throw TextFault(
        Diagnostic(
          .badDocumentName, file: shown(id.kind.folder), arguments: ["value": id.name],
          suggestion: meant == id.name ? nil : meant))
    }
  }
}

extension DocumentID {
  fileprivate func isSame(as other: DocumentID) -> Bool {
    kind == other.kind && name.lowercased() == other.name.lowercased()
  }
}
