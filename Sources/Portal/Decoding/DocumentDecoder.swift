import Diagnostics

/// Turns the bytes of one `.md` file into a decoded document, or into what is wrong with them.
struct DocumentDecoder {
  /// The site's languages; the first has no suffix in file names.
  let languages: [Language]

  enum Outcome: Sendable {
    case document(DecodedDocument)
    case fault([Diagnostic])
  }

  /// - Parameter path: where the file is, below the content folder.
  func decode(_ source: SourceText, at place: DocumentPlace, path: String) -> Outcome {
    let start: Int
    switch TextEncoding.check(source) {
    case .success(let offset): start = offset
    case .failure(let fault): return .fault([fault.diagnostic])
    }
    if let fault = miswrittenLanguage(of: source.path) { return .fault([fault]) }
    if let suffix = place.suffix, !languages.contains(suffix) {
      return .fault([unknownLanguage(suffix.tag, of: source.path)])
    }
    switch FrontMatter.split(source, from: start) {
    case .success(let matter): return .document(decode(source, at: place, path: path, matter: matter))
    case .failure(let fault): return .fault([diagnostic(for: fault, in: source)])
    }
  }

  /// What is wrong with `guide.EN.md`, which means `guide.en.md`; nil for other names.
  func miswrittenLanguage(of file: String) -> Diagnostic? {
    let stem = file.utf8.dropLast(3)
    guard let dot = stem.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let suffix = String(Substring(stem[stem.index(after: dot)...]))
    guard !languages.contains(where: { $0.tag == suffix }),
      let meant = languages.first(where: { $0.tag.lowercased() == suffix.lowercased() })
    else { return nil }
    return unknownLanguage(suffix, of: file, suggestion: ".\(meant.tag).md")
  }

  private func unknownLanguage(_ tag: String, of file: String, suggestion: String? = nil) -> Diagnostic {
    let known = languages.map(\.tag).joined(separator: ", ")
    return Diagnostic(
      .unknownFileLanguage, file: file, arguments: ["value": tag, "languages": known], suggestion: suggestion)
  }

  private func decode(
    _ source: SourceText, at place: DocumentPlace, path: String, matter: FrontMatter
  ) -> DecodedDocument {
    let reader = YAMLReader(source: source, linesBefore: matter.linesBefore)
    var decoder = RecordDecoder(reader: reader)
    let language = place.suffix ?? languages.first ?? .english
    decoder.isPartial = language != languages.first
    var record = Record()
    var entries: [YAMLEntry] = []
    if let root = decoder.reader.readMapping(matter.yaml), case .map(let found) = root.content {
      entries = found
      record = decoder.decode(root, by: place.id.kind.schema, missingAt: YAMLMark(line: 0, column: 1))
    }
    return DecodedDocument(
      id: place.id, language: language, source: source, path: path, folder: ContentPath.folder(of: path),
      linesBefore: matter.linesBefore, bodyOffset: matter.bodyOffset, matter: entries, record: record,
      diagnostics: decoder.diagnostics)
  }

  private func diagnostic(for fault: FrontMatterFault, in source: SourceText) -> Diagnostic {
    let start = SourcePosition(line: 1, column: 1)
    switch fault {
    case .missing: return source.diagnostic(.frontMatterMissing, from: start)
    case .unclosed: return source.diagnostic(.frontMatterUnclosed, from: start, length: 3)
    case .tooLarge:
      return source.diagnostic(
        .frontMatterTooLarge, from: start, length: 3, ["limit": "\(FrontMatter.sizeLimit / 1024)"])
    }
  }
}
