import Diagnostics
import Markdown
import Testing

@Suite("Where a link stands") struct LinkPositionTests {
  static let destinationCases: [String] = [
    "[a](‸b.md‸)", "åäö [a](‸b.md‸)", "e\u{301}👩‍👩‍👧 [a](‸b.md‸)", "\t\n\t\n [a](‸b.md‸)", "x\ty [a](‸b.md‸)",
    "- [a](‸b.md‸)\n- b [c](‸d.md‸)", "1. x\n   [a](‸b.md‸)", "- x\n[a](‸b.md‸)", "> [a](‸b.md‸)",
    "> x\n> [a](‸b.md‸)", "> x\n[a](‸b.md‸)", "> > x\n> > å [a](‸b.md‸)", ">x\n>[a](‸b.md‸)",
    "> - x\n>   y [a](‸b.md‸)",
    "- > x\n  > [a](‸b.md‸)", "one\ntwo\n   three [a](‸b.md‸)", "one  \ntwo [a](‸b.md‸)",
    "one\\\ntwo [a](‸b.md‸)",
    "one\\\ntwo\\\nthree [a](‸b.md‸) and [b](‸c.md‸)", "`code\nspan` [a](‸b.md‸)\n[b](‸c.md‸)",
    "`a`` b` [a](‸b.md‸)",
    "[a\nb](‸c.md‸) [d](‸e.md‸)", "[a](‸b.md‸ \"title\nover lines\") [c](‸d.md‸)\nx [e](‸f.md‸)",
    "[a](\n‸b.md‸)", "> x [a](\n> ‸b.md‸)",
    "[a](<‸b c.md‸>)", "[a]( ‸b.md‸ )", "[a](‸b(c).md‸)", "[a](‸b\\)c.md‸)", "*[a](‸b.md‸)*",
    "**x *y*** [a](‸b.md‸)",
    "[*a*](‸b.md‸)", "[`]( x`](‸b.md‸)", "\\[x] [a](‸b.md‸)", "&amp;&lt; [a](‸b.md‸)", "[x][y] [a](‸b.md‸)",
    "[x] ([a](‸b.md‸))",
    "# [a](‸b.md‸)", "##   å [a](‸b.md‸) ##", "x [a](‸b.md‸)\n===", "x\ny [a](‸b.md‸)\n---",
    "one\r\ntwo [a](‸b.md‸)\r\nthree [c](‸d.md‸)", "one\rtwo [a](‸b.md‸)",
    "[r]: x.md\n[a](‸b.md‸)", "[r]: x.md\n[s]: y.md 'title\n more'\nå [a](‸b.md‸)\nb [c](‸d.md‸)",
    "> [r]: x.md\n> [a](‸b.md‸)",
    "‸[a][r]‸\n\n[r]: x.md", "‸[r]‸ and ‸[r][]‸\n\n[r]: x.md", "<‸https://a.se‸>",
    "x\ny <‸https://a.se‸> [a](‸b.md‸)",
    "x ‸https://a.se‸.", "å ‸www.a.se‸", "\\* ‸https://a.se‸", "x\n*y* ‸https://a.se/?a=b&c‸",
    "| a |\n|---|\n| ‸https://a.se‸ |", "| a [b](‸c.md‸) |\n|---|\n| å | \n| \\| *x* [d](‸e.md‸) |",
    "> x\n> | a |\n> |---|\n> | å [d](‸e.md‸) |",
    "x [y](‸z.md‸)\n  w [v](‸u.md‸)\n| a |\n|---|", "- a | b\n  --|--\n  c | [d](‸e.md‸)",
    "x[^1] [a](‸b.md‸)\n\n[^1]: n [c](‸d.md‸)\n    m [e](‸f.md‸)", "> x[^å]\n>\n> [^å]:   n [c](‸d.md‸)",
    "~~x~~ [a](‸b.md‸)", "- [ ] [a](‸b.md‸)", "> [!NOTE] [a](‸b.md‸)\n> [c](‸d.md‸)", "a\n\n\n\n[a](‸b.md‸)",
    "x\n    [a](‸b.md‸)", "***x** y* [a](‸b.md‸)", "**a***b\"c ‸https://x‸** [a](‸b.md‸)",
    "<b\nc> [a](‸b.md‸)", "![x](p.png) [a](‸b.md‸)",
    "[![x](p.png)](‸b.md‸)", "* a\n\n  b\n  [a](‸b.md‸)", "[a](‸topic:x‸)", "[a](‸#b‸)",
  ]

  @Test("positions are the author's, whatever was taken out before the text was read")
  func edited() {
    let source = SourceText(path: "a.md", bytes: Array("Anna\nEk [a](b.md) Anna Ek <b>".utf8))
    let text = SourceText(path: "a.md", bytes: Array("X [a](b.md) en annan deltagare <b>".utf8))
    let document = MarkdownDocument(
      parsing: text, from: 0, options: MarkdownOptions(),
      edits: [SourceEdit(0..<7, length: 1), SourceEdit(18..<25, length: 18)], of: source)
    #expect(document.links.map(\.position) == [SourcePosition(line: 2, column: 8)])
    #expect(document.diagnostics.map(\.position) == [SourcePosition(line: 2, column: 22)])
    #expect(document.diagnostics.map(\.excerpt) == ["Ek [a](b.md) Anna Ek <b>"])
  }

  @Test("the position is the destination's", arguments: destinationCases)
  func destination(_ marked: String) {
    let expected = Marked(marked)
    let links = Rendered(expected.text).document.links.sorted { $0.position < $1.position }
    #expect(links.map { "\($0.position.line):\($0.position.column)+\($0.length)" } == expected.places)
  }
}
