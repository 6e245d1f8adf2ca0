import Diagnostics
import Testing

@testable import Portal

@Suite("Privacy")
struct PrivacyTests {
  private func profile(_ fields: [String: FieldValue]) throws -> Profile {
    var record = Record()
    let standard: [String: FieldValue] = [
      "name": .text("Anna Ek"), "career_stage": .text("mid"), "permission": .day(try day("2026-05-01")),
    ]
    for (name, value) in standard.merging(fields, uniquingKeysWith: { _, new in new }) {
      let mark = YAMLMark(line: 1, column: 1)
      record.set(name, Located(value: value, mark: mark, length: 1), key: mark)
    }
    return try #require(Profile(id: ProfileID("anna-ek"), record: record))
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test(
    "a person is shown from the permission until it expires",
    arguments: [("2026-04-30", false), ("2026-05-01", true), ("2026-08-31", true), ("2026-09-01", false)])
  func shown(on date: String, isShown: Bool) throws {
    let profile = try profile(["expires": .day(day("2026-08-31"))])
    #expect((Person(showing: profile, on: try day(date)) != nil) == isShown)
  }

  @Test("a person who has withdrawn is never shown")
  func withdrawn() throws {
    #expect(Person(showing: try profile(["withdrawn": .bool(true)]), on: try day("2026-06-01")) == nil)
  }

  private func redact(_ text: String, pointing: Bool = false, shownNames: Set<String> = []) throws -> String {
    let redaction = Redaction(
      hiding: [try profile(["email": .text("anna.ek@x.example")])], shownNames: shownNames)
    return redaction.redact(text, pointingTo: pointing ? [ProfileID("anna-ek")] : [], replacement: "X")
  }

  @Test(
    "a hidden name goes from every text",
    arguments: [
      ("Fråga Anna Ek.", "Fråga X."), ("Anna\nEk och Bo", "X och Bo"), ("Anna Eks råd", "Xs råd"),
      ("ANNA EK", "X"), ("Anna Ekström", "Anna Ekström"), ("Susanna Ek", "Susanna Ek"),
      ("anna.ek@x.example", "X"), ("Anna själv", "Anna själv"),
    ])
  func everywhere(_ text: String, _ expected: String) throws {
    #expect(try redact(text) == expected)
  }

  @Test(
    "a first name alone goes where the document points to the person",
    arguments: [("Anna lär.", "X lär."), ("Annas tips", "Xs tips"), ("Annandag", "Annandag")])
  func pointed(_ text: String, _ expected: String) throws {
    #expect(try redact(text, pointing: true) == expected)
  }

  @Test("a name that someone shown bears too stays")
  func shared() throws {
    #expect(try redact("Anna Ek", shownNames: ["Anna Ek"]) == "Anna Ek")
  }
}
