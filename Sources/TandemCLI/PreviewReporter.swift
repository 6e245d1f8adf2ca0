import Diagnostics
import Foundation
import Preview
import Site

/// Says on the terminal what a preview does.
struct PreviewReporter: Sendable {
  let console: Console
  let wording: WordingLanguage
  let opensBrowser: Bool

  func tell(_ news: Preview.News) {
    switch news {
    case .ready(let address, let pageCount, let problems):
      ProblemReport(wording: wording, console: console).print(problems)
      console.progress(welcome(pageCount))
      console.output(address + "\n")
      if opensBrowser { Browser.open(address) }
    case .updated(let changes, let problems):
      if problems.hasErrors { ProblemReport(wording: wording, console: console).print(problems) }
      console.progress(line(changes, problems))
    }
  }

  var goodbye: String {
    switch wording {
    case .english: "The preview has ended.\n"
    case .swedish: "Förhandsvisningen är slut.\n"
    }
  }

  private func welcome(_ pageCount: Int) -> String {
    switch wording {
    case .english: "\(pageCount) pages to see, drafts included. Ctrl-C ends the preview.\n"
    case .swedish: "\(pageCount) sidor att se, utkast också. Ctrl-C avslutar förhandsvisningen.\n"
    }
  }

  /// `content/guides/roles.md: 1 error, 0 warnings`
  private func line(_ changes: SourceChanges, _ problems: [Diagnostic]) -> String {
    let files = (changes.content.map { "content/\($0)" } + changes.templates.map { "templates/\($0)" })
      .sorted()
    let counts = ProblemReport(wording: wording, console: console).counts(problems)
    let shown = files.prefix(3).joined(separator: ", ") + (files.count > 3 ? " +\(files.count - 3)" : "")
    return "\(shown): \(counts)\n"
  }
}
