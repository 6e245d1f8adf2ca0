import Testing

@testable import Site

@Suite("The stories to read after one")
struct RelatedStoryTests {
  private static let template = """
    {% extends "base.html" %}
    {% block main %}{% for other in story.related %}<a>{{ other.title }}</a>{% endfor %}{% endblock %}
    """

  private func related(to id: String, among stories: [String: String]) async throws -> [String] {
    var files = ["templates/story.html": Self.template]
    for (id, more) in stories {
      files["content/stories/\(id).md"] = "---\ntitle: \(id)\nsummary: S.\n\(more)\n---\n\nText.\n"
    }
    let portal = try MiniPortal(files)
    _ = try await portal.build()
    let page =
      portal.output()["berattelser/\(id)/index.html"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    return page.matches(of: /<a>(.*?)<\/a>/).map { String($0.output.1) }
  }

  @Test("are the newest on its topics, then the newest of all, and never itself")
  func order() async throws {
    let stories = [
      "own": "date: 2026-05-01\ntopics: [data, tiktok]", "old-data": "date: 2026-01-01\ntopics: [data]",
      "both": "date: 2026-02-01\ntopics: [tiktok, data]", "new": "date: 2026-06-01",
      "newer": "date: 2026-07-01",
    ]
    #expect(try await related(to: "own", among: stories) == ["both", "old-data", "newer"])
    #expect(try await related(to: "newer", among: stories) == ["new", "own", "both"])
  }

  @Test("are at most three, however many are on its topics")
  func most() async throws {
    var stories = ["own": "date: 2026-12-01\ntopics: [data]"]
    for day in 10...30 { stories["s\(day)"] = "date: 2026-10-\(day)\ntopics: [data]" }
    #expect(try await related(to: "own", among: stories) == ["s30", "s29", "s28"])
    #expect(try await related(to: "s30", among: stories) == ["own", "s29", "s28"])
  }

  @Test("are none where there is one story")
  func alone() async throws {
    #expect(try await related(to: "own", among: ["own": "date: 2026-12-01"]) == [])
  }
}
