import Diagnostics
import Foundation
import Portal
import Site
import Testing

/// A portal in Swedish, English and Finnish: Tandem's own templates, and Finnish as files alone.
struct FinnishPortal {
  let report: String
  let site: [String: [UInt8]]

  init() async throws {
    let portal = try MiniPortal(whole: Self.files)
    let templates = FolderBytes.read(SamplePortal.root.appending(path: "templates"))
    for (path, bytes) in templates { try portal.write(bytes, to: "templates/" + path) }
    let texts = MiniPortal.tests.appending(path: "Finnish/fi.yml")
    try portal.write(Array(Data(contentsOf: texts)), to: "templates/strings/fi.yml")
    report = try await portal.build()
    site = portal.output()
  }

  func page(_ path: String) throws -> String {
    try #require(site[path].map { String(decoding: $0, as: UTF8.self) })
  }

  private static let files = [
    "content/site.yml": """
    title: {sv: Portalen, en: The portal, fi: Portaali}
    base_url: https://portal.example/
    languages: [sv, en, fi]
    sections:
      guides: {sv: guider, en: guides, fi: oppaat}
      profiles: {sv: mentorer, en: mentors, fi: mentorit}
      stories: {sv: berattelser, en: stories, fi: tarinat}
      programs: {sv: program, en: programs, fi: ohjelmat}
      topics: {sv: amnen, en: topics, fi: aiheet}
    """,
    "content/topics.yml": "data: {name: {sv: Data, en: Data, fi: Tieto}}\n",
    "content/index.md": "---\ntitle: Portalen\n---\n\nVälkommen.\n",
    "content/index.en.md": "---\ntitle: The portal\n---\n\nWelcome.\n",
    "content/index.fi.md": "---\ntitle: Portaali\n---\n\nTervetuloa.\n",
    "content/guides/start.md":
      "---\ntitle: Starta\nsummary: Så börjar ni.\naudience: [mentor]\nphase: start\nreviewed: 2026-11-02\n---\n\nText.\n",
    "content/guides/start.en.md": "---\ntitle: Begin\nsummary: How to begin.\n---\n\nText.\n",
    "content/guides/start.fi.md":
      "---\ntitle: Aloita\nslug: nain-aloitat\nsummary: Näin aloitatte.\n---\n\nHän sanoi: \"hyvä\".\n",
    "content/profiles/ake-ek.md": MiniPortal.profile("Åke Ek", "teaches: [data]"),
    "content/profiles/zara-ali.md": MiniPortal.profile("Zara Ali", "learns: [data]"),
    "content/profiles/arla-berg.md": MiniPortal.profile("Ärla Berg", "languages: [sv, fi]"),
  ]
}

@Suite("A third language")
struct FinnishTests {
  @Test("needs files only: the portal has neither errors nor warnings, and every link leads somewhere")
  func whole() async throws {
    let portal = try await FinnishPortal()
    #expect(portal.report == "")
    #expect(SiteLinks(portal.site).faults(basePath: "/") == [])
  }

  @Test("has addresses, dates, quotes and plurals of its own")
  func written() async throws {
    let portal = try await FinnishPortal()
    let guide = try portal.page("fi/oppaat/nain-aloitat/index.html")
    #expect(guide.contains("<html lang=\"fi\">"))
    #expect(guide.contains("<time datetime=\"2026-11-02\">2. marraskuuta 2026</time>"))
    #expect(guide.contains("Hän sanoi: ”hyvä”."))
    #expect(guide.contains(">Aloita</"))
    let people = try portal.page("fi/mentorit/index.html")
    #expect(people.contains("3 henkilöä on mukana."))
    #expect(try portal.page("fi/oppaat/mentoreille/index.html").contains("Mentoreille"))
  }

  @Test("sorts as Finnish sorts: å, ä and ö after z")
  func sorted() async throws {
    let people = try await FinnishPortal().page("fi/mentorit/index.html")
    let places = try ["Zara Ali", "Åke Ek", "Ärla Berg"].map {
      try #require(people.firstRange(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test("is led to from the same page in every other language")
  func switched() async throws {
    let portal = try await FinnishPortal()
    let swedish = try portal.page("guider/start/index.html")
    #expect(
      swedish.contains("<link rel=\"alternate\" hreflang=\"fi\" href=\"../../fi/oppaat/nain-aloitat/\">"))
    #expect(swedish.contains("lang=\"fi\" hreflang=\"fi\">Suomi</a>"))
    let english = try portal.page("en/guides/start/index.html")
    #expect(english.contains("href=\"../../../fi/oppaat/nain-aloitat/\""))
  }
}
