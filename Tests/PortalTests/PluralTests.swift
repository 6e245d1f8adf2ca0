import Testing

@testable import Portal

@Suite("Plurals")
struct PluralTests {
  @Test(
    "each language counts its own way",
    arguments: [
      ("sv", 0, "other"), ("sv", 1, "one"), ("en", 1, "one"), ("en", 21, "other"), ("fi", 1, "one"),
      ("fr", 0, "one"),
      ("pl", 1, "one"), ("pl", 22, "few"), ("pl", 12, "many"), ("ru", 21, "one"), ("ru", 13, "many"),
      ("ja", 1, "other"),
      ("ar", 0, "zero"), ("ar", 2, "two"), ("ar", 103, "few"), ("ar", 111, "many"), ("ar", 100, "other"),
      ("lt", 21, "one"), ("lv", 10, "zero"), ("sl", 102, "two"), ("is", 11, "other"), ("cs", 3, "few"),
    ])
  func category(_ tag: String, _ number: Int, _ category: String) throws {
    #expect(PluralRule(try #require(Language(tag))).category(of: number).rawValue == category)
  }
}
