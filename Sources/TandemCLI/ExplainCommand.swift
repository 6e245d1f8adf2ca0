import ArgumentParser
import Diagnostics
import Foundation

/// `tandem explain`: what a diagnostic means and how to mend it, or which diagnostics there are.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a diagnostic means and how to mend it.")

  @Argument(
    help:
      "The code, as it stands in brackets after a message: unknown-topic. Without one, all codes are listed.")
  var code: String?

  @Option(help: "The language: en or sv. Default: the system's.")
  var language: WordingLanguage?

  func validate() throws {
    guard let code, DiagnosticCode.named(code) == nil else { return }
    let names = DiagnosticCode.all.map(\.name)
    let hint =
      Suggestion.nearest(to: code, among: names).map { "Did you mean '\($0)'?" }
      ?? "'tandem explain' lists the codes."
    throw ValidationError("There is no code '\(code)'. \(hint)")
  }

  func run() throws {
    let wording = language ?? PortalOptions.systemLanguage(ProcessInfo.processInfo.environment)
    let explained = code.flatMap(DiagnosticCode.named)
    Console(isQuiet: false).output(
      explained.map { explain($0, language: wording) } ?? listCodes(language: wording))
  }
}
