import ArgumentParser
import Diagnostics
import Site

/// `tandem check`: finds everything that is wrong, and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find everything that is wrong in the portal, and write nothing.")

  @OptionGroup var source: SourceOptions

  func run() async throws {
    try source.portal.requireFolders()
    let console = Console(isQuiet: source.portal.quiet)
    let reporter = source.report(to: console)
    let site = await Site(reading: source.siteOptions())
    let (hasErrors, problems) = reporter.print(await site.check())
    console.progress(summary(site, problems, reporter))
    if hasErrors { throw ExitStatus.contentErrors }
  }

  private func summary(_ site: Site, _ problems: [Diagnostic], _ reporter: ProblemReport) -> String {
    switch source.portal.wording {
    case .english: "\(site.pageCount) pages checked: \(reporter.counts(problems))\n"
    case .swedish: "\(site.pageCount) sidor kontrollerade: \(reporter.counts(problems))\n"
    }
  }
}
