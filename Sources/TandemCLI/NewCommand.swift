import ArgumentParser
import Diagnostics
import Foundation
import Portal

/// `tandem new`: starts a document.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a document, or the translation of one.",
    discussion: """
      On a terminal it asks for what is missing; an empty answer leaves a field to be filled in later. \
      What exists is never overwritten. The path of the new file goes to standard output.
      """)

  @Argument(help: "What to write: profile, guide, story, program or page.")
  var kind: String?

  @Argument(help: "The name of its file, without .md: first-meeting.")
  var id: String?

  @Option(help: ArgumentHelp("The language of the text. Default: the site's first.", valueName: "lang"))
  var language: String?

  @Flag(help: "Translate a document that exists; --language says into what.")
  var translate = false

  @Option(help: ArgumentHelp("The folder that holds content/.", valueName: "dir"))
  var root = "."

  @Option(help: ArgumentHelp("The content folder, instead of ROOT/content.", valueName: "dir"))
  var content: String?

  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if let language, Language(language) == nil {
      throw ValidationError(UsageTexts.notLanguage(language), in: PortalOptions.systemWording)
    }
    try BuildDay.validate(ProcessInfo.processInfo.environment, in: PortalOptions.systemWording)
    guard kind == nil || id == nil, !Self.isTerminal else { return }
    throw ValidationError(UsageTexts.nothingToStart, in: PortalOptions.systemWording)
  }

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let wording = PortalOptions.systemWording
    let reporter = ProblemReport(wording: wording, console: Console(isQuiet: quiet))
    let place = try ContentPlace(root: root, given: content, wording: wording)
    let starter = DocumentStarter(
      in: place.folder, content: try place.settings(reporter: reporter),
      today: BuildDay.today(given: nil, environment: environment))
    let request = NewRequest(
      kind: kind, name: id, language: language.flatMap { Language($0) }, isTranslation: translate,
      interview: Self.isTerminal ? .onTerminal(in: wording) : nil)
    do throws(TextFault) {
      let file = try request.file(in: place.folder, starter)
      try place.folder.create(file)
      reporter.console.output("\(place.path)/\(file.path)\n")
      reporter.console.progress(NewCommandTexts.whatNext(file.blanks, in: wording))
    } catch {
      reporter.print([error.diagnostic])
      throw ExitStatus.failure
    }
  }

  /// Whether someone is there to answer questions.
  private static var isTerminal: Bool { isatty(0) == 1 && isatty(2) == 1 }
}
