extension Report {
  /// An array of objects with `file`, `line`, `column`, `endColumn`, `severity`, `code`, `message` and
  /// `hint`. The three numbers are null where the problem is the file itself; `endColumn` is the first column
  /// after it.
  var json: String {
    ReportJSON.array(diagnostics.map(json)).document
  }

  private func json(_ problem: Diagnostic) -> ReportJSON {
    .object([
      ("file", .string(problem.file)),
      ("line", .optional(problem.position?.line)),
      ("column", .optional(problem.position?.column)),
      ("endColumn", .optional(problem.position.map { $0.column + problem.length })),
      ("severity", .string(problem.severity.rawValue)),
      ("code", .string(problem.code.name)),
      ("message", .string(problem.message(in: language))),
      ("hint", .string(problem.hint(in: language))),
    ])
  }
}

extension ReportJSON {
  static func optional(_ value: Int?) -> ReportJSON {
    value.map { .integer($0) } ?? .null
  }
}
