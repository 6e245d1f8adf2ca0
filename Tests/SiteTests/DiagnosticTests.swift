import Foundation
import Testing

@testable import Diagnostics

@Suite("Diagnostics of reading, resolving and routing")
struct DiagnosticTests {
  @Test("each is reported at its place and in its words", arguments: DiagnosticCase.all)
  func reported(_ example: DiagnosticCase) async throws {
    let portal = try MiniPortal(example.files)
    try example.prepare(portal)
    let report = ReportBlocks(await portal.check())
    let isAboutTranslations = example.code == "missing-translation"
    #expect(report.without(isAboutTranslations ? "" : "missing-translation") == example.expected)
    #expect(report.codes.contains(example.code))
  }

  @Test("every code of reading, resolving and routing has a case")
  func complete() {
    let cases = Set(DiagnosticCase.all.map(\.code))
    let wanted = Set((DiagnosticCode.portalCodes + DiagnosticCode.siteCodes).map(\.name))
    // Root may read every file, so this one has a test of its own.
    #expect(cases.union(["unreadable-file"]) == wanted)
  }

  @Test(
    "a file that nobody may read is reported in the system's words",
    .enabled(if: getuid() != 0, "skipped: root may read every file"))
  func unreadable() async throws {
    let portal = try MiniPortal(["content/guides/g.md": MiniPortal.guide()])
    let file = portal.path("content/guides/g.md")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    let expected = """
      content/guides/g.md: error: the file cannot be read: Permission denied [unreadable-file]
        = check who may read it, and that it still is there

      """
    #expect(await portal.check() == expected)
  }

  @Test("a file that cannot be read is the only problem, whatever else refers to it or goes with it")
  func unread() async throws {
    let portal = try MiniPortal([
      "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek") + "\u{1}",
      "content/guides/g.md": MiniPortal.guide(body: "[Anna](../profiles/anna-ek.md#x) [h](h.md)"),
      "content/guides/g.en.md": MiniPortal.guide(body: "Text."),
      "content/guides/h.md": MiniPortal.guide() + "\u{1}",
      "content/guides/h.en.md": "---\ntitle: H\n---\n\nText.",
      "content/stories/s.md": MiniPortal.story("mentor: anna-ek\nimage: b.png\nimage_alt: b") + "\u{1}",
      "content/stories/t.md": MiniPortal.story("mentor: anna-ek"),
      "content/stories/t.en.md": MiniPortal.story(),
    ])
    try portal.write(TestPicture.png, to: "content/stories/b.png")
    try portal.write(TestPicture.png, to: "content/pictures/c.png")
    #expect(ReportBlocks(await portal.check()).codes == Array(repeating: "control-character", count: 3))
  }

  @Test("a portal that is in order has nothing to report")
  func faultless() async throws {
    let portal = try MiniPortal()
    #expect(await portal.check() == "")
  }

  @Test("the words are Swedish where Swedish is asked for", arguments: swedish)
  func inSwedish(_ code: String, _ expected: String) async throws {
    let example = try #require(DiagnosticCase.all.first { $0.code == code })
    let portal = try MiniPortal(example.files)
    try example.prepare(portal)
    let report = ReportBlocks(
      await portal.check(language: .swedish).replacing(": fel: ", with: ": error: ")
        .replacing(": varning: ", with: ": warning: "))
    #expect(report.without("missing-translation") == expected)
  }
}

/// Whole reports in Swedish.
private let swedish: [(String, String)] = [
  (
    "unknown-topic",
    """
    content/profiles/anna-ek.md:6:11: error: okänt ämne ”tik-tok” [unknown-topic]
    6 | teaches: [tik-tok]
      |           ^~~~~~~ menade du ”tiktok”?
    """
  ),
  (
    "missing-field",
    """
    content/guides/g.md:1:1: error: fältet ”summary” saknas [missing-field]
    1 | ---
      | ^~~ lägg till en rad ”summary: …”
    """
  ),
  (
    "permission-expired",
    """
    content/profiles/anna-ek.md:6:1: warning: medgivandet gick ut 2026-11-01; personen visas inte \
    [permission-expired]
    6 | expires: 2026-11-01
      | ^~~~~~~ be om ett nytt medgivande, eller ta bort profilen
    """
  ),
  (
    "link-outside",
    """
    content/guides/away.md: error: den symboliska länken leder ut ur innehållsmappen [link-outside]
      = lägg en kopia av filen i dess ställe
    """
  ),
]
