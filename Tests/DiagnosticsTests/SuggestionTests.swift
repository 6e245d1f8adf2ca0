import Testing

@testable import Diagnostics

@Suite("A suggestion")
struct SuggestionTests {
  static let candidates = ["tiktok", "mentor", "mentee", "ai", "säkerhet", "teams"]

  @Test(
    "is the nearest candidate for a typing error",
    arguments: [
      ("tik-tok", "tiktok"), ("TikTok", "tiktok"), ("mentro", "mentor"), ("mente", "mentee"), ("ia", "ai"),
      ("sakerhet", "säkerhet"), ("tems", "teams"),
    ])
  func nearest(_ word: String, _ expected: String) {
    #expect(Suggestion.nearest(to: word, among: Self.candidates) == expected)
  }

  @Test("is not made where nothing is near", arguments: ["", "xyz", "ledarskap", "tiktoktiktok"])
  func none(_ word: String) {
    #expect(Suggestion.nearest(to: word, among: ["tiktok", "mentor", "säkerhet"]) == nil)
    #expect(Suggestion.nearest(to: word, among: []) == nil)
  }

  @Test("is the first of equals in alphabetical order, whatever their order")
  func ties() {
    #expect(Suggestion.nearest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    #expect(Suggestion.nearest(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
  }

  @Test(
    "counts insertions, deletions, changes and swaps of neighbours",
    arguments: [
      ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "acb", 1), ("abcd", "badc", 2),
      ("kitten", "sitting", 3),
    ])
  func distance(_ left: String, _ right: String, _ expected: Int) {
    #expect(Suggestion.editDistance(Array(left), Array(right), limit: 9) == expected)
    #expect(Suggestion.editDistance(Array(right), Array(left), limit: 9) == expected)
    if expected > 0 {
      #expect(Suggestion.editDistance(Array(left), Array(right), limit: expected - 1) == expected)
    }
  }
}
