import Markdown
import Testing

@Suite("What the extensions write") struct MarkupTests {
  static let tablesCases: [(String, String)] = [
    (
      "| a | b |\n|:-:|--:|\n| c |",
      """
      <div class="table" role="region" tabindex="0" aria-label="Table"><table>
      <thead>
      <tr>
      <th scope="col" class="align-center">a</th>
      <th scope="col" class="align-right">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td class="align-center">c</td>
      <td class="align-right"></td>
      </tr>
      </tbody>
      </table></div>

      """
    ),
    ("x *y*\n| a |\n|---|\n---", "<p>x <em>y</em></p>\n" + Self.table("a") + "<hr />\n"),
    ("| a |\n|---|\n---\nb", Self.table("a") + "<hr />\n<p>b</p>\n"),
    ("| a |\n|---|\n---\n\n## b", Self.table("a") + "<hr />\n<h2 id=\"b\">b</h2>\n"),
    (
      "> | a |\n> |---|\n> ---\n> b", "<blockquote>\n" + Self.table("a") + "<hr />\n<p>b</p>\n</blockquote>\n"
    ),
    ("> | a |\n> |---|", "<blockquote>\n" + Self.table("a") + "</blockquote>\n"),
    ("> | a |\n|:-|", "<blockquote>\n<p>| a |\n|:-|</p>\n</blockquote>\n"),
    ("- | a |\n  |---|", "<ul>\n<li>\n" + Self.table("a") + "</li>\n</ul>\n"),
    ("- | a |\n|:-|", "<ul>\n<li>| a |\n|:-|</li>\n</ul>\n"),
    ("| `a\\|b` \"c\" |\n|---|", Self.table("<code>a|b</code> “c”")),
    ("[r]: x.md\n| [a][r] |\n|---|", Self.table("<a href=\"x.md\">a</a>")),
    ("| *a |\n|---|\n\nb*", Self.table("*a") + "<p>b*</p>\n"),
    (
      "| a |\n|---|\n\n| b |\n|---|",
      Self.table("a") + Self.table("b").replacing("\"Table\"", with: "\"Table 2\"")
    ),
    (
      "## *a* & \"b\"\n| c |\n|---|",
      "<h2 id=\"a-b\"><em>a</em> &amp; “b”</h2>\n"
        + Self.table("c").replacing("\"Table\"", with: "\"Table: a &amp; “b”\"")
    ),
    (
      "## " + String(repeating: "a", count: 201) + "\n| c |\n|---|",
      "<h2 id=\"" + String(repeating: "a", count: 201) + "\">" + String(repeating: "a", count: 201)
        + "</h2>\n"
        + Self.table("c")
    ),
    ("```\n| a |\n|---|\n```", "<pre tabindex=\"0\"><code>| a |\n|---|\n</code></pre>\n"),
    (
      "| a[^1] |\n|---|\n\n[^1]: | b |\n    |---|",
      Self.table("a" + Self.noteReference)
        + Self.notes(
          Self.table("b").replacing("\"Table\"", with: "\"Table 2\"")
            + "<p>" + Self.backLink + "</p>\n")
    ),
  ]

  @Test("tables", arguments: tablesCases)
  func tables(markdown: String, html: String) {
    #expect(Rendered(markdown).html == html)
  }

  static let tasksCases: [(String, String)] = [
    (
      "- [ ] a\n- [x] *b*\n- c",
      """
      <ul>
      <li class="task"><label><input type="checkbox" disabled="" /> a</label></li>
      <li class="task"><label><input type="checkbox" checked="" disabled="" /> <em>b</em></label></li>
      <li>c</li>
      </ul>

      """
    ),
    (
      "1. [X] a\n\n   b",
      """
      <ol>
      <li class="task">
      <p><label><input type="checkbox" checked="" disabled="" /> a</label></p>
      <p>b</p>
      </li>
      </ol>

      """
    ),
    (
      "- [ ] a\n  - [ ] b",
      """
      <ul>
      <li class="task"><label><input type="checkbox" disabled="" /> a</label>
      <ul>
      <li class="task"><label><input type="checkbox" disabled="" /> b</label></li>
      </ul>
      </li>
      </ul>

      """
    ),
    (
      "- [x]\n  a\n- [ ]\n\n  b",
      """
      <ul>
      <li class="task">
      <p><label><input type="checkbox" checked="" disabled="" />
      a</label></p>
      </li>
      <li>
      <p>[ ]</p>
      <p>b</p>
      </li>
      </ul>

      """
    ),
    ("- \\[ ] a\n- [ ]\n- [y] a", "<ul>\n<li>[ ] a</li>\n<li>[ ]</li>\n<li>[y] a</li>\n</ul>\n"),
  ]

  @Test("tasks", arguments: tasksCases)
  func tasks(markdown: String, html: String) {
    #expect(Rendered(markdown).html == html)
  }

  /// A text in which each bare URL stands between arrows, as readers see it.
  static let bareURLCases: [String] = [
    "→https://x.se/_layouts_/y←", "→https://x.se/__init__.py← och *b*", "→https://x.se/*a*/b←, c",
    "→https://x.se/`a`/b← `c`",
    "→https://x.se/_layouts/y← and →https://en.wikipedia.org/wiki/Swift_(programming_language)←",
    "→www.x.se/_a_/b←", "**→https://x.se/a←**", "*→https://x.se/a←*, b", "(→https://x.se/_a_b←)",
    "_→https://x.se/a_b←_",
    "*a →https://x.se/_b_/c← d* _e_", "”→https://x.se/a←”", "»→https://x.se/a←»", "[→https://x.se/a←]",
    "→https://x.se/a[1]←", "→https://x.se/a←…", "→https://x.se/Bose–Einstein←", "→https://x.se/L’Oréal←’",
    "→http://a.b/x←&copy;",
    "→http://a.b/x?a=1&amp;b←", "→http://a.b/x←&amp;", "→https://x.se/_a\\_b_c←", "→https://x.se/_a_/b←~",
    "→https://x.se/a←–",
    "→https://x.se/_a_x←<br>", "a\u{1D} →https://x.se/a_b←",
  ]

  @Test("bare URLs go on to the next white space, whatever marks are in them", arguments: bareURLCases)
  func bareURL(marked: String) {
    let parts = marked.split(separator: "→", omittingEmptySubsequences: false).dropFirst()
    let expected = parts.compactMap { part in part.contains("←") ? part.prefix { $0 != "←" } : nil }
    let rendered = Rendered(marked.filter { $0 != "→" && $0 != "←" })
    let addresses = expected.map { String($0).replacing("&amp;", with: "&").replacing("\\", with: "") }
    #expect(rendered.document.links.map(\.text) == addresses)
  }

  @Test("marks of bare URLs are no marks, and those around them stay marks")
  func marksAroundURLs() {
    let html = Rendered("*a* https://x.se/_b_/c *d* | _e https://x.se/f_ g_").html
    #expect(
      html == """
        <p><em>a</em> <a href="https://x.se/_b_/c">https://x.se/_b_/c</a> <em>d</em> | <em>e \
        <a href="https://x.se/f">https://x.se/f</a></em> g_</p>

        """)
    #expect(
      Rendered("| https://x.se/_b_/c |\n|---|").html.contains(
        "<a href=\"https://x.se/_b_/c\">https://x.se/_b_/c</a></th>"))
    #expect(Rendered("[x https://x.se/`a](y) `").html == "<p><a href=\"y\">x https://x.se/`a</a> `</p>\n")
  }

  static let strikethroughCases: [(String, String?)] = [
    ("~~a *b* c~~ ~d~", "<del>a <em>b</em> c</del> <del>d</del>"), ("\\~~a~~ ~~b", "~~a~~ ~~b"),
    ("&#126;~a~~", "~~a~~"), ("`~~a~~`", "<code>~~a~~</code>"), ("*~~a*~~", "<em>~~a</em>~~"),
    ("[~~a~~](b.md)", "<a href=\"b.md\"><del>a</del></a>"), ("~a ~~b~~ c~", "<del>a <del>b</del> c</del>"),
    ("https://a.se/~b~ ~c~", "<a href=\"https://a.se/~b\">https://a.se/~b</a>~ <del>c</del>"),
    ("~~\\~5 min~~", "<del>~5 min</del>"), ("~\\~~b~ c ~~d~~", "~~<del>b</del> c <del>d</del>"),
    (
      "<http://x.se/~~a~~> ~~b~~", "<a href=\"http://x.se/~~a~~\">http://x.se/~~a~~</a> <del>b</del>"
    ),
    ("~~~a~~~", nil), ("å~~b~~", "å<del>b</del>"), ("~~a~", "~~a~"), ("~~ a~~", "~~ a~~"),
  ]

  @Test("strikethrough", arguments: strikethroughCases)
  func strikethrough(markdown: String, html: String?) {
    let expected =
      html.map { "<p>\($0)</p>\n" } ?? "<pre tabindex=\"0\"><code class=\"language-a~~~\"></code></pre>\n"
    #expect(Rendered(markdown).html == expected)
  }

  static let calloutsCases: [(String, String)] = [
    ("> [!NOTE]\n> a", Self.callout("note", "Note", "<p>a</p>\n")),
    ("> [!tip]\n>\n> - a", Self.callout("tip", "Tip", "<ul>\n<li>a</li>\n</ul>\n")),
    ("> [!WARNING] Own *title*  \n> a", Self.callout("warning", "Own <em>title</em>", "<p>a</p>\n")),
    ("> [!TIP]: Read this first", Self.callout("tip", "Read this first", "")),
    ("> [!CAUTION] Own", Self.callout("caution", "Own", "")),
    ("> [!IMPORTANT]", Self.callout("important", "Important", "")),
    ("> [!NOTE] ~~a\n> b~~", Self.callout("note", "~~a", "<p>b~~</p>\n")),
    ("> > [!NOTE]\n> > a", "<blockquote>\n" + Self.callout("note", "Note", "<p>a</p>\n") + "</blockquote>\n"),
    ("> [!NOTE]\n> | a |\n> |---|", Self.callout("note", "Note", Self.table("a"))),
    ("> [!NOTE] b\n> c\n> | a |\n> |---|", Self.callout("note", "b", "<p>c</p>\n" + Self.table("a"))),
    ("> a\n> [!NOTE]", "<blockquote>\n<p>a\n[!NOTE]</p>\n</blockquote>\n"),
    ("> \\[!NOTE]", "<blockquote>\n<p>[!NOTE]</p>\n</blockquote>\n"),
  ]

  @Test("callouts", arguments: calloutsCases)
  func callouts(markdown: String, html: String) {
    #expect(Rendered(markdown).html == html)
  }

  @Test("a callout's name comes from the labels")
  func calloutLabel() {
    var options = MarkdownOptions()
    options.labels.note = "Obs & märk"
    #expect(Rendered("> [!NOTE]\n> a", options: options).html.contains(">Obs &amp; märk</p>"))
  }

  private static func callout(_ kind: String, _ title: String, _ content: String) -> String {
    """
    <div class="callout callout-\(kind)" role="note">
    <p class="callout-title">\(title)</p>
    \(content)</div>

    """
  }

  private static func table(_ header: String) -> String {
    """
    <div class="table" role="region" tabindex="0" aria-label="Table"><table>
    <thead>
    <tr>
    <th scope="col">\(header)</th>
    </tr>
    </thead>
    </table></div>

    """
  }

  static let noteReference =
    "<sup class=\"footnote-ref\"><a href=\"#fn:1\" id=\"fnref:1\" role=\"doc-noteref\">1</a></sup>"
  static let backLink =
    "<a href=\"#fnref:1\" class=\"footnote-backref\" role=\"doc-backlink\" "
    + "aria-label=\"Back to the text, note 1\">↩\u{FE0E}</a>"

  static func notes(_ content: String) -> String {
    """
    <section class="footnotes" role="doc-endnotes" aria-labelledby="fn:heading">
    <h2 id="fn:heading">Footnotes</h2>
    <ol>
    <li id="fn:1">
    \(content)</li>
    </ol>
    </section>

    """
  }
}
