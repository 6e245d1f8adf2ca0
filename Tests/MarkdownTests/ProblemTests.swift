import Diagnostics
import Markdown
import Testing

@Suite("What is wrong in a text") struct ProblemTests {
  /// Markdown with the place marked, and the code that must be reported there.
  static let places: [(String, String)] = [
    ("å [a](‸javascript:alert(1)‸)", "unsafe-link"),
    ("[a](‸JaVaScRiPt:alert‸)", "unsafe-link"),
    ("[a](‸java&#x0A;script:alert‸)", "unsafe-link"),
    ("[a](‸&#106;avascript&colon;alert‸)", "unsafe-link"),
    ("[a](‸&#1;javascript:alert‸)", "unsafe-link"),
    ("[a](<‸ vbscript:x‸>)", "unsafe-link"),
    ("[a](<‸java\tscript:x‸>)", "unsafe-link"),
    ("<‸file:///etc/passwd‸>", "unsafe-link"),
    ("‸[a][r]‸\n\n[r]: data:text/html,x", "unsafe-link"),
    ("x ‸[](b.md)‸", "empty-link"),
    ("x ‸[ ](b.md)‸", "empty-link"),
    ("x ‸[a]()‸", "empty-destination"),
    ("x ‸[a](<>)‸", "empty-destination"), ("å ‸[a](https://)‸", "empty-destination"),
    ("‸[a](mailto:)‸", "empty-destination"),
    ("x\nå [a]‸[nope]‸", "missing-reference"),
    ("[*a*]‸[nope]‸", "missing-reference"),
    ("\\*[a]‸[b c]‸", "missing-reference"),
    ("![a](‸https://x.se/a.png‸)", "remote-picture"),
    ("![a](‸//x.se/a.png‸)", "remote-picture"),
    ("![a](<‸\\\\\\\\x.se\\a.png‸>)", "remote-picture"),
    ("![a](‸data:image/png;base64,AA==‸)", "remote-picture"),
    ("> å\n> ‸![](a.png)‸", "missing-alt"),
    ("‸![ ](a.png)‸", "missing-alt"),
    ("<div>\n".marked(0..<5), "raw-html"),
    ("x\n\n  ‸<div>‸\nx\n</div>", "raw-html"),
    ("> - ‸<table>‸", "raw-html"),
    ("å ‸<b>‸x</b>", "raw-html"),
    ("x\n> y\n> z ‸<br>‸", "raw-html"),
    ("x ‸</b>‸", "raw-html"),
    ("‸<!-- a --> text‸", "raw-html"),
    ("‸# Å‸", "heading-level-one"), ("å\n\n‸##‸", "empty-heading"), ("> ‸## ##‸", "empty-heading"),
    ("å [form](‸mitt formulär.docx‸)", "space-in-address"), ("![b](‸min bild.png‸)", "space-in-address"),
    ("[x](‸topic: ai‸)", "space-in-address"), ("[*x*](‸a_b c_d.md‸)", "space-in-address"),
    ("| a |\n|---|\n| [x](‸a b.md‸) |", "space-in-address"), ("> - [x]( ‸a (b) c.md‸ )", "space-in-address"),
    ("x\n\n‸Å‸\n===", "heading-level-one"),
    ("‸### Å‸", "heading-skipped"),
    ("## a\n\n> ‸#### b‸", "heading-skipped"),
    ("å ‸[^1]‸ x", "missing-footnote"),
    ("x[^1]\n\n[^1]: y ‸[^2]‸", "missing-footnote"),
    ("- å\n\n  ‸[^1]‸: x", "unused-footnote"),
    ("a[^A]\n\n[^a]: x\n\n‸[^A]‸: y", "duplicate-footnote"),
    ("> ‸[!NOPE]‸\n> x", "unknown-callout"),
    ("å\n\n- > x\n\n  > ‸[!TIPP]‸ x", "unknown-callout"),
    ("> ‸[!TIPP]‸\n> | a |\n> |---|", "unknown-callout"),
  ]

  @Test("points at the place", arguments: places)
  func place(marked: String, code: String) {
    let expected = Marked(marked)
    #expect(Rendered(expected.text).problems == expected.places.map { "\($0) \(code)" })
  }

  @Test(
    "characters that no page may hold are none, however they are written",
    arguments: [
      ("a &#xFFFE;&#65535;b", "<p>a \u{FFFD}\u{FFFD}b</p>\n"),
      ("&#x1; &#x85; &#xFDD0;", "<p>\u{FFFD} \u{FFFD} \u{FFFD}</p>\n"),
      ("`&#x1;`", "<p><code>&amp;#x1;</code></p>\n"), ("&#xE5; &#10;", "<p>å \n</p>\n"),
      ("[a](b.md \"&#xFFFF;\")", "<p><a href=\"b.md\" title=\"\u{FFFD}\">a</a></p>\n"),
    ])
  func forbidden(markdown: String, html: String) {
    #expect(Rendered(markdown).html == html)
  }

  @Test("counts lines and columns from the file's first line, front matter included")
  func frontMatter() {
    let rendered = Rendered("---\ntitle: Å\n---\nå [a](data:x)\r\n\r\n<b>", from: 17)
    #expect(rendered.problems == ["4:7+6 unsafe-link", "6:1+3 raw-html"])
    #expect(rendered.document.diagnostics.first?.excerpt == "å [a](data:x)")
    #expect(rendered.document.diagnostics.first?.file == "content/guides/a.md")
  }

  static let wordsCases: [(String, String, String)] = [
    (
      "[a](JavaScript:x)", "a link may not begin with \"javascript:\"",
      "link to a page with https:, to a person with mailto: or tel:, or to a file of this site"
    ),
    (
      "[a](b c.md)", "the address of a link or picture has a space in it, so that it is none",
      "put the address between angle brackets: (<b c.md>)"
    ),
    (
      "##", "the heading has no text, and is left out",
      "write the heading after the number signs, or remove them"
    ),
    ("[](b.md)", "the link has no text", "write between the brackets what the reader finds at the other end"),
    ("[a]()", "the link or picture leads nowhere", "write the path or the address between the parentheses"),
    (
      "[a][b]", "nothing defines the reference \"b\"",
      "add a line \"[b]: address\", or write the address itself: [text](address)"
    ),
    (
      "![a](http://x/y.png)", "the picture \"http://x/y.png\" lies outside this site",
      "save the picture beside the document and write its file name"
    ),
    (
      "![](y.png)", "the picture has no alternative text",
      "describe the picture between the brackets: ![Two colleagues at a whiteboard](picture.jpg)"
    ),
    (
      "<b>x", "HTML in the text is left out",
      "write it in Markdown; to show the sign < itself, write \\<"
    ),
    (
      "# a", "the text has a heading of level 1",
      "begin with ##: the document's title is the page's only heading of level 1"
    ),
    (
      "### a", "the heading's level is 3, but 2 is the deepest that can follow here",
      "use 2 number signs, or add the heading in between"
    ),
    (
      "a[^x]", "there is no footnote \"x\"",
      "add a line \"[^x]: the note\"; if the brackets are meant to be seen, write \\[^x]"
    ),
    (
      "[^x]: a", "nothing refers to the footnote \"x\"",
      "write [^x] where the note belongs, or remove the note"
    ),
    ("> [!WARNIG]", "unknown callout \"WARNIG\"", "did you mean \"WARNING\"?"),
    ("> [!QQ]", "unknown callout \"QQ\"", "use NOTE, TIP, IMPORTANT, WARNING or CAUTION"),
  ]

  @Test("says what is wrong and what to do", arguments: wordsCases)
  func words(markdown: String, message: String, hint: String) {
    let problem = Rendered(markdown).document.diagnostics.first
    #expect(problem?.message(in: .english) == message)
    #expect(problem?.hint(in: .english) == hint)
    #expect(problem?.message(in: .swedish) != message)
  }

  static let silenceCases: [String] = [
    "## a\n\n### b\n\n## c",
    "[a](b.md) <https://a.se> https://a.se [t](topic:x) <mailto:a@b.se> [t](tel:+46)",
    "<!-- a\nb -->\n\nx <!-- y --> z", "<!-- a -->\n<!-- b -->", "a[i][j]", "`<b>` \\<b> &lt;b>",
    "\\[^1] `[^2]`",
    "![a](b.png)", "[![a](b.png)](c.md)", "> \\[!NOPE]", "> ![a](b.png)", "    [^1]: x",
    "```\n[^1]: x\n[a][b]\n```",
    "a:b c/d:e [x](a/b:c.md) [y](?a:b) [z](#a:b)", "[a]\\[b]", "[a][b]\n\n[b]: c.md", "C:\\file [x](a.md)",
    "> [!note]\n> x", "[a](<b c.md>)", "[sic] (see b c)", "a[i](b c)", "\\[a](b c)", "[a](b.md \"c d\")",
    "`[a](b c)`",
  ]

  @Test("says nothing where nothing is wrong", arguments: silenceCases)
  func silence(markdown: String) {
    #expect(Rendered(markdown).problems == [])
  }

  @Test("quotes no more of a long address than fits into a message")
  func longArgument() {
    let problem = Rendered("![a](data:image/png;base64,\(String(repeating: "A", count: 5000)))").document
      .diagnostics.first
    #expect(problem?.message(in: .english).count == 118)
  }

  @Test("keeps a thousand warnings and never lets them hide an error")
  func many() {
    let rendered = Rendered(String(repeating: "<b>\n\n", count: 3000) + "\n[a](data:x)")
    let counts = Dictionary(grouping: rendered.document.diagnostics, by: \.code.name).mapValues(\.count)
    #expect(counts == ["raw-html": 1000, "unsafe-link": 1])
  }
}

extension String {
  /// The text with the place marked at these offsets.
  fileprivate func marked(_ range: Range<Int>) -> String {
    let characters = Array(self)
    return String(characters[..<range.lowerBound]) + "‸" + String(characters[range]) + "‸"
      + String(characters[range.upperBound...])
  }
}
