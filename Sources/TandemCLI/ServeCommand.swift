import ArgumentParser
import Diagnostics
import Foundation
import Preview
import Site

/// `tandem serve`: shows the portal in a browser, and keeps what is shown up to date.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the portal in a browser while it is being written.",
    discussion: "Drafts are shown too, marked as such. Ctrl-C ends the preview.")

  @OptionGroup var portal: PortalOptions

  @Option(help: "The port on this computer; 0 for any that is free.")
  var port: UInt16 = 4000

  @Flag(help: "Open the site in the browser.")
  var open = false

  func run() async throws {
    try portal.requireFolders()
    let console = Console(isQuiet: portal.quiet)
    let reporter = PreviewReporter(console: console, wording: portal.wording, opensBrowser: open)
    let preview = Preview(of: portal.siteOptions(), language: portal.wording)
    let port = port
    let served = Task { () async -> PreviewFailure? in
      do throws(PreviewFailure) {
        try await preview.run(port: port) { reporter.tell($0) }
        return nil
      } catch {
        return error
      }
    }
    let failure = await Interruption.handled(by: { served.cancel() }, during: { await served.value })
    guard let failure else { return console.progress(reporter.goodbye) }
    ProblemReport(wording: portal.wording, console: console).print([failure.diagnostic(port: port)])
    throw ExitStatus.failure
  }
}

extension PreviewFailure {
  fileprivate func diagnostic(port: UInt16) -> Diagnostic {
    let address = "127.0.0.1:\(port)"
    return switch self {
    case .portTaken: Diagnostic(.portTaken, file: address)
    case .portForbidden: Diagnostic(.portForbidden, file: address)
    case .system(let words): Diagnostic(.previewFailed, file: address, arguments: ["reason": words])
    }
  }
}
