import Foundation
import Portal
import Search
import Testing

@testable import Site

@Suite("The search of a portal")
struct PortalSearchTests {
  private func pages(_ files: [String: String], language: Int = 0, drafts: Bool = false) async throws
    -> [SearchPage]
  {
    let portal = try MiniPortal(files)
    let site = await Site(
      reading: portal.options(today: Day(iso: "2026-11-23") ?? .epoch, includesDrafts: drafts))
    return SearchPageLister(site: site.sites[language]).pages().map { $0() }
  }

  /// All that an index could say of a page.
  private func words(_ page: SearchPage) -> String {
    ([page.address, page.title, page.note, page.summary] + page.labels
      + page.sections.flatMap { [$0.anchor, $0.heading, String(decoding: $0.text, as: UTF8.self)] })
      .joined(separator: " ")
  }

  @Test("knows people by name, job, place and topics, and nothing that they keep private")
  func person() async throws {
    let profile = MiniPortal.profile(
      "Anna Ek",
      "title: Kock\nunit: Köket\nlocation: Umeå\nteaches: [data]\nmanager: bo-lind\nprefers: [bo-lind]",
      body: "Jag lagar mat.")
    let files = [
      "content/profiles/anna-ek.md": profile, "content/profiles/bo-lind.md": MiniPortal.profile("Bo Lind"),
    ]
    let anna = try #require(await pages(files).first { $0.title == "Anna Ek" })
    #expect(anna.kind == .person)
    #expect(anna.note == "Kock, Köket")
    #expect(anna.labels.contains("Umeå") && anna.topics == ["data"])
    #expect(words(anna).contains("Jag lagar mat."))
    #expect(!words(anna).contains("bo-lind") && !words(anna).contains("Bo Lind"))
  }

  @Test(
    "does not know those who may not be shown",
    arguments: ["withdrawn: true", "expires: 2026-11-22", "permission-later"])
  func hidden(_ reason: String) async throws {
    let anna =
      reason == "permission-later"
      ? MiniPortal.profile("Anna Ek", permission: "2026-11-24") : MiniPortal.profile("Anna Ek", reason)
    let story = """
      ---
      title: Hos Anna Ek
      date: 2026-03-01
      summary: Anna Ek berättar.
      mentor: anna-ek
      mentee: bo-lind
      ---

      ## Anna Ek

      Fråga [Anna Ek](../profiles/anna-ek.md).
      """
    let found = try await pages([
      "content/profiles/anna-ek.md": anna, "content/profiles/bo-lind.md": MiniPortal.profile("Bo Lind"),
      "content/stories/s.md": story,
    ])
    let all = found.map(words).joined(separator: "\n")
    #expect(!all.contains("Anna Ek") && !all.contains("anna-ek"), "\(all)")
    #expect(all.contains("en tidigare deltagare"))
    #expect(all.contains("Bo Lind"))
  }

  @Test(
    "does not know drafts and what is to come, but for those who ask for drafts",
    arguments: ["draft: true", "publish_on: 2027-01-01"])
  func drafts(_ field: String) async throws {
    let files = ["content/guides/hemlig.md": MiniPortal.guide(field, body: "Hemligheten.")]
    #expect(try await !pages(files).map(words).joined().contains("Hemligheten"))
    #expect(try await pages(files, drafts: true).map(words).joined().contains("Hemligheten"))
  }

  @Test("has an index in each language, whose manifest every page can reach")
  func files() async throws {
    let portal = try MiniPortal()
    #expect(try await portal.build() == "")
    let site = portal.output()
    #expect(site["search/sv.json"] != nil)
    let manifest =
      try JSONSerialization.jsonObject(with: Data(site["search/sv.json"] ?? [])) as? [String: Any]
    let folder = manifest?["folder"] as? String ?? ""
    #expect(
      site.keys.contains { $0.hasPrefix(folder + "t") } && site.keys.contains { $0.hasPrefix(folder + "x0.") }
    )
  }
}
