import Diagnostics
import Foundation
import Portal
import Testing

/// How much of a portal is read anew decides how soon a preview shows a change.
@Suite("A portal of which some documents are read again")
struct RereadingTests {
  private static let options = ReadingOptions(
    today: Day(iso: "2026-11-23") ?? .epoch, includesDrafts: true, markdown: [:], formerParticipant: [:])

  private static func read(_ portal: MiniPortal) async -> PortalReading {
    let folder = ContentFolder(path: portal.path("content"), label: "content")
    return await PortalReader(folder: folder, content: folder.readSettings(), options: options).read()
  }

  private static let start = [
    "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "teaches: [data]"),
    "content/guides/g.md": MiniPortal.guide("order: 1", body: "## Ett\n\nText."),
    "content/stories/s.md": MiniPortal.story("mentor: anna-ek"),
  ]

  @Test(
    "keeps the others where a document says something else",
    arguments: [
      ("content/guides/g.md", MiniPortal.guide("order: 2", body: "## Ett\n\nText.")),
      ("content/guides/g.md", MiniPortal.guide("order: 1\ndraft: true", body: "## Ett\n\nText.")),
      ("content/guides/g.md", MiniPortal.guide("order: 1\nslug: ny", body: "## Två\n\nText.")),
      ("content/guides/g.md", MiniPortal.guide("phase: kickoff", body: "## Ett\n\n[Borta](borta.md)")),
      ("content/profiles/anna-ek.md", MiniPortal.profile("Anna Alm", "teaches: [tiktok]\nmanager: bo-lind")),
      ("content/stories/s.md", MiniPortal.story("mentor: bo-lind\ntopics: [data]")),
      ("content/index.md", "---\ntitle: Hem\n---\n\nVälkommen.\n"),
      ("content/guides/ny.md", MiniPortal.guide()),
      ("content/profiles/anna-ek.md", ""), ("content/guides/g.en.md", MiniPortal.guide(body: "## One")),
    ])
  func renewed(path: String, text: String) async throws {
    let portal = try MiniPortal(Self.start)
    let reading = await Self.read(portal)
    try portal.replace(path, with: text)
    let again = try #require(reading.rereading([String(path.dropFirst("content/".count))]))
    #expect(again.renewed.count == 1)
    #expect(!again.hasOnlyNewTexts)
    #expect(again.diagnostics.inReportOrder() == (await Self.read(portal)).diagnostics.inReportOrder())
  }

  @Test("knows a new text from new fields and new headings")
  func texts() async throws {
    let portal = try MiniPortal(Self.start)
    let reading = await Self.read(portal)
    try portal.write(MiniPortal.guide("order: 1", body: "## Ett\n\nNytt."), to: "content/guides/g.md")
    let text = try #require(reading.rereading(["guides/g.md"]))
    #expect(text.hasOnlyNewTexts && text.renewed.isEmpty)
    try portal.write(MiniPortal.guide("order: 1", body: "## Två\n\nNytt."), to: "content/guides/g.md")
    let heading = try #require(reading.rereading(["guides/g.md"]))
    #expect(!heading.hasOnlyNewTexts && heading.renewed.isEmpty)
  }

  @Test(
    "leaves it to a whole reading where more may follow",
    arguments: [
      ("content/profiles/anna-ek.md", MiniPortal.profile("Anna Ek", "withdrawn: true")),
      ("content/profiles/anna-ek.md", MiniPortal.profile("Anna Ek", "photo: anna.jpg")),
      ("content/guides/g.md", MiniPortal.guide(body: "![Bild](bild.png)")),
      ("content/guides/g.md", "---\nsummary: Utan titel.\n---\n"), ("content/guides/g.md", "Text."),
      ("content/guides/ny.md", MiniPortal.guide(body: "![Bild](bild.png)")), ("content/plan.txt", "Plan"),
      ("content/guides/ny.fi.md", MiniPortal.guide()), ("content/guides/g/index.md", MiniPortal.guide()),
    ])
  func whole(path: String, text: String) async throws {
    let portal = try MiniPortal(Self.start)
    let reading = await Self.read(portal)
    try portal.write(text, to: path)
    #expect(reading.rereading([String(path.dropFirst("content/".count))]) == nil)
  }

  @Test("asks for a whole reading where a hint would say what someone was called before")
  func hints() async throws {
    let portal = try MiniPortal(
      Self.start.merging(["content/stories/t.md": MiniPortal.story("mentor: Anna Ek")]) { $1 })
    let reading = await Self.read(portal)
    #expect(reading.diagnostics.contains { $0.suggestion == "anna-ek" })
    try portal.write(MiniPortal.profile("Xerxes Ypsilon"), to: "content/profiles/anna-ek.md")
    #expect(reading.rereading(["profiles/anna-ek.md"]) == nil)
  }
}
