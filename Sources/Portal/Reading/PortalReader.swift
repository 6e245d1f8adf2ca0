import Concurrency
import Diagnostics
import Markdown

/// Reads a content folder into a portal: read, decode, resolve. Nothing is written.
public struct PortalReader: Sendable {
  private let folder: ContentFolder
  private let content: ContentSettings
  private let options: ReadingOptions

  public init(folder: ContentFolder, content: ContentSettings, options: ReadingOptions) {
    self.folder = folder
    self.content = content
    self.options = options
  }

  /// The portal, and every problem that was found on the way, in no order.
  public func read() async -> (portal: Portal, diagnostics: [Diagnostic]) {
    let (paths, faults) = folder.list()
    var diagnostics = faults
    let places = paths.compactMap { path in DocumentPlace(path: path).map { (path: path, place: $0) } }
    diagnostics += misplaced(paths)
    let outcomes = await decode(places)
    var documents: [DecodedDocument] = []
    for outcome in outcomes {
      switch outcome {
      case .document(let document): documents.append(document)
      case .fault(let found): diagnostics += found
      }
    }
    let profiles = documents.compactMap { document in
      document.id.kind == .profile ? Profile(id: ProfileID(document.id.name), record: document.record) : nil
    }
    let privacy = Privacy(profiles: profiles, today: options.today)
    documents = await parseBodies(documents, privacy: privacy)
    diagnostics += documents.flatMap(\.diagnostics)
    var resolver = PortalResolver(
      folder: folder, content: content, options: options, privacy: privacy, files: Set(paths))
    let portal = await resolver.resolve(documents)
    return (portal, diagnostics + resolver.diagnostics)
  }

  private func decode(_ places: [(path: String, place: DocumentPlace)]) async -> [DocumentDecoder.Outcome] {
    let decoder = DocumentDecoder(languages: content.settings.languages)
    let folder = folder
    return await places.concurrentMap { file in
      switch folder.read(file.path) {
      case .success(let source): return decoder.decode(source, at: file.place, path: file.path)
      case .failure(let fault): return .fault([fault.diagnostic])
      }
    }
  }

  /// Parses every text, with the names of people who may not be shown taken out first.
  private func parseBodies(_ documents: [DecodedDocument], privacy: Privacy) async -> [DecodedDocument] {
    let options = options
    let pointers = privacy.pointers(in: documents)
    return await documents.concurrentMap { document in
      let replacement = options.formerParticipant[document.language] ?? ""
      let clean = privacy.redact(
        document, pointingTo: pointers[document.id] ?? [], replacement: replacement)
      let markdown = options.markdown[document.language] ?? MarkdownOptions()
      let body = MarkdownDocument(parsing: clean.text, from: document.bodyOffset, options: markdown)
      return document.with(clean.record, body, clean.finds + body.diagnostics)
    }
  }

  private func misplaced(_ paths: [String]) -> [Diagnostic] {
    paths.filter { $0.hasSuffix(".md") && DocumentPlace(path: $0) == nil }
      .map { Diagnostic(.misplacedDocument, file: "\(folder.label)/\($0)") }
  }
}
