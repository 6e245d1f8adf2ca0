import ArgumentParser
import Diagnostics
import Foundation
import Portal
import Site

/// The options that say where a portal is and in which language to speak of it: shared by every command that reads one.
struct PortalOptions: ParsableArguments {
  @Argument(help: "The folder that holds content/ and templates/.")
  var root = "."

  @Option(help: ArgumentHelp("The content folder, instead of ROOT/content.", valueName: "dir"))
  var content: String?

  @Option(help: ArgumentHelp("The templates folder, instead of ROOT/templates.", valueName: "dir"))
  var templates: String?

  @Option(help: ArgumentHelp("The address the site will have, instead of site.yml's.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The build's day: 2026-11-23. Default: SOURCE_DATE_EPOCH, else today.", valueName: "date"))
  var now: String?

  @Option(help: "The language of messages: en or sv. Default: the system's.")
  var language: WordingLanguage?

  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if let now, Day(iso: now) == nil { throw ValidationError(UsageTexts.notDay(now), in: wording) }
    if now == nil { try BuildDay.validate(ProcessInfo.processInfo.environment, in: wording) }
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError(UsageTexts.notBaseURL(baseURL), in: wording)
    }
  }

  var contentPath: String { content ?? Self.join(root, "content") }
  var templatesPath: String { templates ?? Self.join(root, "templates") }

  var wording: WordingLanguage {
    language ?? Self.systemWording
  }

  func siteOptions() -> SiteOptions {
    var options = SiteOptions(
      content: ContentFolder(path: contentPath, label: Self.label(content, standard: "content")),
      templates: ContentFolder(path: templatesPath, label: Self.label(templates, standard: "templates")),
      today: BuildDay.today(given: now, environment: ProcessInfo.processInfo.environment))
    options.baseURL = baseURL.flatMap(BaseURL.init)
    return options
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Asked when the command runs, so that a misspelt option is reported before a folder that it was taken for.
  func requireFolders() throws {
    for folder in [contentPath, templatesPath] where !Self.isFolder(folder) {
      throw ValidationError(UsageTexts.noPortal(folder), in: wording)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The language of messages where no option says it.
  static var systemWording: WordingLanguage { systemLanguage(ProcessInfo.processInfo.environment) }

  /// The language of POSIX's locale variables, in their order of precedence.
  static func systemLanguage(_ environment: [String: String]) -> WordingLanguage {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    return WordingLanguage(locale: names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "")
  }

  /// How diagnostics call a folder: as it was given, or by its usual name.
  static func label(_ given: String?, standard: String) -> String {
    guard let given else { return standard }
    return given.hasSuffix("/") ? String(given.dropLast()) : given
  }
}

extension WordingLanguage: ExpressibleByArgument {}
