import Diagnostics
import Markdown

/// One file of a document, read and checked by itself: what it says, before it is set beside the others.
public struct DecodedDocument: Sendable {
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
  var record: Record
  var body: MarkdownDocument?
  var diagnostics: [Diagnostic]

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
