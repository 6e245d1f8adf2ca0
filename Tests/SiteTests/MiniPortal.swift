import Diagnostics
import Foundation
import Portal
import Site

/// A small portal in a folder of its own, which goes when the value goes.
final class MiniPortal: Sendable {
  let root: URL

  /// A whole, faultless portal with `files` on top; an empty text leaves a file out.
  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "tandem-test-\(UUID().uuidString)")
    for (path, text) in Self.standard.merging(files, uniquingKeysWith: { _, new in new }) where !text.isEmpty {
      try write(Array(text.utf8), to: path)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func path(_ path: String) -> String { root.appending(path: path).path(percentEncoded: false) }

  func options(today: Day = Day(iso: "2026-11-23") ?? .epoch, includesDrafts: Bool = false) -> SiteOptions {
    var options = SiteOptions(
      content: ContentFolder(path: path("content"), label: "content"),
      templates: ContentFolder(path: Self.templates, label: "templates"), today: today)
    options.includesDrafts = includesDrafts
    return options
  }

  /// Every problem of the portal, as `tandem check` prints it.
  func check(language: WordingLanguage = .english, today: String = "2026-11-23") async -> String {
    let site = await Site(reading: options(today: Day(iso: today) ?? .epoch))
    return report(await site.check(), format: .text, language: language)
  }

  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let templates = tests.appending(path: "Golden/templates").path(percentEncoded: false)

  /// A portal of one document of each kind, with two people.
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
  static func profile(_ name: String, _ more: String = "", body: String = "Hej.") -> String {
    """
    ---
    name: \(name)
    roles: [mentor, mentee]
    career_stage: mid
    permission: 2026-01-15
    \(more)
    ---

    \(body)
    """
  }

  /// A guide that is in order but for what `more` and `body` bring. It lacks only a translation.
  static func guide(_ more: String = "", body: String = "Text.") -> String {
    "---\ntitle: Guide\nsummary: En guide.\n\(more)\n---\n\n\(body)\n"
  }
}
