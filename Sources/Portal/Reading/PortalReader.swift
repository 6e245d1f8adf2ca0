import Concurrency
import Diagnostics
import Markdown

/// Reads a content folder into a portal: read, decode, resolve. Nothing is written.
public struct PortalReader: Sendable {
  let folder: ContentFolder
  let content: ContentSettings
  let options: ReadingOptions

  public init(folder: ContentFolder, content: ContentSettings, options: ReadingOptions) {
    self.folder = folder
    self.content = content
    self.options = options
  }

  /// The portal, and every problem that was found on the way.
  /// - Parameters:
  ///   - earlier: an earlier reading of the same folder, whose files are not read again.
  ///   - changed: the files that are read again nevertheless, by their paths below the folder.
  public func read(after earlier: PortalReading? = nil, changed: Set<String> = []) async -> PortalReading {
    let (paths, faults) = folder.list()
    let places = paths.compactMap { path in DocumentPlace(path: path).map { (path: path, place: $0) } }
    let known = earlier?.memory.files(for: content.settings, without: changed) ?? [:]
    let outcomes = await decode(places, known: known)
    let documents = outcomes.compactMap(\.document)
    let privacy = Privacy(profiles: profiles(documents), today: options.today)
    let parser = BodyParser(options: options, privacy: privacy, pointers: privacy.pointers(in: documents))
    let change = earlier.map { ParserChange(from: $0.memory.parser, to: parser) }
    let files = await zip(places, outcomes).map { ($0.path, $1) }.concurrentMap { path, outcome in
      if let change, let before = known[path], change.keeps(before) { return before }
      return RememberedFile(outcome: outcome, parsed: outcome.document.map(parser.parse))
    }
    var problems = PortalProblems(faults + misplaced(paths))
    for (file, place) in zip(files, places) { problems.add(file.diagnostics, of: place.path) }
    let unread = zip(outcomes, places).filter { $0.0.document == nil }.map(\.1.path)
    problems.unread = UnreadFiles(unread, label: folder.label)
    let resolver = PortalResolver(
      folder: folder, content: content, options: options, privacy: privacy, files: Set(paths))
    let resolved = await resolver.resolve(files.compactMap(\.parsed), problems: &problems)
    let memory = PortalMemory(
      folder: folder, content: content,
      files: PatchedTable(Dictionary(unmistakable: zip(places.lazy.map(\.path), files))), parser: parser,
      resolved: resolved
    )
    return PortalReading(portal: resolved.portal, problems: problems, memory: memory)
  }

  private func decode(
    _ places: [(path: String, place: DocumentPlace)], known: [String: RememberedFile]
  ) async -> [DocumentDecoder.Outcome] {
    let decoder = DocumentDecoder(languages: content.settings.languages)
    let folder = folder
    return await places.concurrentMap { file in
      known[file.path]?.outcome ?? decoder.decode(fileAt: file.path, as: file.place, in: folder)
    }
  }

  private func profiles(_ documents: [DecodedDocument]) -> [Profile] {
    documents.compactMap { document in
      document.id.kind == .profile ? Profile(id: ProfileID(document.id.name), record: document.record) : nil
    }
  }

  private func misplaced(_ paths: [String]) -> [Diagnostic] {
    paths.filter { $0.hasSuffix(".md") && DocumentPlace(path: $0) == nil }.map { path in
      let file = "\(folder.label)/\(path)"
      let fault = DocumentDecoder(languages: content.settings.languages).miswrittenLanguage(of: file)
      if let fault { return fault }
      let isIndex = Kind.allCases.contains {
        DocumentPlace.cut(String(path.dropLast(3))).name == "\($0.folder)/index"
      }
      return Diagnostic(isIndex ? .misplacedIndex : .misplacedDocument, file: file)
    }
  }
}

extension RememberedFile {
  var diagnostics: [Diagnostic] {
    switch outcome {
    case .document: parsed?.diagnostics ?? []
    case .fault(let found): found
    }
  }
}

extension DocumentDecoder.Outcome {
  /// Nil for a file that cannot be read as a document.
  var document: DecodedDocument? { if case .document(let document) = self { document } else { nil } }
}

extension DocumentDecoder {
  func decode(fileAt path: String, as place: DocumentPlace, in folder: ContentFolder) -> Outcome {
    switch folder.read(path) {
    case .success(let source): decode(source, at: place, path: path)
    case .failure(let fault): .fault([fault.diagnostic])
    }
  }
}
