import ArgumentParser
import Diagnostics
import Foundation

/// Says what a run has found.
struct ProblemReport {
  let wording: WordingLanguage
  var format = ReportFormat.text
  var isStrict = false
  let console: Console

  /// Sorts, raises under `--strict`, and prints. Gives the problems as printed, and whether errors are among
  /// them.
  @discardableResult
  func print(_ found: [Diagnostic]) -> (hasErrors: Bool, problems: [Diagnostic]) {
    var problems = found.inReportOrder()
    if isStrict { problems = problems.strict() }
    let text = report(
      problems, format: format, language: wording, colour: format == .text && console.isColourful)
    // Machines read standard output; people read standard error.
    if format == .text {
      if !problems.isEmpty { console.message(text) }
    } else {
      console.output(text)
    }
    return (problems.hasErrors, problems)
  }

  /// `2 errors, 1 warning`, in the reader's language.
  func counts(_ problems: [Diagnostic]) -> String {
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    switch wording {
    case .english:
      return
        "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")"
    case .swedish:
      return "\(errors) fel, \(warnings) \(warnings == 1 ? "varning" : "varningar")"
    }
  }
}
