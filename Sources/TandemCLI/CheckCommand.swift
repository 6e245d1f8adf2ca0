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
    let start = ContinuousClock.now
    let console = Console(isQuiet: source.portal.quiet)
    let reporter = source.report(to: console)
    let site = await Site(reading: source.siteOptions())
    let (hasErrors, problems) = reporter.print(await pagesChecked(of: site, console))
    console.progress(summary(site, problems, reporter, since: start))
    if hasErrors { throw ExitStatus.contentErrors }
  }

  private func pagesChecked(of site: Site, _ console: Console) async -> [Diagnostic] {
    let line = ProgressLine(total: site.pageCount, on: console, wording: source.portal.wording)
    defer { line.finish() }
    return await site.check { line.step() }
  }

  private func summary(
    _ site: Site, _ problems: [Diagnostic], _ reporter: ProblemReport, since start: ContinuousClock.Instant
  ) -> String {
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    let counts = reporter.counts(problems)
    switch source.portal.wording {
    case .english: return "\(site.pageCount) pages checked in \(milliseconds) ms: \(counts)\n"
    case .swedish: return "\(site.pageCount) sidor kontrollerade på \(milliseconds) ms: \(counts)\n"
    }
  }
}
