import Diagnostics
import Foundation
import Templates
import Testing

/// The cases that Jinja2 has answered.
@Suite struct ConformanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let template: String
    let files: [(name: String, text: String)]
    let context: Value
    /// Nil where Jinja fails.
    let expected: String?

    var testDescription: String { "\(id) \(template)" }
  }

  static let cases: [Case] = {
    let file = URL(filePath: #filePath).appending(path: "../../../../shared/conformance/jinja-cases.json")
      .standardized
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (JSONReader.read(Array(data))["cases"].items ?? []).map { item in
      Case(
        id: item["id"].string ?? "", template: item["template"].string ?? "",
        files: item["templates"].pairs.map { ($0.key, $0.value.string ?? "") }, context: item["context"],
        expected: item["expected"].string)
    }
  }()

  /// What the templates leave out, by the words that show it in a template or in what it extends and imports.
  static let leftOut: [String: [String]] = [
    "macros": ["j0070"],
    "imports": ["j0674", "j0687", "j0688"],
    "with": ["j0497", "j0651"],
    "namespace": ["j0493"],
    "recursive loops": ["j0481"],
    "method calls": ["j0108", "j0449"],
    "ignore missing": ["j0640"],
    "a calculated include": ["j0644", "j0647"],
    "include without context": ["j0648"],
    "include with context": ["j0649"],
    "the filters format, striptags, indent, batch, slice, dictsort, items and tojson": [
      "j0066", "j0299", "j0064", "j0276", "j0281", "j0297", "j0254", "j0257", "j0690", "j0259", "j0301",
      "j0306", "j0309", "j0310", "j0313",
    ],
    "urlencode of pairs": ["j0217"],
    "a default for map": ["j0225"],
    "several names for one value": ["j0249", "j0486"],
    "a block as a value": ["j0069"],
    "scoped blocks": ["j0670"],
    "slices of lists": ["j0093", "j0095"],
    "an index after a dot": ["j0102"],
    "powers": ["j0530"],
    "range": ["j0440", "j0442"],
    "character codes in texts": ["j0564"],
  ]

  /// Where Jinja goes on in silence and a template here does not compile or render.
  static let stricter: [String: String] = [
    "j0009": "unknown variable", "j0166": "unknown variable", "j0436": "unknown variable",
    "j0540": "unknown variable", "j0654": "unknown variable",
    "j0671": "a block that is not scoped does not see the loop's variable",
    "j0089": "a key that the map does not have", "j0090": "beyond the end of the list",
    "j0187": "the first of an empty list",
  ]

  private static func compile(_ item: Case) -> Compilation {
    Workbench.set([("", item.template)] + item.files)
      .compile("", variables: item.context.pairs.map { ($0.key, .any) })
  }

  @Test(
    "renders as Jinja does", .enabled(if: !cases.isEmpty, "skipped: shared/conformance is not there"),
    arguments: cases.filter { item in
      item.expected != nil && stricter[item.id] == nil && !leftOut.values.joined().contains(item.id)
    })
  func renders(_ item: Case) throws {
    let compilation = Self.compile(item)
    #expect(compilation.problems.map(\.line) == [])
    var output: [UInt8] = []
    try compilation.template?.render(item.context.pairs.map(\.value), page: PageContext(), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == item.expected)
  }

  @Test(
    "fails with a place where Jinja fails, where SPEC is stricter, and on what is left out",
    .enabled(if: !cases.isEmpty, "skipped: shared/conformance is not there"),
    arguments: cases.filter { item in
      item.expected == nil || stricter[item.id] != nil || leftOut.values.joined().contains(item.id)
    })
  func fails(_ item: Case) {
    let compilation = Self.compile(item)
    guard let template = compilation.template else {
      #expect(compilation.problems.allSatisfy { $0.position != nil })
      return
    }
    var output: [UInt8] = []
    let failure = #expect(throws: RenderFailure.self) {
      try template.render(item.context.pairs.map(\.value), page: PageContext(), into: &output)
    }
    #expect(failure?.diagnostic.position != nil)
    #expect(output.isEmpty)
  }
}
