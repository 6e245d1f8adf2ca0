import ArgumentParser
import Diagnostics
import Site

/// The options of the commands that read a portal once: which documents count, and how to report.
struct SourceOptions: ParsableArguments {
  @OptionGroup var portal: PortalOptions

  @Flag(help: "Show drafts, and documents whose day is to come.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(help: "How problems are reported: text, json, github, gitlab or sarif.")
  var format: ReportFormat = .text

  func report(to console: Console) -> ProblemReport {
    ProblemReport(wording: portal.wording, format: format, isStrict: strict, console: console)
  }

  func siteOptions() -> SiteOptions {
    var options = portal.siteOptions()
    options.includesDrafts = drafts
    return options
  }
}

extension ReportFormat: ExpressibleByArgument {}
