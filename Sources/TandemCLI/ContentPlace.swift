import ArgumentParser
import Diagnostics
import Portal

/// The content folder of a command that needs no templates.
struct ContentPlace {
  let path: String
  let folder: ContentFolder

  /// - Parameter given: `--content`, where it was used.
  init(root: String, given: String?, wording: WordingLanguage) throws {
    path = given ?? PortalOptions.join(root, "content")
    folder = ContentFolder(path: path, label: PortalOptions.label(given, standard: "content"))
    guard PortalOptions.isFolder(path) else {
      throw ValidationError(UsageTexts.noContent(path), in: wording)
    }
  }

  /// What `site.yml` and `topics.yml` say; where they are at fault, their faults are reported and the command ends.
  func settings(reporter: ProblemReport) throws -> ContentSettings {
    let settings = folder.readSettings()
    guard settings.diagnostics.hasErrors else { return settings }
    reporter.print(settings.diagnostics)
    throw ExitStatus.contentErrors
  }
}
