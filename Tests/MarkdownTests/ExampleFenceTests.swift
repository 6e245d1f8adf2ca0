import Diagnostics
import Foundation
import Markdown
import Testing

@Suite("An example of Markdown")
struct ExampleFenceTests {
  private func example(_ markdown: String) -> String { "```markdown example\n\(markdown)\n```\n" }

  /// What stands below the words for the result.
  private func result(_ html: String) -> String {
    guard let start = html.range(of: "aria-labelledby=\"example:1\">\n"),
      let end = html.range(of: "</div>\n</div>\n", options: .backwards)
    else { return "" }
    return String(html[start.upperBound..<end.lowerBound])
  }

  @Test("shows its source, then what becomes of it")
  func both() {
    var options = MarkdownOptions(typography: .of(language: "sv"))
    options.labels.exampleSource = "Du <skriver>"
    options.labels.exampleResult = "Läsaren & ser"
    #expect(
      Rendered(example("a \"*b*\" -- <"), options: options).html == """
        <div class="example">
        <p class="example-label">Du &lt;skriver&gt;</p>
        <pre tabindex="0"><code class="language-markdown">a &quot;*b*&quot; -- &lt;
        </code></pre>
        <p class="example-label" id="example:1">Läsaren &amp; ser</p>
        <div class="example-result" role="group" aria-labelledby="example:1">
        <p>a ”<em>b</em>” – &lt;</p>
        </div>
        </div>

        """)
  }

  /// Everything that is written alike inside and outside of an example.
  static let alike = [
    "a [b](c.md) d", "![a](b.png \"c\")", "- [x] a\n- [ ] b",
    "| a | b |\n|--:|---|\n| `c` | [d][e] |\n\n[e]: f.md",
    "> [!TIP] a\n> b", "> a\n\n1. b\n2. c", "~~a~~ https://b.se", "    a", "```swift\na\n```", "a\\\nb", "",
    "***",
  ]

  @Test("is rendered as the same text is anywhere else", arguments: alike)
  func same(_ markdown: String) {
    let fence = "~~~markdown example\n\(markdown)\n~~~\n"
    #expect(result(Rendered(fence).html) == Rendered(markdown).html)
  }

  @Test("may stand in a list or a quote", arguments: ["- ", "> ", "1. > ", "[^1]\n\n[^1]: "])
  func nested(_ container: String) {
    let indent = container.contains("[^1]") ? "    " : container.replacing(/[-1.]/, with: " ")
    let lines = ["```markdown example", "## *a*", "- b", "```"]
    let text = container + lines.joined(separator: "\n" + indent)
    let html = Rendered(text).html
    #expect(html.contains("<p class=\"heading heading-2\"><em>a</em></p>\n<ul>\n<li>b</li>\n</ul>\n</div>"))
    #expect(HTMLChecker.faults(in: html) == [])
  }

  @Test("has headings that only look like it, so that the page's outline stays its own")
  func headings() {
    let rendered = Rendered("## a\n\n" + example("## a\n\n### b") + "\n### c\n\n## a")
    #expect(rendered.document.outline.map(\.anchor) == ["a", "c", "a-2"])
    #expect(
      rendered.html.contains("<p class=\"heading heading-2\">a</p>\n<p class=\"heading heading-3\">b</p>"))
    #expect(rendered.problems == [])
  }

  @Test("has notes, definitions and tables that no other text's are mistaken for")
  func apart() {
    let table = "| a |\n|---|\n| b |"
    let one = example("a[^1] [b][c]\n\n\(table)\n\n[^1]: d\n\n[c]: d.md")
    let rendered = Rendered("x[^1]\n\n\(table)\n\n\(one)\n\(one)\n\(table)\n\n[^1]: y")
    #expect(HTMLChecker.faults(in: rendered.html) == [])
    #expect(rendered.problems == [])
    for id in ["fn:1", "fn1:1", "fn2:1", "fnref:1", "fnref1:1", "fnref2:1"] {
      #expect(rendered.html.contains("id=\"\(id)\""))
      #expect(rendered.html.contains("href=\"#\(id)\""))
    }
    for name in ["Table", "Table 2", "Table 3", "Table 4"] {
      #expect(rendered.html.components(separatedBy: "aria-label=\"\(name)\"").count == 2)
    }
    // One heading and one landmark of notes: the page's.
    #expect(rendered.html.components(separatedBy: "<h2 ").count == 2)
    #expect(rendered.html.components(separatedBy: "doc-endnotes").count == 2)
    #expect(Rendered(example("[a][b]") + "\n[b]: c").problems == ["2:4+3 missing-reference"])
  }

  @Test("gives the document its links, pictures and words")
  func collected() {
    let rendered = Rendered("[a](b.md) ![c](d.png)\n\n" + example("å [e](f.md) ![g](h.png)") + "\n[i](j.md)")
    #expect(rendered.document.links.map(\.destination) == ["b.md", "f.md", "j.md"])
    #expect(rendered.document.images.map(\.destination) == ["d.png", "h.png"])
    #expect(
      rendered.document.links.map { "\($0.position.line):\($0.position.column)" } == ["1:5", "4:7", "7:5"])
    #expect(rendered.html.contains("<a href=\"f.md\">e</a>"))
    #expect(
      rendered.document.wordCount == Rendered("[a](b.md)\n\nå [e](f.md)\n\n[i](j.md)").document.wordCount)
  }

  /// What is wrong in an example, marked.
  static let places: [(String, String)] = [
    ("å\n\n```markdown example\nå ‸<b>‸x\n```", "raw-html"),
    ("- > ~~~markdown example\n  > å\n  > å ‸<b>‸x\n  > ~~~", "raw-html"),
    ("\t- å\n\n  ```markdown example\r\n  å\r\n\r\n  ‸#### å‸\r\n  ```", "heading-skipped"),
    ("   ```markdown example\n ![](‸javascript:x‸)\n   ```".replacing("![]", with: "[a]"), "unsafe-link"),
    ("a[^1]\n\n[^1]: b\n\n    ```markdown example\n    c‸[^2]‸\n    ```", "missing-footnote"),
    ("```markdown example\na[^1]\n\n[^1]: b\n\n‸[^2]‸: c", "unused-footnote"),
    ("```markdown example\n> ‸[!NOPE]‸ a\n```", "unknown-callout"),
    ("```markdown example\n| a |\n|---|\n| å ‸![](b.png)‸ |\n```", "missing-alt"),
  ]

  @Test("is checked, and its faults are reported once, where they stand", arguments: places)
  func problems(marked: String, code: String) {
    let expected = Marked(marked)
    #expect(Rendered(expected.text).problems == expected.places.map { "\($0) \(code)" })
  }

  @Test("shows an example within it as code")
  func inner() {
    let inner = "````markdown example\n```markdown example\n# <b>\n```\n````\n"
    let rendered = Rendered(inner)
    #expect(
      result(rendered.html).hasPrefix("<pre tabindex=\"0\"><code class=\"language-markdown\"># &lt;b&gt;\n"))
    #expect(rendered.problems == [])
  }

  @Test(
    "is asked for by both words",
    arguments: ["markdown", "markdown examples", "example", "markdown x example"])
  func otherwise(_ info: String) {
    let language = info.prefix { $0 != " " }
    #expect(
      Rendered("```\(info)\n# a\n```").html
        == "<pre tabindex=\"0\"><code class=\"language-\(language)\"># a\n</code></pre>\n")
  }
}
