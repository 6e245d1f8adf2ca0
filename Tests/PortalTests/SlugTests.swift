import Testing

@testable import Portal

@Suite("Slugs")
struct SlugTests {
  @Test(
    "a name becomes plain letters, digits and hyphens",
    arguments: [
      ("Första mötet!", "forsta-motet"), ("åäöé ÅÄÖÉ", "aaoe-aaoe"), ("a\u{30A}", "a"),
      ("  två  ord ", "tva-ord"),
      ("x2", "x2"), ("Straße & Łódź", "strasse-lodz"), ("Ærlig Øl", "aerlig-ol"), ("a--b", "a--b"),
      ("-a-", "a"),
    ])
  func made(from text: String, is slug: String) {
    #expect(Slug(from: text)?.text == slug)
  }

  @Test("nothing is left of some names", arguments: ["😀", "", "---", "中文", "!?"])
  func empty(_ text: String) {
    #expect(Slug(from: text) == nil)
  }

  @Test(
    "only a finished slug is one as it is",
    arguments: [("a-1", true), ("A", false), ("å", false), ("-a", false), ("a/b", false)])
  func written(_ text: String, isSlug: Bool) {
    #expect((Slug(text) != nil) == isSlug)
  }
}
