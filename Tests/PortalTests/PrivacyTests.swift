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
      ("anna.ek@x.example", "X"), ("Anna själv", "Anna själv"), ("(Anna\u{A0}Ek)", "(X)"),
      ("Anna&nbsp;Ek", "X"), ("Anna&#xA0; Ek", "X"), ("Anna\\\nEk", "X"), ("> Anna\n> Ek", "> X"),
      ("Anna *Ek* kom", "*X* kom"), ("**Anna** Ek", "**X**"), ("**Anna** *Ek*", "***X***"),
      ("Anna Ek och Anna Ek", "X och X"), ("Bo-Anna Ek", "Bo-Anna Ek"), ("”Anna Ek”", "”X”"),
    ])
  func everywhere(_ text: String, _ expected: String) throws {
    #expect(try redact(text) == expected)
  }

  @Test(
    "a first name alone goes where the document points to the person",
    arguments: [
      ("[^1]: Anna Ek, intervju", "[^1]: X, intervju"), ("[^1]:Anna Ek", "[^1]:X"),
      ("a[^1]–Anna Ek", "a[^1]–X"), ("Anna lär.", "X lär."), ("Annas tips", "Xs tips"),
      ("Annandag", "Annandag"),
    ])
  func pointed(_ text: String, _ expected: String) throws {
    #expect(try redact(text, pointing: true) == expected)
  }

  @Test(
    "an address that holds a hidden name goes as a whole, and its text stays",
    arguments: [
      ("[mejl](mailto:anna.ek@x.example) nu", "[mejl](#…) nu"),
      ("[a](<mailto:anna.ek@x.example>)", "[a](<#…>)"),
      ("[a](https://x.se/anna.ek@x.example/b \"t\")", "[a](#… \"t\")"),
      ("[a][b]\n\n[b]: mailto:anna.ek@x.example", "[a][b]\n\n[b]: #…"),
      ("<anna.ek@x.example>.", "X."), ("<mailto:anna.ek@x.example>", "X"),
      ("se https://x.se/?q=anna.ek@x.example, sen", "se X, sen"),
      ("[Anna Ek](mailto:anna.ek@x.example)", "[X](#…)"),
      ("![a](Anna.png) [b](a.md \"Anna Ek\")", "![a](Anna.png) [b](a.md \"X\")"),
      ("[a](<https://x.se/Anna Ek>)", "[a](<#…>)"),
      ("[a](https://people.example/in/anna-ek)", "[a](#…)"), ("se https://x.se/anna-ek", "se X"),
    ])
  func addresses(_ text: String, _ expected: String) throws {
    #expect(try redact(text) == expected)
  }

  @Test(
    "paths and anchors of the site are no texts",
    arguments: [
      "[a](../profiles/x.md#anna)", "[a](#anna)", "[a](<#anna>)", "[a][b]\n\n[b]: g.md#anna",
      "![a](anna/ek.png)", "[a](../profiles/anna-ek.md)", "x[^anna]\n\n[^anna]: y",
    ])
  func paths(_ text: String) throws {
    #expect(try redact(text, pointing: true) == text)
  }

  @Test("every place is told, the same name as often as it stands there")
  func places() throws {
    let redaction = Redaction(hiding: [try profile([:])], shownNames: [])
    let finds = redaction.finds(in: "Å Anna Ek. Anna *Ek*, Anna", pointingTo: [])
    #expect(finds.map(\.range) == [3..<10, 12..<20])
    #expect(redaction.finds(in: "Anna", pointingTo: [ProfileID("anna-ek")]).map(\.range) == [0..<4])
  }

  @Test(
    "a name is seen through whatever divides it",
    arguments: [
      ("<p><strong>An</strong>na Ek</p>", true), ("An\u{AD}na&nbsp;Ek", true), ("Anna<br />\nEk", true),
      ("<td>Anna</td>\n<td>Ek</td>", true), ("ANNA  EKS", true), ("A\u{200B}nna\u{202F}Ek", true),
      ("<p>Anna</p>\n<p>Ek</p>", false), ("Anna Ekström", false), ("Susanna Ek", false), ("Anna-Ek", false),
      ("<a title=\"Anna Ek\">x</a>", false), ("”Anna Ek”", true), ("&#65;nna Ek", true),
    ])
  func folded(_ html: String, _ isNamed: Bool) {
    var names = NameTable()
    names.add(FoldedText("Anna Ek").bytes, of: ProfileID("anna-ek"))
    var text = FoldedText()
    var html = html
    html.withUTF8 { text.add($0, isHTML: true) }
    #expect(text.people(of: names) == (isNamed ? [ProfileID("anna-ek")] : []))
  }

  @Test("a name that someone shown bears too stays")
  func shared() throws {
    #expect(try redact("Anna Ek", shownNames: ["Anna Ek"]) == "Anna Ek")
  }
}
