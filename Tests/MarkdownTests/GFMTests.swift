import Markdown
import Testing

@Suite("GitHub Flavored Markdown") struct GFMTests {
  static let file = "gfm-extensions.json"

  /// Examples that Tandem renders otherwise, by number, with the reason.
  static let deviations: [Int: String] = [
    19: "bare e-mail addresses stay text",
    22: "the tag filter does not exist: raw HTML is left out altogether",
  ]

  @Test(
    "renders the extensions' examples as GFM does",
    .enabled(if: ConformanceCase.exists(file), "skipped: the conformance data is not beside the package"),
    arguments: ConformanceCase.all(in: file).filter {
      deviations[$0.example] == nil && $0.html != "<IGNORE>\n"
    })
  func example(_ example: ConformanceCase) {
    #expect(Rendered(example.markdown, options: .conformance).html == example.html)
  }

  @Test(
    "every deviation still deviates",
    .enabled(if: ConformanceCase.exists(file), "skipped: the conformance data is not beside the package"),
    arguments: ConformanceCase.all(in: file).filter { deviations[$0.example] != nil })
  func deviation(_ example: ConformanceCase) {
    #expect(Rendered(example.markdown, options: .conformance).html != example.html)
  }
}
