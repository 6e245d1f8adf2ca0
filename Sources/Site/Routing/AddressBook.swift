import Diagnostics
import Output
import Portal

/// Gives every address to one page, and says which others want it too.
struct AddressBook {
  /// The pages by their files in the output.
  private(set) var pages: [String: PlannedPage] = [:]
  private(set) var problems: [Diagnostic] = []
  /// What has been said. Two documents that collide do so in every language; once is enough.
  private var reported: Set<[String]> = []
  private let settings: SiteSettings
  /// How diagnostics call site.yml.
  private let settingsFile: String

  /// - Parameter label: how diagnostics call the content folder.
  init(of portal: Portal, label: String) {
    settings = portal.settings
    settingsFile = "\(label)/site.yml"
    reportAttachments(of: portal, label: label)
  }

  /// Enters a page that is not an old address.
  mutating func enter(_ page: PlannedPage) {
    if OutputPath(page.outputPath) == nil {
      problems.append(
        Diagnostic(.impossiblePath, file: page.source ?? settingsFile, arguments: ["path": page.path]))
    } else if let first = pages.updateValue(page, forKey: page.outputPath) {
      pages[page.outputPath] = first
      report(page, and: first)
    }
  }

  /// Enters the old addresses, when all other pages are there. They alone can have any address, also that of a file.
  /// - Parameter files: the paths of files that are no pages.
  mutating func enter(old pages: [PlannedPage], among files: Set<String>) {
    var folders = Self.folders(above: files)
    for page in pages {
      guard case .redirect(let old, _) = page.subject else { continue }
      if OutputPath(page.outputPath) == nil {
        problems.append(old.diagnostic(.impossiblePath, ["path": page.path]))
      } else if let owner = owner(of: page.outputPath, among: files) ?? folders[page.outputPath] {
        problems.append(old.diagnostic(.oldAddressTaken, ["value": old.text, "other": owner]))
      } else {
        self.pages[page.outputPath] = page
        folders.merge(Self.folders(above: [page.outputPath], owner: page.source)) { first, _ in first }
      }
    }
  }
}

// MARK: - Pages

extension AddressBook {
  private mutating func report(_ page: PlannedPage, and first: PlannedPage) {
    switch (page.document, first.document) {
    case (let file?, let other?): reportOnce(.pathCollision, file, ["path": page.path, "other": other])
    case (let file?, nil), (nil, let file?): reportOnce(.addressTaken, file, ["path": page.path])
    case (nil, nil): reportLists(page, first)
    }
  }

  private mutating func reportOnce(
    _ code: DiagnosticCode, _ file: String, _ arguments: [String: String]
  ) {
    guard reported.insert([code.name, file, arguments["other"] ?? ""]).inserted else { return }
    problems.append(Diagnostic(code, file: file, arguments: arguments))
  }

  /// Two pages that Tandem makes: lists of sections with one word, or with that of a language.
  private mutating func reportLists(_ page: PlannedPage, _ first: PlannedPage) {
    let arguments = ["path": page.path]
    let places = [page, first].lazy.compactMap { [settings] page in
      page.head.section.flatMap {
        settings.diagnostic(.sectionCollision, about: $0, in: page.language, arguments)
      }
    }
    let problem = places.first ?? Diagnostic(.sectionCollision, file: settingsFile, arguments: arguments)
    // The pages of a list collide one by one, and all for one word.
    let place = problem.position.map { "\($0.line):\($0.column)" } ?? page.path
    guard reported.insert([problem.code.name, place]).inserted else { return }
    problems.append(problem)
  }
}

// MARK: - Old addresses and files

extension AddressBook {
  /// What stands at `path`, or is a file where the path needs a folder.
  private func owner(of path: String, among files: Set<String>) -> String? {
    for part in Self.parents(of: path) + [path] {
      if let page = pages[part] { return page.document ?? page.source ?? "/" + page.path }
      if files.contains(part) { return "/" + part }
    }
    return nil
  }

  /// Every folder above a file, and what lies in it.
  private static func folders(above files: Set<String>, owner: String? = nil) -> [String: String] {
    files.reduce(into: [:]) { folders, file in
      for folder in parents(of: file) { folders[folder] = owner ?? "/" + file }
    }
  }

  /// `a`, `a/b` of `a/b/c`.
  private static func parents(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  /// Files that texts link to are published under plain letters, which may make two names the same.
  private mutating func reportAttachments(of portal: Portal, label: String) {
    var seen: [String: String] = [:]
    for file in portal.attachments {
      let path = AttachmentPath.of(file)
      guard let first = seen.updateValue(file, forKey: path) else { continue }
      problems.append(
        Diagnostic(
          .fileCollision, file: "\(label)/\(file)", arguments: ["path": path, "other": "\(label)/\(first)"]))
    }
  }
}

extension PlannedPage {
  /// The file of the document that the page is; nil for lists, topics, the home page and old addresses.
  fileprivate var document: String? {
    switch subject {
    case .guide, .person, .story, .program, .page: source
    case .home, .guides, .people, .stories, .programs, .topics, .topic, .pages, .search, .notFound, .redirect:
      nil
    }
  }
}
