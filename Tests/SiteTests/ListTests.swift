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

  @Test("keep the footer of every page short: the pages about the portal have a list of their own beyond ten")
  func footer() async throws {
    var files: [String: String] = ["templates/base.html": Self.base]
    for number in 10...30 {
      files["content/pages/p\(number).md"] = "---\ntitle: Page \(number)\n---\n\nText.\n"
      files["content/pages/p\(number).en.md"] = "---\ntitle: Page \(number)\n---\n\nText.\n"
    }
    let portal = try MiniPortal(files)
    #expect(try await portal.build() == "")
    let page = { (path: String) in portal.output()[path].map { String(decoding: $0, as: UTF8.self) } ?? "" }
    #expect(page("index.html").ranges(of: "<i>").count == 10)
    #expect(page("index.html").contains("<a href=\"alla-sidor/\">all</a>"))
    #expect(page("alla-sidor/index.html").ranges(of: "<li>").count == 21)
    #expect(page("en/all-pages/index.html").contains("Page 30"))
    let few = try MiniPortal(["templates/base.html": Self.base])
    #expect(try await few.build() == "")
    #expect(few.output()["alla-sidor/index.html"] == nil)
  }

  private static let base = """
    <!doctype html><title>{{ page.title }}</title>{% for item in site.pages %}<i>{{ item.title }}</i>{% endfor %}
    {% if site.all_pages %}<a href="{{ site.all_pages }}">all</a>{% endif %}{% block main %}{% endblock %}
    """

  private static let template = """
    {% extends "base.html" %}
    {% block main %}{% for person in people %}<li>{{ person.name }}</li>{% endfor %}
    {% if page.pagination %}
    {% if page.pagination.previous %}<a rel="prev" href="{{ page.pagination.previous }}">1</a>{% endif %}
    {% if page.pagination.next %}<a rel="next" href="{{ page.pagination.next }}">{{ page.pagination.number }}/{{ page.pagination.count }}</a>{% endif %}
    {% endif %}{% endblock %}
    """
}
