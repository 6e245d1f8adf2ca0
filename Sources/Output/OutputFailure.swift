import Diagnostics

/// Why the output could not be written: at least one diagnostic.
public struct OutputFailure: Error, Equatable {
  public let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// One problem with the file at `path`, which is also the diagnostic's argument `path`.
  init(_ code: DiagnosticCode, _ path: String, _ arguments: [String: String] = [:]) {
    let arguments = arguments.merging(["path": path]) { given, _ in given }
    self.init([Diagnostic(code, file: path, arguments: arguments)])
  }

  init(_ code: SystemCode, _ path: String) {
    self.init(.io, path, ["reason": code.words])
  }
}
