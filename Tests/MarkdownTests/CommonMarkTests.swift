import Markdown
import Testing

@Suite("CommonMark 0.30") struct CommonMarkTests {
  static let file = "commonmark-0.30.json"

  /// Examples that Tandem renders otherwise, by number, with the reason.
  static let deviations: [Int: String] = [
    601: "a bare http:// is a link, as in GFM",
    607: "a bare http:// is a link, as in GFM",
    610: "a bare http:// is a link, as in GFM",
  ]

  @Test(
    "renders every example as the specification says",
    .enabled(if: ConformanceCase.exists(file), "skipped: the conformance data is not beside the package"),
    arguments: ConformanceCase.all(in: file).filter { deviations[$0.example] == nil })
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

  @Test(
    "the data holds all 652 examples",
    .enabled(if: ConformanceCase.exists(file), "skipped: the conformance data is not beside the package"))
  func count() {
    #expect(ConformanceCase.all(in: Self.file).count == 652)
  }
}
