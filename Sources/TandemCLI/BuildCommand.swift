import ArgumentParser
import Diagnostics
import Foundation
import Output
import Site

/// `tandem build`: writes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Check the portal and write its site.")

  @OptionGroup var source: SourceOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to write to, instead of ROOT/public.", valueName: "dir"))
  var output: String?

  func run() async throws {
    try source.portal.requireFolders()
    let clock = ContinuousClock.now
    let console = Console(isQuiet: source.portal.quiet)
    let reporter = source.report(to: console)
    let target = output ?? PortalOptions.join(source.portal.root, "public")
    let folder: OutputFolder
    do throws(OutputFailure) {
      folder = try OutputFolder(target, sources: [source.portal.contentPath, source.portal.templatesPath])
    } catch {
      _ = reporter.print(error.diagnostics)
      throw ExitStatus.failure
    }
    let site = await Site(reading: source.siteOptions())
    let blocked = source.strict ? !site.diagnostics.isEmpty : site.diagnostics.hasErrors
    guard !blocked else {
      let (_, problems) = reporter.print(site.diagnostics)
      console.progress(notWritten(problems, reporter))
      throw ExitStatus.contentErrors
    }
    let line = ProgressLine(total: site.pageCount, on: console, wording: source.portal.wording)
    let writing = Task { await SiteWriter(folder: folder).write(site) { line.step() } }
    // Ctrl-C leaves nothing half written beside the output folder.
    let (report, found) = await Interruption.handled(
      by: { writing.cancel() }, during: { await writing.value })
    line.finish()
    if writing.isCancelled, report == nil { throw ExitStatus.interrupted }
    let (hasErrors, problems) = reporter.print(site.diagnostics + found)
    guard let report, !hasErrors else {
      console.progress(notWritten(problems, reporter))
      throw found.contains(where: \.code.isSystemFailure) ? ExitStatus.failure : ExitStatus.contentErrors
    }
    console.progress(summary(site, report, problems, reporter, since: clock, target: target))
    // The process ends with the site still in memory: to take thousands of documents apart would only cost time.
    withExtendedLifetime(site) { Foundation.exit(EXIT_SUCCESS) }
  }

  private func notWritten(_ problems: [Diagnostic], _ reporter: ProblemReport) -> String {
    switch source.portal.wording {
    case .english: "\(reporter.counts(problems)); the site was not written and is as it was.\n"
    case .swedish: "\(reporter.counts(problems)); webbplatsen skrevs inte och är som den var.\n"
    }
  }

  private func summary(
    _ site: Site, _ report: BuildReport, _ problems: [Diagnostic], _ reporter: ProblemReport,
    since start: ContinuousClock.Instant, target: String
  ) -> String {
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    let (written, same, gone) = (report.written, report.unchanged, report.removed)
    let notes = problems.isEmpty ? "" : "; " + reporter.counts(problems)
    switch source.portal.wording {
    case .english:
      return "\(target): \(site.pageCount) pages in \(milliseconds) ms "
        + "(\(written) files written, \(same) unchanged, \(gone) removed)\(notes)\n"
    case .swedish:
      return "\(target): \(site.pageCount) sidor på \(milliseconds) ms "
        + "(\(written) filer skrivna, \(same) oförändrade, \(gone) borttagna)\(notes)\n"
    }
  }
}
