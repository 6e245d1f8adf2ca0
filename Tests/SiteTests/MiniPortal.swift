import Diagnostics
import Foundation
import Output
import Portal
import Site

/// A small portal in a folder of its own, which goes when the value goes.
final class MiniPortal: Sendable {
  let root: URL

  /// A whole, faultless portal with `files` on top; an empty text leaves a file out.
  /// Files below `templates/` stand on a copy of the tests' templates.
  convenience init(_ files: [String: String] = [:]) throws {
    try self.init(whole: Self.standard.merging(files) { _, new in new })
  }

  /// A portal of these files and no others.
  init(whole files: [String: String]) throws {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "tandem-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    if files.keys.contains(where: { $0.hasPrefix("templates/") }) { try copyTemplates() }
    for (path, text) in files {
      if text.isEmpty {
        try? FileManager.default.removeItem(at: root.appending(path: path))
      } else {
        try write(text, to: path)
      }
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func path(_ path: String) -> String { root.appending(path: path).path(percentEncoded: false) }

  /// Every problem of the portal, as `tandem check` prints it.
  func check(language: WordingLanguage = .english, today: String = "2026-11-23") async -> String {
    let site = await Site(reading: options(today: Day(iso: today) ?? .epoch))
    return report(await site.check(), format: .text, language: language)
  }

  /// Writes the site to `public`, unless there are errors, and gives every problem, as `tandem build` prints it.
  func build(today: String = "2026-11-23", includesDrafts: Bool = false) async throws -> String {
    let options = options(today: Day(iso: today) ?? .epoch, includesDrafts: includesDrafts)
    let site = await Site(reading: options)
    var problems = site.diagnostics
    if !problems.hasErrors {
      let folder = try OutputFolder(path("public"), sources: [options.content.path, options.templates.path])
      problems += await SiteWriter(folder: folder).write(site).diagnostics
    }
    return report(problems, format: .text, language: .english)
  }

  func options(today: Day, includesDrafts: Bool = false) -> SiteOptions {
    var options = SiteOptions(
      content: ContentFolder(path: path("content"), label: "content"),
      templates: ContentFolder(path: templates, label: "templates"), today: today)
    options.includesDrafts = includesDrafts
    return options
  }

  /// Its own templates where it has some, else the tests'.
  var templates: String {
    let own = path("templates")
    return FileManager.default.fileExists(atPath: own) ? own : Self.templates
  }

  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let templates = tests.appending(path: "Golden/templates").path(percentEncoded: false)
}

// MARK: - Files

extension MiniPortal {
  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Makes a symbolic link that says `target` as it stands.
  func link(_ path: String, to target: String) throws {
    let link = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: self.path(path), withDestinationPath: target)
  }

  /// Makes a pipe that nobody writes to.
  func pipe(_ path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard mkfifo(self.path(path), 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// The site as it was last written.
  func output() -> [String: [UInt8]] { FolderBytes.read(root.appending(path: "public")) }

  /// Gives the portal a copy of the tests' templates.
  func copyTemplates() throws {
    try FileManager.default.copyItem(
      at: Self.tests.appending(path: "Golden/templates"), to: root.appending(path: "templates"))
  }
}

// MARK: - Texts

extension MiniPortal {
  /// A portal of the files that there must be, a home page, and two people.
  static let standard = [
    "content/site.yml": """
    title: {sv: Portalen, en: The portal}
    base_url: https://portal.example/m/
    languages: [sv, en]
    """,
    "content/topics.yml": """
    data: {name: {sv: Data, en: Data}}
    tiktok: {name: {sv: Tiktok, en: TikTok}}
    """,
    "content/index.md": "---\ntitle: Portalen\n---\n\nVälkommen.\n",
    "content/index.en.md": "---\ntitle: The portal\n---\n\nWelcome.\n",
    "content/profiles/anna-ek.md": profile("Anna Ek"),
    "content/profiles/bo-lind.md": profile("Bo Lind"),
  ]

  /// A profile that is in order, with more lines of front matter.
  static func profile(
    _ name: String, _ more: String = "", body: String = "Hej.", permission: String = "2026-01-15"
  ) -> String {
    """
    ---
    name: \(name)
    roles: [mentor, mentee]
    career_stage: mid
    permission: \(permission)
    \(more)
    ---

    \(body)
    """
  }

  /// A guide that is in order but for what `more` and `body` bring. It lacks only a translation.
  static func guide(_ more: String = "", body: String = "Text.") -> String {
    "---\ntitle: Guide\nsummary: En guide.\n\(more)\n---\n\n\(body)\n"
  }

  /// A story that is in order.
  static func story(_ more: String = "", body: String = "Text.") -> String {
    "---\ntitle: Story\nsummary: En historia.\ndate: 2026-05-01\n\(more)\n---\n\n\(body)\n"
  }

  /// A program that is in order.
  static func program(_ more: String = "", body: String = "Text.") -> String {
    "---\ntitle: Program\nsummary: Ett program.\n\(more)\n---\n\n\(body)\n"
  }

  /// The tests' interface texts in a language, but for one.
  static func texts(_ language: String, without key: String = "-") -> String {
    let file = tests.appending(path: "Golden/templates/strings/\(language).yml")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }.map { $0 + "\n" }.joined()
  }
}
