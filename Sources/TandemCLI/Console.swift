import Diagnostics
import Foundation

/// Where the command line's words go: reports to standard output or error, progress to standard error.
struct Console: Sendable {
  let isQuiet: Bool

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
