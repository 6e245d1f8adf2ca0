import Foundation
import Portal
import Testing

@testable import Site

@Suite("The mentor directory")
struct DirectoryTests {
  @Test("has a facet for everything that someone has, with counts, and none for what nobody has")
  func facets() async throws {
    let directory = try await directory(in: .swedish)
    #expect(
      directory.facets.map(\.facet) == [.teaches, .learns, .role, .place, .unit, .language, .stage, .open])
    let place = try #require(directory.facets.first { $0.facet == .place })
    #expect(place.label == "Ort")
    #expect(place.options.map(\.id) == ["umea", "arjang"])
    #expect(place.options.map(\.label) == ["Umeå", "Årjäng"])
    #expect(place.options.map(\.count) == [2, 1])
  }

  @Test("has the same choices in every language, each in the language's words")
  func languages() async throws {
    let (swedish, english) = (try await directory(in: .swedish), try await directory(in: .english))
    for (one, other) in zip(swedish.facets, english.facets) {
      #expect(Set(one.options.map(\.id)) == Set(other.options.map(\.id)))
    }
    #expect(
      english.facets.first { $0.facet == .stage }?.options.map(\.label) == ["early career", "mid-career"])
    #expect(english.facets.first { $0.facet == .language }?.options.map(\.label) == ["English", "Swedish"])
  }

  @Test("counts someone as open only while there is room for another pair")
  func open() async throws {
    let directory = try await directory(in: .swedish)
    let open = try #require(directory.facets.first { $0.facet == .open })
    let names = try decoded(directory).names
    #expect(zip(names, open.choices).filter { !$0.1.isEmpty }.map(\.0) == ["Cleo Dahl"])
  }

  @Test("lists those with room for another pair first, each part in the order of the alphabet")
  func order() async throws {
    #expect(try decoded(await directory(in: .swedish)).names == ["Cleo Dahl", "Anna Ek", "Bo Lind"])
  }

  @Test("tells the script everyone, where they are, and what they have")
  func data() async throws {
    let data = try decoded(await directory(in: .english))
    #expect(data.names == ["Cleo Dahl", "Anna Ek", "Bo Lind"])
    #expect(data.slugs == ["cleo-dahl", "anna-ek", "bo-lind"])
    #expect(data.initials == ["CD", "AE", "BL"])
    #expect(data.slots == [2, 0, 0])
    #expect(data.choices["teaches"] == [[0, 1], [0], []])
    #expect(data.options["teaches"] == ["data", "tiktok"])
  }

  @Test(
    "stands the first letters of the first and the last word for a person",
    arguments: [
      ("Anna Ek", "AE"), ("åsa von öst", "ÅÖ"), ("Märta Ägren", "MÄ"), ("Élodie Ñandú", "ÉÑ"),
      ("Øyvind Þórsson", "ØÞ"), ("Madonna", "M"), ("ßa ÿb", "SSŸ"), ("×a b", "×B"),
      ("A\u{30A}sa Ek", "A\u{30A}E"), ("Ek A\u{30A}", "EA\u{30A}"), ("Łucja Żak", "ŁŻ"), ("李 小龍", "李小"),
      ("Anna\u{A0}Ek", "AE"), ("Anna ", "A"), ("", ""),
    ])
  func initials(name: String, expected: String) {
    #expect(PersonMark.initials(of: name) == expected)
  }

  @Test("gives a person the same colour whatever their name becomes, and spreads people over all colours")
  func tone() async throws {
    let before = try decoded(await directory(in: .swedish))
    let renamed = try decoded(await directory(in: .swedish, anna: "Anna Lind"))
    #expect(renamed.names != before.names)
    #expect(renamed.tones == before.tones)
    let many = Set((0..<200).map { PersonMark.tone(of: DocumentID(kind: .profile, name: "person-\($0)")) })
    #expect(many.count == PersonMark.tones)
  }

  @Test("never holds someone who may not be shown")
  func hidden() async throws {
    let portal = try MiniPortal([
      "content/profiles/bo-lind.md": MiniPortal.profile("Bo Lind", "withdrawn: true\nlocation: Visby")
    ])
    #expect(!(try await portal.build()).contains("error"))
    let data = portal.output().filter { $0.key.hasPrefix("assets/people.") }
    #expect(data.count == 2)
    #expect(data.holding("Bo Lind") == [])
    #expect(data.holding("visby") == [])
  }

  @Test(
    "names a place in the page's language where someone has done so, and each person's own as they wrote it")
  func places() async throws {
    let portal = try MiniPortal([
      "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "location: Göteborg"),
      "content/profiles/bo-lind.md": MiniPortal.profile("Bo Lind", "location: Göteborg"),
      "content/profiles/bo-lind.en.md": "---\nlocation: Gothenburg\n---\n\nHello.\n",
    ])
    let site = await Site(reading: portal.options(today: Day(iso: "2026-11-23") ?? .epoch))
    let english = try #require(site.sites.first { $0.language == .english }).directory
    #expect(english.facets.first { $0.facet == .place }?.options.map(\.label) == ["Gothenburg"])
    #expect(try decoded(english).places == ["Göteborg", "Gothenburg"])
  }

  private func directory(in language: Language, anna: String = "Anna Ek") async throws -> Directory {
    let portal = try MiniPortal([
      "content/profiles/anna-ek.md": MiniPortal.profile(
        anna, "location: Umeå\nunit: HR\nteaches: [data]\nlearns: [tiktok]\nlanguages: [sv, en]"),
      "content/profiles/bo-lind.md": MiniPortal.profile(
        "Bo Lind", "location: Umeå\nlearns: [data]\ncapacity: 1"),
      "content/profiles/cleo-dahl.md": MiniPortal.profile(
        "Cleo Dahl", "location: Årjäng\nteaches: [data, tiktok]\ncapacity: 2"
      ).replacing("career_stage: mid", with: "career_stage: early"),
      "content/programs/p.md": MiniPortal.program("pairs:\n  - {mentor: anna-ek, mentee: bo-lind}"),
    ])
    let site = await Site(reading: portal.options(today: Day(iso: "2026-11-23") ?? .epoch))
    return try #require(site.sites.first { $0.language == language }).directory
  }

  private struct Data: Decodable {
    let names: [String]
    let slugs: [String]
    let initials: [String]
    let slots: [Int]
    let tones: [Int]
    let places: [String]
    let options: [String: [String]]
    let choices: [String: [[Int]]]
  }

  private func decoded(_ directory: Directory) throws -> Data {
    try JSONDecoder().decode(Data.self, from: Foundation.Data(directory.data.bytes))
  }
}
