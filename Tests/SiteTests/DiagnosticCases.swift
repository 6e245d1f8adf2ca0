import Testing

/// One faulty portal for each diagnostic that reading, resolving and routing can report.
struct DiagnosticCase: Sendable, CustomTestStringConvertible {
  let code: String
  let files: [String: String]
  /// The report's part about this code, as `tandem check` prints it.
  let expected: String

  var testDescription: String { code }
}
