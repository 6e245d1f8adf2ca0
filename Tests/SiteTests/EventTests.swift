import Portal
import Testing

@testable import Site

@Suite("Events on pages")
struct EventTests {
  @Test(
    "are told by the clocks of the site, with the day of the end where it is another",
    arguments: [
      ("start: 2026-12-04T09:00, end: 2026-12-04T16:00", "4 december 2026 09:00 to 16:00"),
      ("start: 2026-12-04T09:00, end: 2026-12-05T16:00", "4 december 2026 09:00 to 5 december 2026 16:00"),
      ("start: 2026-12-07, end: 2026-12-09", "7 december 2026 to 9 december 2026"),
      ("start: 2026-12-07", "7 december 2026"),
      ("start: 2026-12-03T10:00Z", "3 december 2026 11:00"),
      ("start: 2026-07-03T23:30Z", "4 juli 2026 01:30"),
    ])
  func told(_ times: String, _ words: String) async throws {
    let portal = try MiniPortal([
      "content/programs/p.md": MiniPortal.program("events:\n  - {title: T, \(times)}"),
      "content/programs/p.en.md": MiniPortal.program(), "templates/program.html": Self.template,
    ])
    #expect(try await portal.build() == "")
    let page = String(decoding: try #require(portal.output()["program/p/index.html"]), as: UTF8.self)
    #expect(page.contains("<p>\(words)</p>"))
  }

  private static let template = """
    {% extends "base.html" %}{% block main %}{% for event in program.events %}<p>{{ event.start.text -}}
    {% if event.start.time %} {{ event.start.time }}{% endif -%}
    {% if event.end %} to {% if event.ends_another_day %}{{ event.end.text }}{% if event.end.time %} {% endif %}{% endif -%}
    {% if event.end.time %}{{ event.end.time }}{% endif %}{% endif %}</p>{% endfor %}{% endblock %}
    """
}

@Suite("Topics by what is asked for")
struct WantedTests {
  @Test("are wanted only where more people want to learn than share")
  func wanted() async throws {
    let portal = try MiniPortal([
      "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "teaches: [data]"),
      "content/profiles/bo-lind.md": MiniPortal.profile("Bo Lind", "learns: [data]"),
    ])
    let none = await Site(reading: portal.options(today: Day(iso: "2026-11-23") ?? .epoch))
    #expect(none.sites.allSatisfy { $0.order.wanted.isEmpty })
    try portal.write(
      MiniPortal.profile("Cleo Dahl", "learns: [tiktok, data]"), to: "content/profiles/cleo-dahl.md")
    let some = await Site(reading: portal.options(today: Day(iso: "2026-11-23") ?? .epoch))
    #expect(some.sites.first?.order.wanted.map(\.id.name) == ["data", "tiktok"])
  }
}
