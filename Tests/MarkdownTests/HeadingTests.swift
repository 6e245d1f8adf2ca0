import Markdown
import Testing

@Suite("Headings") struct HeadingTests {
  static let anchorCases: [(String, String)] = [
    ("Första mötet", "första-mötet"), ("ÅÄÖ É 1.2 & mer!", "åäö-é-12-mer"), ("a - b -- c", "a-b-c"),
    ("*a* `b_c`", "a-bc"),
    ("[a](b.md) d", "a-d"), ("!?", "section"), ("ΑΒΓ Ж", "αβγ-ж"), ("x² ½", "x²-½"),
    ("\"a\"", "a"), ("-a-", "a"),
    ("a<b>c", "ac"), ("a&amp;b &lt; c", "ab-c"), ("A\u{30A}", "å"),
    ("e\u{302}\u{301} q\u{302}", "ế-q\u{302}"), ("![En *plan*](a.png)", "en-plan"), ("×÷ß", "ß"),
  ]

  @Test("get their anchor from their text", arguments: anchorCases)
  func anchor(text: String, anchor: String) {
    let anchors = Rendered("## \(text)").document.outline.map(\.anchor)
    #expect(anchors.map { Array($0.utf8) } == [Array(anchor.utf8)])
  }

  @Test(
    "are left out where nothing is in them",
    arguments: ["##", "## ##", "a\n\n#\n", "> ## &nbsp;", "## <b></b>"])
  func empty(markdown: String) {
    let rendered = Rendered(markdown)
    #expect(rendered.document.outline.isEmpty)
    #expect(!rendered.html.contains("<h"))
  }

  @Test("never share an anchor")
  func duplicates() {
    let anchors = Rendered("## a\n## a\n## a-2\n## a\n## A\n## !\n## ?").document.outline.map(\.anchor)
    #expect(anchors == ["a", "a-2", "a-2-2", "a-3", "a-4", "section", "section-2"])
  }

  @Test("stand in the outline without links, notes and markup")
  func outline() {
    let rendered = Rendered("## a *b* [c](d.md) https://e.se \"f\" <&>[^1]\n\nx\n---\n\n[^1]: y")
    let headings = rendered.document.outline
    #expect(headings.map(\.text) == ["a b c https://e.se “f” <&>", "x"])
    #expect(headings.map(\.level) == [2, 2])
    #expect(
      headings.map { String(decoding: $0.html, as: UTF8.self) } == [
        "a <em>b</em> c https://e.se “f” &lt;&amp;&gt;", "x",
      ])
    #expect(headings.map { "\($0.position.line):\($0.position.column)" } == ["1:1", "3:1"])
  }

  @Test("carry their anchor as id, around holes and all")
  func html() {
    #expect(
      Rendered("## a [b](c.md) d").html == "<h2 id=\"a-b-d\">a <a href=\"c.md\">b</a> d</h2>\n")
  }
}
