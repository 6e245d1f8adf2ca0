import Diagnostics
import Foundation

/// Where the command line's words go: reports to standard output or error, progress to standard error.
struct Console: Sendable {
  let isQuiet: Bool
  /// Whether a person sees standard error on a terminal that can do more than print lines.
  let isTerminal: Bool
  /// Whether colours are wanted there (https://no-color.org).
  let isColourful: Bool

  init(
    isQuiet: Bool, environment: [String: String] = ProcessInfo.processInfo.environment,
    isTerminal: Bool = isatty(2) == 1
  ) {
    self.isQuiet = isQuiet
    self.isTerminal = isTerminal && environment["TERM"] != "dumb"
    isColourful = self.isTerminal && environment["NO_COLOR", default: ""].isEmpty
  }

  /// What was asked for.
  func output(_ text: String) { write(text, to: .standardOutput) }

  /// What a person should know.
  func message(_ text: String) { write(text, to: .standardError) }

  /// What a person may like to know.
  func progress(_ text: String) { if !isQuiet { write(text, to: .standardError) } }

  private func write(_ text: String, to handle: FileHandle) {
    // A closed pipe is no reason to fail: nobody is listening.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
