import Markdown
import Testing

@Suite("Footnotes") struct FootnoteTests {
  static let sectionCases: [(String, String, String?)] = [
    ("a[^1]\n\n[^1]: b", "<p>a\(MarkupTests.noteReference)</p>\n", "<p>b \(MarkupTests.backLink)</p>\n"),
    ("[^1]: b\na[^1]", "", nil),
    (
      "a[^1]\n\n[^1]: b\n    c\n\n    - d", "<p>a\(MarkupTests.noteReference)</p>\n",
      "<p>b\nc</p>\n<ul>\n<li>d</li>\n</ul>\n<p>\(MarkupTests.backLink)</p>\n"
    ),
    (
      "- a[^1]\n\n  [^1]: b\n- c",
      "<ul>\n<li>\n<p>a\(MarkupTests.noteReference)</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>\n",
      "<p>b \(MarkupTests.backLink)</p>\n"
    ),
    (
      "1) a[^1]\n\n[^1]: b\n\n2) c",
      "<ol>\n<li>a\(MarkupTests.noteReference)</li>\n</ol>\n<ol start=\"2\">\n<li>c</li>\n</ol>\n",
      "<p>b \(MarkupTests.backLink)</p>\n"
    ),
    (
      "a[^1]\n\n[^1]:\n\n    b", "<p>a\(MarkupTests.noteReference)</p>\n",
      "<p>b \(MarkupTests.backLink)</p>\n"
    ),
    (
      "> a[^1]\n>\n> [^1]:\n>\n>     b",
      "<blockquote>\n<p>a\(MarkupTests.noteReference)</p>\n</blockquote>\n",
      "<p>b \(MarkupTests.backLink)</p>\n"
    ),
    (
      "~~a[^x~~]\n\n[^x~~]: b", "<p>~~a\(MarkupTests.noteReference)</p>\n",
      "<p>b \(MarkupTests.backLink)</p>\n"
    ),
    ("a[^1]\n[^1]: b", "<p>a\(MarkupTests.noteReference)</p>\n", "<p>b \(MarkupTests.backLink)</p>\n"),
    ("a[^å_ä]\n\n[^Å_Ä]: b", "<p>a\(MarkupTests.noteReference)</p>\n", "<p>b \(MarkupTests.backLink)</p>\n"),
    (
      "[a[^1]](b.md)\n\n[^1]: b",
      "<p><a href=\"b.md\">a<sup class=\"footnote-ref\" id=\"fnref:1\">1</sup></a></p>\n",
      "<p>b \(MarkupTests.backLink)</p>\n"
    ),
  ]

  @Test("stand at the end, with a way back", arguments: sectionCases)
  func section(markdown: String, text: String, note: String?) {
    let html = Rendered(markdown).html
    #expect(html == text + (note.map(MarkupTests.notes) ?? ""))
  }

  @Test("are numbered by their first reference, and lead back to each")
  func numbering() {
    let html = Rendered("a[^x] b[^y] c[^x]\n\n[^y]: n\n\n[^x]: m[^z]\n\n[^z]: o[^y]").html
    let ids = html.matches(of: #/(?:id|href)="(#?fn[^"]*)"/#).map { String($0.1) }
    #expect(
      ids == [
        "#fn:1", "fnref:1", "#fn:2", "fnref:2", "#fn:1", "fnref:1-2", "fn:heading", "fn:1", "#fn:3",
        "fnref:3",
        "#fnref:1", "#fnref:1-2", "fn:2", "#fnref:2", "#fnref:2-2", "fn:3", "#fn:2", "fnref:2-2", "#fnref:3",
      ])
  }

  @Test("that nothing refers to are read for what is wrong in them, and not shown")
  func unused() {
    let rendered = Rendered("x\n\n[^u]: ## [a](b.md) <b> [^v] ![](p.jpg)\n\n[^v]: n\n\n[^v]: <i>")
    #expect(rendered.html == "<p>x</p>\n")
    #expect(
      rendered.problems.map { $0.split(separator: " ")[1] } == [
        "unused-footnote", "raw-html", "missing-alt", "unused-footnote", "duplicate-footnote", "raw-html",
      ])
    #expect(rendered.document.links.map(\.destination) == ["b.md"])
    #expect(rendered.document.outline.isEmpty)
  }

  static let noFootnoteCases: [(String, String)] = [
    ("```\n[^1]: x\n```\n\na[^2]\n\n[^2]: y", "<pre tabindex=\"0\"><code>[^1]: x\n</code></pre>\n"),
    ("- ```\n  [^1]: x\n  ```\n\n[^2]: y\n\n[^2]", "<code>[^1]: x\n</code>"),
    ("\\[^1] `[^1]`\n\n[^2]: y\n\n[^2]", "<p>[^1] <code>[^1]</code></p>"),
    ("&#91;^1]\n\n[^1]: y\n\n[^1]", "<p>[^1]</p>\n"),
  ]

  @Test("are no footnotes in code, after a backslash and in HTML", arguments: noFootnoteCases)
  func noFootnote(markdown: String, html: String) {
    let rendered = Rendered(markdown)
    #expect(rendered.html.contains(html))
    #expect(rendered.problems == [])
  }

  @Test("take their words from the labels")
  func labels() {
    var options = MarkdownOptions(typography: .of(language: "sv"))
    options.labels.footnotes = "Fotnoter"
    options.labels.backToText = "Tillbaka till texten, not"
    let html = Rendered("a[^1]\n\n[^1]: b", options: options).html
    #expect(html.contains(">Fotnoter</h2>"))
    #expect(html.contains("aria-label=\"Tillbaka till texten, not 1\""))
  }
}
