import Diagnostics
import Markdown
import Testing

/// Texts that have brought Markdown renderers down. Each must be rendered or refused, in time that grows with
/// its length.
@Suite("Hostile texts") struct HostileTextTests {
  struct Generator: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// How often the parts repeat.
    let count: Int
    /// Whether the guard must refuse it by this construct.
    let refusal: String?
    let text: @Sendable (Int) -> String

    init(_ name: String, _ count: Int, refusal: String? = nil, _ text: @escaping @Sendable (Int) -> String) {
      testDescription = name
      self.count = count
      self.refusal = refusal
      self.text = text
    }
  }

  static func times(_ part: String, _ count: Int) -> String { String(repeating: part, count: count) }

  static let blocks: [Generator] = [
    .init("nested quotes", 50_000) { times("> ", $0) + "a" },
    .init("nested quotes, many lines", 300) { count in times(times(">", count) + "a\n", count) },
    .init("nested lists", 50_000) { times("- ", $0) + "a" },
    .init("nested lists, one a line", 300) { (0..<$0).map { times("  ", $0) + "- a\n" }.joined() },
    .init("nested numbered lists", 30_000) { times("1. ", $0) + "a" },
    .init("quotes in lists", 20_000) { times("> - ", $0) + "a\n" + times("b\n", $0) },
    .init("empty lines in nested lists", 20_000, refusal: "empty lines in deeply nested lists") {
      times("- ", $0) + "a" + times("\n\n", $0) + "b"
    },
    .init("empty lines in nested quoted lists", 20_000, refusal: "empty lines in deeply nested lists") {
      "> " + times("* ", $0) + "a\n" + times(">\n", $0) + "> b"
    },
    .init(
      "emphasis in nested lists", 30_000, refusal: "emphasis and links in deeply nested lists or quotes"
    ) {
      times("+ ", $0) + "a\n" + times("*a* ", $0 / 3)
    },
    .init("stars as list marks", 20_000) { times("* ", $0) + "a" },
    .init("headings without text", 20_000) { times("##\n", $0) },
    .init("many empty lines in a shallow list", 100_000) { "- a\n  - b\n" + times("\n", $0) + "c" },
    .init("paragraphs", 50_000) { times("a\n\n", $0) },
    .init("headings", 20_000) { times("## a\n", $0) },
    .init("setext headings", 20_000) { times("a\n---\n", $0) },
    .init("examples", 10_000) { times("```markdown example\n# a[^1]\n\n[^1]: b\n```\n", $0) },
    .init("examples of tables with references", 10_000) {
      times("```markdown example\n|a|\n|-|\n|[b][c]|\n\n[c]: d\n```\n", $0)
    },
    .init("a long example", 100_000) { "```markdown example\n" + times("- *a*\n", $0) },
    .init("examples in nested quotes", 2_000) {
      times("> ", $0) + "```markdown example\n" + times("> ", $0) + "# [a](b)"
    },
    .init("code fences", 30_000) { times("```\n", $0) + "a" },
    .init("definitions", 30_000) { (0..<$0).map { "[\($0)]: u\n" }.joined() },
    .init("links to a long definition", 20_000, refusal: "links to very long definitions") {
      "[a]: " + times("u", $0 * 2) + "\n\n" + times("[a]", $0)
    },
    .init("many marks", 1_600_000, refusal: "millions of marks and lines") { times("*", $0) },
    .init("many lines", 1_600_000, refusal: "millions of marks and lines") { times("\n", $0) },
    .init("a wide and long table", 250) { count in
      times("|a", count) + "\n" + times("|-", count) + "\n" + times(times("|*b*", count) + "\n", count)
    },
    .init("a table of missing cells", 2_000, refusal: "half a million cells missing in tables") { count in
      times("|a", count) + "\n" + times("|-", count) + "\n" + times("a\n", count)
    },
    .init("delimiter rows", 20_000) { times("|-|\n", $0) },
    .init("footnotes", 5_000) { count in (0..<count).map { "[^\($0)] a\n\n[^\($0)]: b\n\n" }.joined() },
    .init("references to one footnote", 20_000) { times("[^a]", $0) + "\n\n[^a]: b" },
    .init("footnotes in footnotes", 300) { count in
      "[^0]\n\n" + (0..<count).map { times("    ", $0) + "[^\($0)]: a[^\($0 + 1)]\n\n" }.joined()
    },
    .init("callouts", 5_000) { times("> [!NOTE] a\n> b\n\n", $0) },
    .init("unknown callouts", 5_000) { times("> [!NOPE]\n\n", $0) },
    .init("nested callouts", 10_000) { times("> ", $0) + "[!NOTE]" },
    .init("tasks", 10_000) { times("- [ ] a\n", $0) },
  ]

  static let inlines: [Generator] = [
    .init("open brackets", 50_000) { times("[", $0) }, .init("closed brackets", 50_000) { times("]", $0) },
    .init("nested brackets", 50_000) { times("[", $0) + "a" + times("]", $0) },
    .init("open pictures", 50_000) { times("![", $0) },
    .init("open pictures with links in them", 50_000, refusal: "unfinished pictures with links in them") {
      times("![[]()", $0)
    },
    .init("finished pictures and links in one paragraph", 10_000) { times("![a](b.png)[c](d.md)", $0) },
    .init("nested links", 20_000) { times("[", $0) + "a" + times("](b)", $0) },
    .init("nested pictures", 20_000) { times("![", $0) + "a" + times("](b)", $0) },
    .init("open links", 50_000) { times("[a](", $0) },
    .init("open link titles", 50_000) { times("[a](b \"", $0) },
    .init("links", 20_000) { times("[a](b.md)", $0) },
    .init("links over lines", 20_000) { times("[a](b\n'c\n')\\\n", $0) },
    .init("missing references", 20_000) { times("[a][b] ", $0) },
    .init("stars", 50_000) { times("*", $0) }, .init("opened emphasis", 50_000) { times("*a ", $0) },
    .init("closed emphasis", 50_000) { times("a* ", $0) },
    .init("nested emphasis", 20_000) { times("*a **a ", $0) + times("a** a*", $0) },
    .init("crossed emphasis", 30_000) { times("**x[*b**c*_", $0) },
    .init("mixed emphasis", 30_000) { times("*_* ", $0) },
    .init("growing backticks", 400) { (1...$0).map { "e" + times("`", $0) }.joined() },
    .init("backticks", 50_000) { times("`a``b", $0) },
    .init("long backticks", 50) { times(times("`", 1001) + "a", $0) },
    .init("processing instructions", 30_000) { times("a <?", $0) },
    .init("declarations", 30_000) { times("a <!A", $0) },
    .init("CDATA", 30_000) { times("a <![CDATA[", $0) }, .init("comments", 30_000) { times("a <!--", $0) },
    .init("tags", 30_000) { times("<a b=\"", $0) }, .init("HTML", 20_000) { times("a <b>", $0) },
    .init("entities", 50_000) { times("&a&amp;", $0) }, .init("escapes", 50_000) { times("\\\"", $0) },
    .init("escaped line ends", 20_000) { times("a\\\n", $0) },
    .init("quotes", 50_000) { times("\"'", $0) }, .init("dashes", 50_000) { times("a--", $0) },
    .init("hyphens", 50_000) { times("-", $0) + "a" },
    .init("dots", 50_000) { "a" + times(".", $0) },
    .init("tildes", 50_000) { "a" + times("~", $0) },
    .init("open strikethrough", 30_000) { times("~a ", $0) },
    .init("crossed strikethrough", 30_000) { times("~a ~~b ", $0) + times("c~ d~~", $0) },
    .init("closed strikethrough", 30_000) { times("a~ ~~b ", $0) },
    .init("hosts", 30_000) { times("www.", $0) },
    .init("hosts with underscores", 30_000) { times("_www.a", $0) },
    .init("schemes", 30_000) { times("http://", $0) }, .init("URLs", 10_000) { times("http://a.b \\* ", $0) },
    .init("parentheses after a URL", 50_000) { "http://a.b" + times(")", $0) },
    .init("entities after a URL", 30_000) { "http://a.b" + times("&a;", $0) },
    .init("missing footnotes", 20_000) { times("[^a]", $0) },
    .init("open footnotes", 50_000) { times("[^", $0) },
    .init("one long line", 1_000_000) { times("ord ", $0 / 4) },
    .init("one long word", 1_000_000) { times("a", $0) },
    .init("NUL", 20_000) { times("\0*", $0) },
    .init("control characters", 20_000) { times("\u{1}\u{7F}\u{B}", $0) },
  ]

  @Test("is rendered or refused in time", arguments: blocks + inlines)
  func time(_ generator: Generator) {
    let text = generator.text(generator.count)
    var rendered: Rendered?
    let seconds = ProcessorTime.seconds { rendered = Rendered(text) }
    #expect(seconds < 5)
    let refusal = rendered?.document.diagnostics.first { $0.code.name == "too-complex" }
    #expect(refusal?.arguments["construct"] == generator.refusal)
    #expect(refusal == nil || refusal?.position != nil)
    if let construct = generator.refusal {
      #expect(DiagnosticCode.tooComplex.wording(in: .swedish).terms[construct] != nil)
    }
    #expect((rendered?.document.diagnostics.count ?? 0) <= 2000)
  }

  @Test("a refusal names the construct and the place")
  func refusal() {
    let rendered = Rendered("å\n\n" + Self.times("![[]()", 50_000))
    #expect(rendered.problems == ["3:1+1 too-complex"])
    #expect(
      rendered.document.diagnostics.first?.message(in: .english)
        == "the document has too much to read: unfinished pictures with links in them")
    #expect(rendered.html.isEmpty)
  }

  @Test("an empty document, a broken offset and broken UTF-8 do no harm")
  func edges() {
    #expect(Rendered("").html == "")
    #expect(Rendered("a", from: 5).html == "")
    #expect(Rendered("a", from: -5).html == "<p>a</p>\n")
    #expect(Rendered(bytes: [0x61, 0xC3, 0x20, 0xFF, 0xE2, 0x80], options: nil).html.hasPrefix("<p>a"))
    #expect(Rendered("\u{FEFF}## a").html == "<h2 id=\"a\">a</h2>\n")
  }
}
