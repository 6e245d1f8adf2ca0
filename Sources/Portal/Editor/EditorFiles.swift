import Diagnostics

/// What lets an editor complete and check what authors write: a JSON Schema for each kind of file, and the settings
/// that say which file goes by which.
public struct EditorFiles: Sendable {
  /// The schemas, by file name, in the order of their names.
  public let schemas: [(name: String, text: String)]
  /// VS Code's `settings.json`.
  public let settings: String

  /// - Parameters:
  ///   - place: where the schemas are, seen from the folder that the editor opens: `.vscode/tandem`.
  ///   - language: the language of descriptions.
  public init(
    for folder: ContentFolder, content: ContentSettings, place: String, language: WordingLanguage
  ) {
    let vocabulary = EditorVocabulary(in: folder, content: content)
    let writer = JSONSchemaWriter(vocabulary: vocabulary, language: language)
    var schemas: [(name: String, text: String)] = []
    var associations: JSONSchemaWriter.Members = []
    func add(_ name: String, _ text: String, for globs: [String]) {
      schemas.append(("\(name).json", text))
      associations.append(("./\(place)/\(name).json", .array(globs.map { .string($0) })))
    }
    let globs = EditorGlobs(content: folder.label, languages: content.settings.languages)
    for kind in Kind.allCases {
      let title = "Tandem: \(kind.rawValue)"
      add(kind.rawValue, writer.document(kind.schema, title: title), for: globs.originals(of: kind))
      let translations = globs.translations(of: kind)
      guard !translations.isEmpty else { continue }
      add(
        "\(kind.rawValue).translation",
        writer.document(kind.schema, title: title + ", translation", isTranslation: true), for: translations)
    }
    add("site", writer.document(.settings, title: "Tandem: site.yml"), for: ["\(folder.label)/site.yml"])
    add("topics", writer.table(of: .topic, title: "Tandem: topics.yml"), for: ["\(folder.label)/topics.yml"])
    self.schemas = schemas.sorted { $0.name < $1.name }
    let whileTyping: ReportJSON = .object([
      ("editor.quickSuggestions", .object([("other", .bool(true)), ("strings", .bool(true))]))
    ])
    settings =
      ReportJSON.object([("[markdown]", whileTyping), ("yaml.schemas", .object(associations))]).document
  }
}

/// Which files are of a kind. Two globs for one folder and its sub-folders: not every editor knows `**`.
struct EditorGlobs {
  let content: String
  let languages: [Language]

  func originals(of kind: Kind) -> [String] {
    files(of: kind, ending: ".md") + translations(of: kind).map { "!" + $0 }
  }

  func translations(of kind: Kind) -> [String] {
    languages.dropFirst().flatMap { files(of: kind, ending: ".\($0.tag).md") }
  }

  private func files(of kind: Kind, ending: String) -> [String] {
    let folder = "\(content)/\(kind.folder)"
    // The home page's text has the fields of a page.
    let home = kind == .page ? ["\(content)/index\(ending)"] : []
    let chapters = kind == .guide ? ["\(folder)/*/*\(ending)"] : []
    return ["\(folder)/*\(ending)"] + chapters + home
  }
}
