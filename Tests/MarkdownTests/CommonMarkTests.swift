import Markdown
import Testing

@Suite("CommonMark 0.30") struct CommonMarkTests {
  static let file = "commonmark-0.30.json"

  /// CommonMark alone: bare addresses are links in GFM only.
  static let options = {
    var options = MarkdownOptions.conformance
    options.linksBareURLs = false
    return options
  }()

  @Test(
    "renders every example as the specification says",
    .enabled(if: ConformanceCase.exists(file), "skipped: the conformance data is not beside the package"),
    arguments: ConformanceCase.all(in: file))
  func example(_ example: ConformanceCase) {
    #expect(Rendered(example.markdown, options: Self.options).html == example.html)
  }

  @Test(
    "the data holds all 652 examples",
    .enabled(if: ConformanceCase.exists(file), "skipped: the conformance data is not beside the package"))
  func count() {
    #expect(ConformanceCase.all(in: Self.file).count == 652)
  }
}
