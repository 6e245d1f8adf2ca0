import Portal
import Testing

@testable import Site

@Suite("Lists over several pages")
struct ListTests {
  @Test(
    "are cut into pages of one size; an empty list has one page",
    arguments: [(0, 1), (1, 1), (24, 1), (25, 2), (49, 3)])
  func count(_ total: Int, _ pages: Int) {
    let list = ListPage.pages(of: total, size: 24)
    #expect(list.map(\.number) == Array(1...pages))
    #expect(list.flatMap { $0.items(of: Array(0..<total)) } == Array(0..<total))
  }

  @Test("show the first page, the last, and the two on each side")
  func steps() throws {
    let pages = ListPage.pages(of: 240, size: 24)
    let steps = Pagination(page: try #require(pages.dropFirst(5).first), base: "guides/").steps
    #expect(steps.map(\.number) == [1, 4, 5, 6, 7, 8, 10])
    #expect(steps.filter(\.followsGap).map(\.number) == [4, 10])
    #expect(steps.filter(\.isCurrent).map(\.number) == [6])
    #expect(steps.map(\.path).prefix(2) == ["guides/", "guides/4/"])
  }

  @Test("keep every page's weight the same, however many people there are")
  func weight() async throws {
    var files: [String: String] = ["templates/people.html": Self.template]
    for number in 1...120 {
      files["content/profiles/person-\(number).md"] = MiniPortal.profile(
        "Person \(number)", "teaches: [data]")
    }
    let portal = try MiniPortal(files)
    #expect(try await portal.build() == "")
    let site = portal.output()
    let page = { (path: String) in site[path].map { String(decoding: $0, as: UTF8.self) } ?? "" }
    #expect(page("mentorer/index.html").ranges(of: "<li>").count == 48)
    #expect(page("mentorer/2/index.html").ranges(of: "<li>").count == 48)
    #expect(page("mentorer/3/index.html").ranges(of: "<li>").count == 122 - 96)
    #expect(site["mentorer/4/index.html"] == nil)
    #expect(page("mentorer/2/index.html").contains("<a rel=\"prev\" href=\"../../mentorer/\">1</a>"))
    #expect(page("mentorer/2/index.html").contains("<a rel=\"next\" href=\"../../mentorer/3/\">2/3</a>"))
    #expect(
      page("en/mentors/2/index.html").contains("hreflang=\"sv\" href=\"../../../mentorer/2/\"") == false)
    #expect(page("en/mentors/2/index.html").contains("<a href=\"../../../mentorer/2/\" hreflang=\"sv\">"))
    #expect(page("amnen/data/5/index.html").ranges(of: "<li>").count == 24)
  }

  private static let template = """
    {% extends "base.html" %}
    {% block main %}{% for person in people %}<li>{{ person.name }}</li>{% endfor %}
    {% if page.pagination %}
    {% if page.pagination.previous %}<a rel="prev" href="{{ page.pagination.previous }}">1</a>{% endif %}
    {% if page.pagination.next %}<a rel="next" href="{{ page.pagination.next }}">{{ page.pagination.number }}/{{ page.pagination.count }}</a>{% endif %}
    {% endif %}{% endblock %}
    """
}
