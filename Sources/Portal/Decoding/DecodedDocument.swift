import Diagnostics
import Markdown

/// One file of a document, read and checked by itself: what it says, before it is set beside the others.
public final class DecodedDocument: Sendable {
  let id: DocumentID
  /// The language that the file's name gives it.
  let language: Language
  let source: SourceText
  /// The file, and the folder it is in, below the content folder: `guides/start.md`, `guides`.
  let path: String
  let folder: String
  let linesBefore: Int
  let bodyOffset: Int
  /// The front matter as written, to hold a translation against its original.
  let matter: [YAMLEntry]
  let record: Record
  let body: MarkdownDocument?
  let diagnostics: [Diagnostic]

  init(
    id: DocumentID, language: Language, source: SourceText, path: String, folder: String, linesBefore: Int,
    bodyOffset: Int, matter: [YAMLEntry], record: Record, body: MarkdownDocument? = nil,
    diagnostics: [Diagnostic]
  ) {
    self.id = id
    self.language = language
    self.source = source
    self.path = path
    self.folder = folder
    self.linesBefore = linesBefore
    self.bodyOffset = bodyOffset
    self.matter = matter
    self.record = record
    self.body = body
    self.diagnostics = diagnostics
  }

  /// The same file with other contents, and further problems.
  func with(_ record: Record, _ body: MarkdownDocument?, _ found: [Diagnostic] = []) -> DecodedDocument {
    DecodedDocument(
      id: id, language: language, source: source, path: path, folder: folder, linesBefore: linesBefore,
      bodyOffset: bodyOffset, matter: matter, record: record, body: body, diagnostics: diagnostics + found)
  }

  /// Whether people who may not be shown are named in it.
  var namesHidden: Bool {
    diagnostics.contains { $0.code == .hiddenNameInText || $0.code == .hiddenNameInPieces }
  }

  /// Whether both have the same front matter, byte for byte.
  func hasFields(of other: DecodedDocument) -> Bool {
    bodyOffset == other.bodyOffset
      && source.bytes[..<bodyOffset].elementsEqual(other.source.bytes[..<bodyOffset])
  }

  /// A diagnostic about a front-matter value.
  func diagnostic<Value>(
    _ code: DiagnosticCode, at value: Located<Value>, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) -> Diagnostic {
    diagnostic(code, at: value.mark, length: value.length, arguments, suggestion: suggestion)
  }

  /// A diagnostic about the line of a front-matter key, or about the front matter's first line.
  func diagnostic(
    _ code: DiagnosticCode, atKey key: String, _ arguments: [String: String] = [:], suggestion: String? = nil
  ) -> Diagnostic {
    guard let mark = record.key(key) else {
      return source.diagnostic(
        code, from: SourcePosition(line: 1, column: 1), length: 3, arguments, suggestion: suggestion)
    }
    return diagnostic(code, at: mark, length: key.count, arguments, suggestion: suggestion)
  }

  func diagnostic(
    _ code: DiagnosticCode, at mark: YAMLMark, length: Int, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) -> Diagnostic {
    source.diagnostic(
      code, from: source.position(of: mark, linesBefore: linesBefore), length: length, arguments,
      suggestion: suggestion)
  }
}
