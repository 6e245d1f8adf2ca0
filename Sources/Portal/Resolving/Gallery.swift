import Concurrency
import Diagnostics
import Markdown

/// The pictures that documents show: found, measured, and named by what is in them.
struct Gallery: Sendable {
  let folder: ContentFolder
  let files: Set<String>
  /// The pictures of people who may not be shown.
  let hidden: Set<String>
  private(set) var pictures: [String: Picture] = [:]
  /// Every picture that a document names, shown or not.
  private(set) var used: Set<String> = []
  private var inspections: [String: Inspection] = [:]

  init(folder: ContentFolder, files: Set<String>, hidden: Set<String>) {
    self.folder = folder
    self.files = files
    self.hidden = hidden
  }

  /// A picture larger than this (in bytes) is refused.
  static let sizeLimit = 20 * 1024 * 1024

  /// How many pictures of one document are reported: enough to work on, and no hostile file fills the memory.
  private static let reportLimit = 1000

  /// Reads every picture that the documents name.
  mutating func load(_ documents: [LinkedDocument]) async {
    let folder = self.folder
    used = Set(documents.flatMap { Self.uses(in: $0.document) }.compactMap { $0.path.flatMap(files.stored) })
    let known = used.sorted()
    let read = await known.concurrentMap { Self.inspect($0, in: folder) }
    inspections = Dictionary(uniqueKeysWithValues: zip(known, read))
    for (path, inspection) in inspections {
      if case .picture(let picture, _) = inspection { pictures[path] = picture }
    }
  }

  /// Where the pictures are that a document names.
  static func paths(in document: DecodedDocument) -> Set<String> {
    Set(uses(in: document).compactMap(\.path))
  }

  /// What is wrong with the pictures that one document names.
  func diagnostics(in document: DecodedDocument, _ budget: inout SuggestionBudget) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for use in Self.uses(in: document) where found.count < Self.reportLimit {
      if let diagnostic = diagnostic(for: use, &budget) { found.append(diagnostic) }
    }
    return found
  }

  /// The picture at `path` as written in `document`; nil when it must not or cannot be shown.
  func picture(_ path: String, in document: DecodedDocument) -> Picture? {
    guard let path = ContentPath.resolve(path, from: document.folder) else {
      return nil
    }
    return hidden.contains(path) ? nil : pictures[path]
  }

  private func diagnostic(for use: Use, _ budget: inout SuggestionBudget) -> Diagnostic? {
    guard let path = use.path, let inspection = inspections[path] else {
      return use.diagnostic(.missingPicture, suggestion: nearest(to: use, &budget))
    }
    switch inspection {
    case .picture(_, let isRotated): return isRotated ? use.diagnostic(.pictureRotated) : nil
    case .notPicture: return use.diagnostic(.notPicture)
    case .fault(let diagnostic): return diagnostic
    }
  }

  private func nearest(to use: Use, _ budget: inout SuggestionBudget) -> String? {
    let found = budget.spend {
      let names = files.filter { !$0.hasSuffix(".md") && !$0.hasSuffix(".yml") }
      return Suggestion.nearest(to: use.path ?? use.written, among: names)
    }
    return found.map { ContentPath.relative(from: use.folder, to: $0) }
  }
}

extension Gallery {
  private enum Inspection: Sendable {
    case picture(Picture, isRotated: Bool)
    case notPicture
    case fault(Diagnostic)
  }

  private static func inspect(_ path: String, in folder: ContentFolder) -> Inspection {
    switch folder.read(path, limit: sizeLimit) {
    case .failure(let fault): return .fault(fault.diagnostic)
    case .success(let source):
      guard let reader = PictureReader(source.bytes) else { return .notPicture }
      let picture = Picture(
        path: path, width: reader.width, height: reader.height,
        hash: Fingerprint(of: reader.bytes).hexadecimal,
        format: reader.format)
      return .picture(picture, isRotated: reader.isRotated)
    }
  }

  /// One place where a document names a picture.
  private struct Use: Sendable {
    let document: DecodedDocument
    let folder: String
    let written: String
    let path: String?
    let position: SourcePosition
    let length: Int

    func diagnostic(_ code: DiagnosticCode, suggestion: String? = nil) -> Diagnostic {
      document.source.diagnostic(
        code, from: position, length: length, ["value": written], suggestion: suggestion)
    }
  }

  private static func uses(in document: DecodedDocument) -> [Use] {
    let folder = document.folder
    let use = { (written: String, position: SourcePosition, length: Int) in
      Use(
        document: document, folder: folder, written: written,
        path: ContentPath.resolve(written, from: folder),
        position: position, length: length)
    }
    var uses = (document.body?.images ?? []).map { use($0.destination, $0.position, $0.length) }
    for name in ["photo", "image"] where document.matter.contains(where: { $0.key == name }) {
      guard let value = document.record.located(name) else { continue }
      let position = document.source.position(of: value.mark, linesBefore: document.linesBefore)
      uses.append(use(value.value, position, value.length))
    }
    return uses
  }
}
