import ArgumentParser
import Diagnostics
import Foundation
import Portal

/// `tandem schema`: lets an editor complete and check front matter.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write JSON Schemas of the front matter, and the editor settings that use them.",
    discussion: """
      The schemas hold the topics, people and programs of the portal: run the command again when these have \
      changed. Settings that are there already are never overwritten. The paths of what was written go to \
      standard output.
      """)

  @Argument(help: "The folder that holds content/, and that the editor opens.")
  var root = "."

  @Option(help: ArgumentHelp("The content folder, instead of ROOT/content.", valueName: "dir"))
  var content: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The editor's folder, instead of ROOT/.vscode.", valueName: "dir"))
  var output: String?

  @Option(help: "The language of descriptions and messages: en or sv. Default: the system's.")
  var language: WordingLanguage?

  func run() throws {
    let wording = language ?? PortalOptions.systemWording
    let reporter = ProblemReport(wording: wording, console: Console(isQuiet: false))
    let place = try ContentPlace(root: root, given: content, wording: wording)
    let settings = try place.settings(reporter: reporter)
    let target = output ?? PortalOptions.join(root, ".vscode")
    let name = target.split(separator: "/").last.map(String.init) ?? ".vscode"
    let files = EditorFiles(for: place.folder, content: settings, place: "\(name)/tandem", language: wording)
    do throws(TextFault) {
      let (written, notes) = try EditorFolder(target).write(files)
      reporter.print(notes)
      reporter.console.output(written.map { $0 + "\n" }.joined())
    } catch {
      reporter.print([error.diagnostic])
      throw ExitStatus.failure
    }
  }
}
