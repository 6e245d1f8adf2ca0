import ArgumentParser
import Portal

/// The content folder of a command that needs no templates.
struct ContentPlace {
  let path: String
  let folder: ContentFolder

  /// - Parameter given: `--content`, where it was used.
  init(root: String, given: String?) throws {
    path = given ?? PortalOptions.join(root, "content")
    folder = ContentFolder(path: path, label: PortalOptions.label(given, standard: "content"))
    guard PortalOptions.isFolder(path) else {
      throw ValidationError(
        "There is no folder '\(path)'. Name the folder that holds content/, or use --content.")
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
