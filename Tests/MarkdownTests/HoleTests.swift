import Markdown
import Testing

@Suite("What the site decides") struct HoleTests {
  static let linkCases: [(LinkRendering, String)] = [
    (
      LinkRendering.href("../x/?a=1&b=\"2\""),
      "<a href=\"../x/?a=1&amp;b=%222%22\" title=\"t&quot;\">b <em>c</em></a>"
    ),
    (.hrefInLanguage("/en/", "en"), "<a href=\"/en/\" hreflang=\"en\" title=\"t&quot;\">b <em>c</em></a>"),
    (.unlinked, "b <em>c</em>"), (.replaced("<x>"), "&lt;x&gt;"),
  ]

  @Test("a link becomes what the site says", arguments: linkCases)
  func link(rendering: LinkRendering, html: String) {
    let rendered = Rendered("a [b *c*](d.md 't\"') e", link: { _ in rendering })
    #expect(rendered.html == "<p>a \(html) e</p>\n")
  }

  static let pictureCases: [(String, String, String)] = [
    (
      "a ![b \"c\"](d.png 't') e",
      "<p>a <img src=\"x.png\" alt=\"b &quot;c&quot;\" title=\"t\" \(lazy) /> e</p>\n", "<p>a  e</p>\n"
    ),
    (
      "![b](d.png 't')",
      "<figure><img src=\"x.png\" alt=\"b\" \(lazy) /><figcaption>t</figcaption></figure>\n", ""
    ),
    (
      "## ![b](d.png 't')",
      "<h2 id=\"b\"><img src=\"x.png\" alt=\"b\" title=\"t\" \(lazy) /></h2>\n", "<h2 id=\"b\"></h2>\n"
    ),
    ("![b](d.png)", "<p><img src=\"x.png\" alt=\"b\" \(lazy) /></p>\n", ""),
    (
      "- ![b](d.png 't')", "<ul>\n<li><img src=\"x.png\" alt=\"b\" title=\"t\" \(lazy) /></li>\n</ul>\n",
      "<ul>\n<li></li>\n</ul>\n"
    ),
    ("![*b* `c` [d](e) ![f](g)](d.png)", "<p><img src=\"x.png\" alt=\"b c d f\" \(lazy) /></p>\n", ""),
  ]

  @Test("a picture becomes what the site says", arguments: pictureCases)
  func picture(markdown: String, drawn: String, omitted: String) {
    let html = Rendered(markdown, image: { _ in .picture(source: "x.png", width: 4, height: 3) }).html
    #expect(html == drawn)
    #expect(Rendered(markdown, image: { _ in .omitted }).html == omitted)
  }

  static let lazy = "loading=\"lazy\" decoding=\"async\" width=\"4\" height=\"3\""

  @Test("a replaced link takes its pictures with it")
  func replaced() {
    #expect(Rendered("[a ![b](c.png)](d.md)", link: { _ in .replaced("x") }).html == "<p>x</p>\n")
  }

  @Test("the links are listed with their text and where they lead")
  func links() {
    let links = Rendered("[a *b*](c%20d.md) <https://x.se> www.y.se [![p](q.png)](r.md) [t](topic:z)")
      .document.links
    #expect(links.map(\.destination) == ["c%20d.md", "https://x.se", "http://www.y.se", "r.md", "topic:z"])
    #expect(links.map(\.text) == ["a b", "https://x.se", "www.y.se", "p", "t"])
    #expect(links.map(\.isExternal) == [false, true, true, false, false])
  }

  @Test("the pictures are listed with their alternative text and caption")
  func images() {
    let images = Rendered("å ![a *b*](c.png \"d\") ![](e.png)").document.images
    #expect(images.map(\.destination) == ["c.png", "e.png"])
    #expect(images.map(\.alternative) == ["a b", ""])
    #expect(images.map(\.title) == ["d", nil])
    #expect(images.map { "\($0.position.line):\($0.position.column)+\($0.length)" } == ["1:12+5", "1:27+5"])
  }

  static let harmCases: [(String, String)] = [
    ("[a](javascript:x)", "a"), ("[a](data:x) b", "a b"), ("![a](http://x/y.png)b", "b"),
    ("x <b>y</b>", "x y"),
    ("a <!-- b --> c", "a  c"), ("<javascript:x>", "javascript:x"), ("[a]()", "a"),
    ("[^&lt;b>]", "[^&lt;b&gt;]"),
    ("[a][&lt;b>]", "[a][&lt;b&gt;]"),
    ("[a <https://b.se> c](d.md)", "<a href=\"d.md\">a https://b.se c</a>"),
    ("[a](//x.se/y)", "<a href=\"//x.se/y\">a</a>"),
  ]

  @Test("what does harm is not written", arguments: harmCases)
  func harm(markdown: String, html: String) {
    #expect(Rendered(markdown).html == "<p>\(html)</p>\n")
  }

  static let wordsCases: [(String, Int)] = [
    ("Ett två  tre\nfyra", 4), ("*a* `b c` [d](e.md)", 4), ("## a\n\n- b\n\n| c | *d* |\n|---|---|", 4),
    ("", 0),
    ("```\nx y\n```", 0), ("![a b](c.png)", 0), ("<https://a.se>", 1),
  ]

  @Test("words are counted", arguments: wordsCases)
  func words(markdown: String, count: Int) {
    #expect(Rendered(markdown).document.wordCount == count)
  }
}
