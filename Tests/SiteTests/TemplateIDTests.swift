import Diagnostics
import Foundation
import Markdown
import Testing

@Suite("The ids of the templates")
struct TemplateIDTests {
  @Test("have an underscore, which no heading's anchor has, so that no heading takes one of them")
  func distinct() throws {
    let folder = MiniPortal.tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "templates")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    let templates = files.filter { $0.hasSuffix(".html") }
    #expect(!templates.isEmpty)
    for path in templates {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let ids = text.matches(of: /\sid="([^"]*)"/).map(\.output.1)
      #expect(ids.filter { !$0.hasPrefix("_") && !$0.hasPrefix("{{") } == [], "\(path)")
    }
    let options = MarkdownOptions()
    let source = SourceText(path: "a.md", bytes: Array("## _main\n\n## \\_topics_".utf8))
    let anchors = MarkdownDocument(parsing: source, from: 0, options: options).outline.map(\.anchor)
    #expect(anchors == ["main", "topics"])
  }
}
