@testable import Diagnostics

/// Codes for tests of reports, so that these do not change with the real ones.
extension DiagnosticCode {
  static let sample = DiagnosticCode(
    "unknown-topic", .error,
    en: Wording(
      "unknown topic \"{value}\"", hint: "use a topic from topics.yml", explanation: "Topics are few."),
    sv: Wording("okänt ämne \"{value}\"", hint: "använd ett ämne ur topics.yml", explanation: "Ämnena är få.")
  )
  static let mild = DiagnosticCode(
    "no-translation", .warning,
    en: Wording("not translated", hint: "translate it", explanation: "Some read English."),
    sv: Wording("inte översatt", hint: "översätt den", explanation: "Några läser engelska."))
}

extension Diagnostic {
  /// The example of the manual: an unknown topic that was nearly right.
  static func sample(
    _ value: String = "tik-tok", file: String = "content/profiles/anna.md", line: Int = 7, column: Int = 11,
    excerpt: String? = "teaches: [tik-tok]", suggestion: String? = "tiktok"
  ) -> Diagnostic {
    Diagnostic(
      .sample, file: file, position: SourcePosition(line: line, column: column), length: value.count,
      excerpt: excerpt, arguments: ["value": value], suggestion: suggestion)
  }
}
