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
    let meant = Suggestion.nearest(to: code, among: names)
    throw ValidationError(UsageTexts.noCode(code, meant: meant), in: wording)
  }

  private var wording: WordingLanguage { language ?? PortalOptions.systemWording }

  func run() throws {
    let explained = code.flatMap(DiagnosticCode.named)
    Console(isQuiet: false).output(
      explained.map { explain($0, language: wording) } ?? listCodes(language: wording))
  }
}
