import Diagnostics
import Markdown

/// Where a link leads, and what is wrong with it.
struct LinkOutcome: Sendable {
  let target: LinkTarget
  let fault: LinkFault?

  init(_ target: LinkTarget, _ fault: LinkFault? = nil) {
    self.target = target
    self.fault = fault
  }
}

/// What is wrong with a link, and where to look for what was meant.
struct LinkFault: Sendable {
  let code: DiagnosticCode
  let link: MarkdownLink
  let value: String
  /// The names that `value` may be a misspelling of.
  let candidates: [String]
  /// The file that was looked for and is not there.
  let missingPath: String?
  /// The language of the pages on which it is wrong, where it is not on all.
  var language: Language?

  var arguments: [String: String] { ["value": value, "language": language?.tag ?? ""] }

  /// Whether there is anything that may have been meant.
  var mayBeHinted: Bool { missingPath != nil || !candidates.isEmpty }
}
