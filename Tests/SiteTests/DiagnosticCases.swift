import Testing

/// One faulty portal for each diagnostic that reading, resolving and routing can report.
struct DiagnosticCase: Sendable, CustomTestStringConvertible {
  let code: String
  /// What stands on top of the faultless portal.
  let files: [String: String]
  /// The whole report, as `tandem check` prints it, but for translations that other cases lack too.
  let expected: String
  /// Makes what is not a text: links, pipes, pictures.
  let prepare: @Sendable (MiniPortal) throws -> Void

  init(
    _ code: String, _ files: [String: String], _ expected: String,
    prepare: @escaping @Sendable (MiniPortal) throws -> Void = { _ in }
  ) {
    self.code = code
    self.files = files
    self.expected = expected
    self.prepare = prepare
  }

  var testDescription: String { code }

  static let all = filesCases + frontMatterCases + valuesCases + referencesCases + siteCases
}
