import ArgumentParser
import Diagnostics
import Foundation

/// `tandem explain`: what a diagnostic means and how to mend it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a diagnostic means and how to mend it.")

  @Argument(help: "The code, as it stands in brackets after a message: unknown-topic.")
  var code: String

  @Option(help: "The language: en or sv. Default: the system's.")
  var language: WordingLanguage?

  func validate() throws {
    guard DiagnosticCode.named(code) == nil else { return }
    let names = DiagnosticCode.all.map(\.name)
    let hint =
      Suggestion.nearest(to: code, among: names).map { "Did you mean '\($0)'?" }
      ?? "The codes are: \(names.sorted().joined(separator: ", "))."
    throw ValidationError("There is no code '\(code)'. \(hint)")
  }

  func run() throws {
    guard let code = DiagnosticCode.named(code) else { throw ExitStatus.failure }
    let wording = language ?? PortalOptions.systemLanguage(ProcessInfo.processInfo.environment)
    Console(isQuiet: false).output(explain(code, language: wording))
  }
}
