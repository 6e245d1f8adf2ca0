/// Writes problems for people or machines, sorted by file and place, each once.
///
/// - Parameters:
///   - language: of the messages. Keys, codes and the severities of machine formats are the same in every
///     language.
///   - colour: whether `text` may use terminal colours; the other formats never do.
/// - Returns: lines that each end with a line feed; for `text` and `github`, nothing where there is no
///   problem.
public func report(
  _ diagnostics: [Diagnostic], format: ReportFormat, language: WordingLanguage, colour: Bool = false
) -> String {
  let report = Report(diagnostics: diagnostics.inReportOrder(), language: language)
  return switch format {
  case .text: report.text(ReportStyle(isColoured: colour))
  case .json: report.json
  case .github: report.github
  case .gitlab: report.gitlab
  case .sarif: report.sarif
  }
}

/// Problems in the order in which they are written, and the language to write them in.
struct Report {
  let diagnostics: [Diagnostic]
  let language: WordingLanguage
}
