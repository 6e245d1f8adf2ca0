import Concurrency
import Diagnostics
import Markdown

/// The pictures that documents show: found, measured, and named by what is in them.
struct Gallery: Sendable {
  let folder: ContentFolder
  let files: Set<String>
  let hidden: Directory
  private(set) var pictures: [String: Picture] = [:]
  /// Every picture that a document names, shown or not.
  private(set) var used: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  private var budget = SuggestionBudget()
  /// How many problems each document has had reported.
  private var reported: [String: Int] = [:]

  init(folder: ContentFolder, files: Set<String>, hidden: Directory) {
    self.folder = folder
    self.files = files
    self.hidden = hidden
  }

  /// A picture larger than this (in bytes) is refused.
  static let sizeLimit = 20 * 1024 * 1024

  /// How many pictures of one document are reported: enough to work on, and no hostile file fills the memory.
  private static let reportLimit = 1000

  /// Reads every picture that the documents name, and reports those that cannot be shown.
  mutating func load(_ documents: [LinkedDocument]) async {
    let folder = self.folder
    let uses = documents.flatMap { Self.uses(in: $0.document) }
    used = Set(uses.compactMap { $0.path.flatMap(files.stored) })
    let known = used.sorted()
    let read = await known.concurrentMap { Self.inspect($0, in: folder) }
    let byPath = Dictionary(uniqueKeysWithValues: zip(known, read))
    for use in uses { accept(use, byPath) }
  }

  /// The picture at `path` as written in `document`; nil when it must not or cannot be shown.
  func picture(_ path: String, in document: DecodedDocument) -> Picture? {
    guard let path = ContentPath.resolve(path, from: document.folder) else {
      return nil
    }
    return hidden.isHiddenPicture(path) ? nil : pictures[path]
  }

  private mutating func accept(_ use: Use, _ read: [String: Inspection]) {
    guard let path = use.path, files.contains(path), let inspection = read[path] else {
      report(.missingPicture, use)
      return
    }
    switch inspection {
    case .picture(let picture, let isRotated):
      pictures[path] = picture
      if isRotated { report(.pictureRotated, use) }
    case .notPicture: report(.notPicture, use)
    case .fault(let diagnostic): diagnostics.append(diagnostic)
    }
  }

  private mutating func report(_ code: DiagnosticCode, _ use: Use) {
    reported[use.document.path, default: 0] += 1
    guard reported[use.document.path, default: 0] <= Self.reportLimit else { return }
    let files = files
    let nearest =
      code != .missingPicture
      ? nil
      : budget.spend {
        let names = files.filter { !$0.hasSuffix(".md") && !$0.hasSuffix(".yml") }
        return Suggestion.nearest(to: use.path ?? use.written, among: names)
      }
    diagnostics.append(
      use.diagnostic(code, suggestion: nearest.map { ContentPath.relative(from: use.folder, to: $0) }))
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
        path: path, width: reader.width, height: reader.height, hash: ContentHash.of(reader.bytes).hex,
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
