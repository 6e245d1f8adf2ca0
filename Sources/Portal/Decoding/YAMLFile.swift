import Diagnostics

/// A whole YAML file being read: its root, and every fault found in it.
struct YAMLFile {
  let source: SourceText
  let root: YAMLNode?
  var decoder: RecordDecoder
  private var own: [Diagnostic] = []

  init(_ source: SourceText) {
    self.source = source
    self.decoder = RecordDecoder(reader: YAMLReader(source: source, linesBefore: 0))
    switch TextEncoding.check(source) {
    case .success(let start):
      let text = String(decoding: source.bytes[start...], as: UTF8.self)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
      root = decoder.reader.readMapping(text)
    case .failure(let fault):
      root = nil
      own.append(fault.diagnostic)
    }
  }

  var diagnostics: [Diagnostic] { own + decoder.diagnostics }

  mutating func report<Value>(
    _ code: DiagnosticCode, at value: Located<Value>, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    report(code, at: value.mark, length: value.length, arguments, suggestion: suggestion)
  }

  mutating func report(
    _ code: DiagnosticCode, at mark: YAMLMark, length: Int, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    own.append(
      source.diagnostic(
        code, from: source.position(of: mark, linesBefore: 0), length: length, arguments,
        suggestion: suggestion))
  }
}
