import Testing

@testable import Output

@Suite("An output path")
struct OutputPathTests {
  @Test(
    "is a relative path below the output folder",
    arguments: [
      "index.html", "guider/x/index.html", ".htaccess", "a b/å.html", "...", "..a/b..", "a\nb", ".git",
    ])
  func accepted(_ string: String) throws {
    #expect(try #require(OutputPath(string)).string == string)
  }

  @Test(
    "cannot leave the folder, be ambiguous, or name what Tandem keeps for itself",
    arguments: [
      "", "/", "/etc/passwd", "..", ".", "a/..", "../a", "a/./b", "a//b", "a/", "a\0b", "a\\b",
      ".tandem-manifest", ".Tandem-Manifest", ".tandem-1-0000000000000000/x",
    ])
  func refused(_ string: String) {
    #expect(OutputPath(string) == nil)
  }

  @Test("has components of at most 255 bytes")
  func longComponents() {
    #expect(OutputPath("x/" + String(repeating: "a", count: 255)) != nil)
    #expect(OutputPath("x/" + String(repeating: "a", count: 256)) == nil)
    #expect(OutputPath(String(repeating: "å", count: 128)) == nil)
  }

  @Test("is compared and sorted by its bytes, not by what looks the same")
  func bytewise() throws {
    let composed = try #require(OutputPath("\u{E9}"))
    let decomposed = try #require(OutputPath("e\u{301}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    let sorted = ["å", "a/b", "Z", "a.b", "a"].compactMap(OutputPath.init).sorted().map(\.string)
    #expect(sorted == ["Z", "a", "a.b", "a/b", "å"])
  }
}
