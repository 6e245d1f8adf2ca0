import Diagnostics
import Foundation
import Markdown
import Testing

@Suite("A table that a text names")
struct FieldFenceTests {
  private static let tables: MarkdownOptions = {
    var options = MarkdownOptions()
    options.labels.scrollableTable = "T<"
    options.fieldTables = [
      "guide": MarkdownTable(
        caption: "Guides & more", columns: ["Field", "Use"],
        rows: [.init(heading: [.code("a"), .lineBreak, .text("b<")], cells: [[.text("c "), .code("&")]])]),
      "page": MarkdownTable(caption: "Pages", language: "en", columns: ["Field"], rows: []),
    ]
    return options
  }()

  @Test("is refused where a program has put hundreds of them")
  func hundreds() {
    let fences = { (count: Int) in String(repeating: "```fields page\n```\n\n", count: count) }
    #expect(Rendered(fences(500), options: Self.tables).problems == [])
    #expect(Rendered(fences(501), options: Self.tables).problems == ["1501:1+1 too-complex"])
  }

  @Test("is written in a region that scrolls by itself and has a name")
  func table() {
    #expect(
      Rendered("```fields guide\n```", options: Self.tables).html == """
        <div class="table" role="region" tabindex="0" aria-label="T&lt; 1: Guides &amp; more"><table>
        <caption>Guides &amp; more</caption>
        <thead>
        <tr>
        <th scope="col">Field</th>
        <th scope="col">Use</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row"><code>a</code><br />
        b&lt;</th>
        <td>c <code>&amp;</code></td>
        </tr>
        </tbody>
        </table></div>

        """)
  }

  @Test("says its language where that is not the text's")
  func language() {
    #expect(
      Rendered("~~~ fields  page\n~~~", options: Self.tables).html.contains("1: Pages\" lang=\"en\"><table>"))
  }

  @Test("has a name of its own each time, in examples too")
  func names() {
    let fence = "```fields guide\n```\n"
    let html = Rendered(
      "\(fence)\n> ```fields guide\n> ```\n\n~~~markdown example\n\(fence)~~~\n\(fence)", options: Self.tables
    )
    .html
    for number in 1...3 {
      #expect(html.components(separatedBy: "\"T&lt; \(number): Guides &amp; more\"").count == 2)
    }
    #expect(HTMLChecker.faults(in: html) == [])
  }

  /// A fence with a fault, marked, and what is said of it.
  static let faults: [(String, String)] = [
    ("å\n\n```fields ‸guides‸\n```", "unknown-fields guide"),
    ("> - ~~~  fields   ‸paeg‸ \n>   ~~~", "unknown-fields page"),
    ("```fields ‸guide page‸\n```", "unknown-fields"),
    ("  ```‸fields‸\n  ```", "unknown-fields"),
    ("> ```fields guide\n>\n>   ‸å text‸\n> ```", "text-in-fields"),
    ("```fields guide\n\n‸## The rest‸\n\nof the text", "text-in-fields"),
    ("~~~markdown example\n- ```fields ‸nothing‸\n~~~", "unknown-fields"),
  ]

  @Test("is known, and nothing else stands in the fence", arguments: faults)
  func fault(marked: String, report: String) {
    let expected = Marked(marked)
    let found = Rendered(expected.text, options: Self.tables)
    let parts = report.split(separator: " ").map(String.init)
    #expect(found.problems == expected.places.map { "\($0) \(parts[0])" })
    #expect(found.document.diagnostics.first?.suggestion == parts.dropFirst().first)
  }

  @Test(
    "is code where there are no such tables, or another word",
    arguments: ["fields guide", "fieldset", "x fields"])
  func code(_ info: String) {
    let language = info.prefix { $0 != " " }
    let options = info == "fields guide" ? MarkdownOptions() : Self.tables
    let html = Rendered("```\(info)\na\n```", options: options).html
    #expect(html == "<pre tabindex=\"0\"><code class=\"language-\(language)\">a\n</code></pre>\n")
  }
}
