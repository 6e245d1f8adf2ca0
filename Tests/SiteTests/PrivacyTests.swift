import Foundation
import Testing

@Suite("A person who may not be shown")
struct PrivacyTests {
  /// What makes Anna hidden.
  enum Reason: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case withdrawn = "has withdrawn"
    case expired = "whose permission has run out"
    case early = "whose permission is to come"

    var profile: String {
      let more = PrivacyTests.fields
      return switch self {
      case .withdrawn: MiniPortal.profile("Anna Ek", more + "\nwithdrawn: true", body: "Jag heter Anna Ek.")
      case .expired: MiniPortal.profile("Anna Ek", more + "\nexpires: 2026-11-22", body: "Jag heter Anna Ek.")
      case .early: MiniPortal.profile("Anna Ek", more, body: "Jag heter Anna Ek.", permission: "2026-11-24")
      }
    }

    var testDescription: String { rawValue }
  }

  static let fields = """
    email: anna.ek@bolag.example
    photo: anna-ek.png
    photo_alt: Anna Ek ler
    teaches: [data]
    learns: [tiktok]
    title: Vaktmästare Ek
    redirect_from: [/folk/anna-ek/]
    """

  /// A portal that points to Anna in every way there is.
  private func portal(_ anna: String, _ more: [String: String] = [:]) throws -> MiniPortal {
    let bo = MiniPortal.profile(
      "Bo Lind",
      "teaches: [tiktok]\nlearns: [data]\nmanager: anna-ek\nprefers: [anna-ek]\navoids: [cia-berg]",
      body: "Jag lär av Anna Ek. [Anna](anna-ek.md) är bra.")
    let portal = try MiniPortal(
      [
        "content/profiles/anna-ek.md": anna, "content/profiles/bo-lind.md": bo,
        "content/profiles/cia-berg.md": MiniPortal.profile("Cia Berg", "manager: bo-lind"),
        "content/guides/g.md": Self.guide, "content/stories/s.md": Self.story,
        "content/programs/p.md": Self.program,
      ].merging(more) { _, new in new })
    try portal.write(TestPicture.pngWithComment, to: "content/profiles/anna-ek.png")
    return portal
  }

  private static let guide = MiniPortal.guide(
    "topics: [data]",
    body: """
      ## Råd av Anna Ek

      Fråga **Anna Ek**, _ANNA EK_ eller Anna
      Ek. Anna Eks råd: skriv till anna.ek@bolag.example, <anna.ek@bolag.example> eller
      [posten](mailto:anna.ek@bolag.example). Se [hennes sida](../profiles/anna-ek.md).

      ![Anna Ek](../profiles/anna-ek.png) och [bilden](../profiles/anna-ek.png)

      | Vem | Vad |
      |---|---|
      | Anna Ek | data |

      En fotnot[^1].

      [^1]: Av Anna Ek.
      """)

  private static let story = MiniPortal.story(
    "mentor: bo-lind\nmentee: anna-ek\nquote: {text: Anna Ek är klok, by: anna-ek}\ntopics: [data]",
    body: "Anna berättar. Det var Annas idé, säger Ek.")

  private static let program = MiniPortal.program(
    """
    coordinator: anna-ek
    topics: [data]
    pairs:
      - {mentor: anna-ek, mentee: bo-lind, mode: mutual}
    events:
      - {title: Kaffe med Anna Ek, start: 2026-12-01, place: Hos Anna Ek}
    faq:
      - {question: Vem är Anna Ek?, answer: Fråga Anna Ek.}
    """)

  private static let traces = ["Anna", "ANNA", "Ek<", "anna-ek", "anna.ek", "bolag.example", "Vaktmästare"]

  @Test("leaves no byte of a trace anywhere in the output", arguments: Reason.allCases)
  func noTrace(_ reason: Reason) async throws {
    let portal = try portal(reason.profile)
    let report = try await portal.build()
    #expect(!report.contains("error:"))
    let output = portal.output()
    try #require(output["index.html"] != nil)
    for trace in Self.traces { #expect(output.holding(trace) == [], "a trace: \(trace)") }
    #expect(output.holding(TestPicture.pngWithComment) == [])
    #expect(output.holding(TestPicture.png) == [])
    #expect(!output.keys.contains { $0.hasSuffix(".png") })
  }

  @Test("is called a former participant, in the page's language", arguments: Reason.allCases)
  func former(_ reason: Reason) async throws {
    let portal = try portal(reason.profile)
    _ = try await portal.build()
    let output = portal.output()
    let guide = try #require(output.text("guider/g/index.html"))
    #expect(guide.contains("Fråga <strong>en tidigare deltagare</strong>"))
    #expect(guide.contains("<td>en tidigare deltagare</td>"))
    #expect(guide.contains("Av en tidigare deltagare."))
    let story = try #require(output.text("berattelser/s/index.html"))
    #expect(story.contains("Bo Lind en tidigare deltagare</p>"))
    #expect(story.contains("<blockquote>en tidigare deltagare är klok en tidigare deltagare</blockquote>"))
    let english = try #require(output.text("en/stories/s/index.html"))
    #expect(english.contains("Bo Lind a former participant</p>"))
    let program = try #require(output.text("program/p/index.html"))
    #expect(program.contains("<li>en tidigare deltagare Bo Lind ömsesidigt</li>"))
    #expect(program.contains("<li>Kaffe med en tidigare deltagare</li>"))
    let bo = try #require(output.text("mentorer/bo-lind/index.html"))
    #expect(bo.contains("Jag lär av en tidigare deltagare."))
    #expect(bo.contains("<ul></ul>"), "nobody fits him but her")
  }

  @Test("would leave traces if shown: the tests above look for what is there")
  func shown() async throws {
    let portal = try portal(MiniPortal.profile("Anna Ek", Self.fields, body: "Jag heter Anna Ek."))
    let report = try await portal.build()
    #expect(!report.contains("error:"))
    let output = portal.output()
    for trace in Self.traces { #expect(output.holding(trace) != [], "no trace: \(trace)") }
    #expect(output.holding(TestPicture.png) != [])
    #expect(output.holding(TestPicture.pngWithComment) == [], "metadata is never published")
  }

  @Test("is gone from a site that showed them before")
  func withdrawnLater() async throws {
    let portal = try portal(MiniPortal.profile("Anna Ek", Self.fields))
    _ = try await portal.build()
    #expect(portal.output().holding("Anna") != [])
    try portal.write(Reason.withdrawn.profile, to: "content/profiles/anna-ek.md")
    _ = try await portal.build()
    #expect(portal.output().holding("Anna") == [])
    #expect(!portal.output().keys.contains { $0.contains("anna") || $0.hasSuffix(".png") })
  }

  @Test("is found by a name stored as letters and marks, as a Mac stores it")
  func decomposed() async throws {
    let asa = "Åsa Öberg"
    let portal = try MiniPortal([
      "content/profiles/asa.md": MiniPortal.profile(asa, "withdrawn: true"),
      "content/guides/g.md": MiniPortal.guide(
        body: "Fråga \(asa.decomposedStringWithCanonicalMapping) eller \(asa)."),
    ])
    _ = try await portal.build()
    let guide = try #require(portal.output().text("guider/g/index.html"))
    #expect(guide.contains("Fråga en tidigare deltagare eller en tidigare deltagare."))
  }

  @Test("cannot be hidden by a translation alone, which is an error and not silence")
  func translationAlone() async throws {
    let portal = try portal(
      MiniPortal.profile("Anna Ek", Self.fields),
      ["content/profiles/anna-ek.en.md": "---\nwithdrawn: true\n---\n\nHi.\n"])
    let expected = """
      content/profiles/anna-ek.en.md:2:1: error: "withdrawn" says something else than in \
      content/profiles/anna-ek.md [translation-differs]
      2 | withdrawn: true
        | ^~~~~~~~~ remove the field here; a translation takes it from the original
      """
    #expect(try await portal.build().contains(expected))
    #expect(portal.output().isEmpty)
  }

  @Test("takes along the links to their address, whose texts stay, and the office that they held")
  func addresses() async throws {
    let portal = try portal(
      Reason.withdrawn.profile,
      [
        "content/guides/g.md": MiniPortal.guide(
          "owner: anna.ek@bolag.example",
          body: "Skicka [ett mejl](mailto:anna.ek@bolag.example). Se [hennes](../profiles/anna-ek.md#anna)."),
        "content/programs/p.md": MiniPortal.program("coordinator: anna.ek@bolag.example"),
      ])
    let report = try await portal.build()
    #expect(!report.contains("error:"))
    let output = portal.output()
    let guide = try #require(output.text("guider/g/index.html"))
    #expect(guide.contains("<p>Skicka ett mejl. Se en tidigare deltagare.</p>"))
    #expect(output.text("program/p/index.html") != nil)
    for trace in Self.traces { #expect(output.holding(trace) == [], "a trace: \(trace)") }
  }

  @Test("breaks no link to a heading that named them")
  func headings() async throws {
    let portal = try portal(
      Reason.withdrawn.profile,
      [
        "content/guides/g.md": MiniPortal.guide(body: "## Råd av Anna Ek\n\n[Se](#råd-av-anna-ek)."),
        "content/guides/h.md": MiniPortal.guide(body: "[Se](g.md#råd-av-anna-ek)."),
      ])
    #expect(try await !portal.build().contains("error:"))
    #expect(portal.output().text("guider/g/index.html")?.contains("<p>Se.</p>") == true)
  }

  @Test(
    "stops the site where their name stands in pieces",
    arguments: [
      "**An**na Ek", "[x](../profiles/anna-ek.md) **An**na", "An&shy;na Ek",
      "| A | B |\n|---|---|\n| Anna | Ek |", "A&#110;na Ek",
    ])
  func pieces(_ text: String) async throws {
    let portal = try portal(Reason.withdrawn.profile, ["content/guides/g.md": MiniPortal.guide(body: text)])
    #expect(try await portal.build().contains("content/guides/g.md:"))
    #expect(portal.output().isEmpty)
  }

  @Test("is quoted as a former participant also where the profile is a draft")
  func draftQuoted() async throws {
    for field in ["draft: true", "publish_on: 2027-01-01"] {
      let portal = try MiniPortal([
        "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", field),
        "content/stories/s.md": MiniPortal.story("quote: {text: Klokt, by: anna-ek}"),
      ])
      _ = try await portal.build()
      let story = try #require(portal.output().text("berattelser/s/index.html"))
      #expect(story.contains("Klokt en tidigare deltagare"))
    }
  }

  @Test("is not named by settings, topics or interface texts either", arguments: leaks)
  func leak(_ file: String, _ text: String) async throws {
    let portal = try portal(Reason.withdrawn.profile, [file: text])
    let report = try await portal.build()
    #expect(report.contains("[privacy-leak]"))
    #expect(portal.output().isEmpty)
  }

  @Test("private fields stay private for those who are shown too")
  func privateFields() async throws {
    let dora = MiniPortal.profile("Dora Alm", "withdrawn: false")
    let bo = MiniPortal.profile("Bo Lind", "manager: dora-alm\nprefers: [eva-strand]\navoids: [fia-kvist]")
    let drafts = ["eva-strand": "Eva Strand", "fia-kvist": "Fia Kvist"].map { id, name in
      ("content/profiles/\(id).md", MiniPortal.profile(name, "draft: true"))
    }
    let files = Dictionary(uniqueKeysWithValues: drafts).merging([
      "content/profiles/bo-lind.md": bo, "content/profiles/dora-alm.md": dora,
    ]) { _, new in new }
    let portal = try MiniPortal(files)
    _ = try await portal.build()
    let output = portal.output()
    let page = try #require(output.text("mentorer/bo-lind/index.html"))
    for trace in ["dora", "Dora", "manager", "prefers", "avoids"] { #expect(!page.contains(trace)) }
    for trace in ["eva-strand", "Eva", "fia-kvist", "Fia"] { #expect(output.holding(trace) == []) }
  }
}

/// Files that redaction does not clean, each with the name in it.
private let leaks: [(String, String)] = [
  ("content/site.yml", "title: Anna Ek\nbase_url: https://portal.example/\nlanguages: [sv, en]"),
  ("content/topics.yml", "data: {name: Fråga Anna Ek}\ntiktok: {name: Tiktok}"),
  ("templates/strings/sv.yml", MiniPortal.texts("sv", without: "people") + "people: Anna Ek med flera\n"),
  ("templates/404.html", "<!doctype html><title>Anna Ek</title>"),
]
