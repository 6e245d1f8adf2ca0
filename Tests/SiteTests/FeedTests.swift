import Foundation
import Portal
import Testing

@testable import Site

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Feeds and the sitemap")
struct FeedTests {
  @Test("a feed is well-formed XML with the newest stories first, whatever they say")
  func feed() async throws {
    let portal = try MiniPortal([
      "content/site.yml": Self.site,
      "content/stories/gammal.md": MiniPortal.story().replacing("2026-05-01", with: "2026-01-02"),
      "content/stories/ny.md": MiniPortal.story(
        "topics: [data]", body: "Se [hemmet](../index.md) & <b>, \u{201D}så\u{201D}.[^1]\n\n[^1]: Not."
      )
      .replacing("title: Story", with: "title: \"Salt & <peppar>\""),
    ])
    #expect(!(try await portal.build()).contains("error"))
    let feed = try #require(portal.output()["berattelser/feed.xml"])
    #expect(isWellFormed(feed))
    let text = String(decoding: feed, as: UTF8.self)
    #expect(text.contains("<title>Salt &amp; &lt;peppar&gt;</title>"))
    #expect(
      text.contains(
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://portal.example:8443/m/berattelser/feed.xml\"/>"
      ))
    #expect(text.contains("<id>tag:portal.example,2026:/m/sv/stories/ny</id>"))
    #expect(text.contains("<updated>2026-05-01T00:00:00Z</updated>\n<author>"))
    #expect(
      text.contains("href=&quot;https://portal.example:8443/m/&quot;"), "links in the text are absolute")
    #expect(
      text.contains("href=&quot;https://portal.example:8443/m/berattelser/ny/#fn:1&quot;"), "footnotes too")
    #expect(!text.contains("href=&quot;#"))
    let places = try ["/ny/", "/gammal/"].map { try #require(text.firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test("a feed holds the twenty newest stories, and one without stories is whole")
  func length() async throws {
    var files: [String: String] = [:]
    for day in (10...24).flatMap({ ["2026-03-\($0)", "2026-04-\($0)"] }) {
      files["content/stories/s-\(day).md"] = MiniPortal.story().replacing("2026-05-01", with: day)
    }
    let full = try MiniPortal(files)
    #expect(!(try await full.build()).contains("error"))
    let entries = String(decoding: full.output()["berattelser/feed.xml"] ?? [], as: UTF8.self).split(
      separator: "<entry ")
    #expect(entries.count == 1 + StoryFeed.length)
    #expect(entries[1].contains("2026-04-24") && entries[20].contains("2026-03-20"))

    let empty = try MiniPortal()
    #expect(try await empty.build() == "")
    let feed = try #require(empty.output()["berattelser/feed.xml"])
    #expect(isWellFormed(feed))
    #expect(!String(decoding: feed, as: UTF8.self).contains("<entry"))
  }

  @Test("a former participant is in no feed and no calendar")
  func hidden() async throws {
    let portal = try MiniPortal([
      "content/profiles/bo-lind.md": MiniPortal.profile(
        "Bo Lind", "withdrawn: true\nemail: bo@portal.example"),
      "content/stories/s.md": MiniPortal.story("mentor: bo-lind", body: "Bo Lind berättade."),
      "content/programs/p.md": MiniPortal.program(
        "events:\n  - {title: Möt Bo Lind, start: 2026-12-01T10:00}\ncoordinator: bo-lind"),
    ])
    #expect(!(try await portal.build()).contains("error"))
    let feeds = portal.output().filter { $0.key.hasSuffix(".xml") || $0.key.hasSuffix(".ics") }
    #expect(feeds.count >= 5)
    #expect(feeds.holding("Lind") == [])
    #expect(feeds.holding("bo@portal") == [])
  }

  @Test("the sitemap has every page with its translations, but no old address and no 404 page")
  func sitemap() async throws {
    let portal = try MiniPortal([
      "content/guides/g.md": MiniPortal.guide("redirect_from: [/gammal/]"),
      "content/guides/g.en.md": MiniPortal.guide(),
    ])
    #expect(try await portal.build() == "")
    let sitemap = try #require(portal.output()["sitemap.xml"])
    #expect(isWellFormed(sitemap))
    let text = String(decoding: sitemap, as: UTF8.self)
    #expect(
      text.contains(
        "<url><loc>https://portal.example/m/guider/g/</loc>"
          + "<xhtml:link rel=\"alternate\" hreflang=\"sv\" href=\"https://portal.example/m/guider/g/\"/>"
          + "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://portal.example/m/en/guides/g/\"/></url>"
      ))
    #expect(!text.contains("gammal") && !text.contains("404"))
  }

  @Test("a sitemap too large for one file is several, and an index of them")
  func largeSitemap() async throws {
    let site = await Site(reading: try MiniPortal().options(today: Day(iso: "2026-11-23") ?? .epoch))
    let page = try #require(site.plan.pages.first { $0.path == "mentorer/" })
    let many = Array(repeating: page, count: Sitemap.pagesPerFile * 2 + 1)
    let files = Sitemap(pages: many, baseURL: "https://portal.example/").files
    #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    #expect(files.allSatisfy { isWellFormed($0.bytes) })
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self).contains(
        "<loc>https://portal.example/sitemap-3.xml</loc>"))
    #expect(String(decoding: files[3].bytes, as: UTF8.self).ranges(of: "<url>").count == 1)
  }

  @Test("robots.txt names the sitemap only where search engines may come", arguments: [true, false])
  func robots(_ isOpen: Bool) async throws {
    let portal = try MiniPortal(["content/site.yml": Self.site + "\nprivacy: {index: \(isOpen)}\n"])
    #expect(try await portal.build() == "")
    let text = String(decoding: try #require(portal.output()["robots.txt"]), as: UTF8.self)
    #expect(
      text
        == (isOpen
          ? "User-agent: *\nAllow: /\nSitemap: https://portal.example:8443/m/sitemap.xml\n"
          : "User-agent: *\nDisallow: /\n"))
  }

  @Test("what XML has no way to write is left out")
  func escaping() {
    #expect("a\u{0}\u{B}<b> & \"c\"\n\u{FFFF}å".xmlEscaped == "a&lt;b&gt; &amp; &quot;c&quot;\nå")
  }

  private static let site = """
    title: {sv: Portalen, en: The portal}
    base_url: https://portal.example:8443/m
    languages: [sv, en]
    """

  private func isWellFormed(_ bytes: [UInt8]) -> Bool { XMLParser(data: Data(bytes)).parse() }
}
