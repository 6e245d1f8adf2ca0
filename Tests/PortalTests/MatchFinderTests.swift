import Testing

@testable import Portal

@Suite("People who fit")
struct MatchFinderTests {
  private func profile(
    _ id: String, teaches: [String] = [], learns: [String] = [], avoids: [String] = [], manager: String? = nil
  ) throws -> Profile {
    let mark = YAMLMark(line: 1, column: 1)
    func located(_ value: FieldValue) -> Located<FieldValue> { Located(value: value, mark: mark, length: 1) }
    func list(_ names: [String]) -> FieldValue { .list(names.map { located(.text($0)) }) }
    var record = Record()
    record.set("name", located(.text(id)), key: mark)
    record.set("career_stage", located(.text("mid")), key: mark)
    record.set("permission", located(.day(.epoch)), key: mark)
    record.set("teaches", located(list(teaches)), key: mark)
    record.set("learns", located(list(learns)), key: mark)
    record.set("avoids", located(list(avoids)), key: mark)
    if let manager { record.set("manager", located(.text(manager)), key: mark) }
    return try #require(Profile(id: ProfileID(id), record: record))
  }

  private func matches(_ profiles: [Profile], full: [String] = []) -> [String: [String]] {
    let people = profiles.compactMap { Person(showing: $0, on: .epoch) }.sorted { $0.id < $1.id }
    let apart = Avoidances.found(
      in: profiles.map { ($0.id, $0.avoids + [$0.manager].compactMap { $0 }) })
    let finder = MatchFinder(people: people, apart: apart, full: Set(full.map(ProfileID.init)))
    return Dictionary(
      uniqueKeysWithValues: people.map { ($0.id.name, finder.matches(of: $0.id).map(\.person.name)) })
  }

  @Test("a two-way fit comes before a one-way fit with more topics")
  func twoWay() throws {
    let found = matches([
      try profile("a", teaches: ["x"], learns: ["y", "z"]), try profile("b", teaches: ["y", "z"]),
      try profile("c", teaches: ["y"], learns: ["x"]), try profile("d", teaches: ["q"]),
    ])
    #expect(found["a"] == ["c", "b"])
    #expect(found["d"] == [])
  }

  @Test("nobody meets their manager, or someone whom one of them avoids")
  func kept() throws {
    let found = matches([
      try profile("a", learns: ["x"], avoids: ["b"]), try profile("b", teaches: ["x"]),
      try profile("c", teaches: ["x"], manager: "a"), try profile("d", teaches: ["x"]),
    ])
    #expect(found["a"] == ["d"])
    #expect(found["b"] == [])
    #expect(found["c"] == [])
  }

  @Test("people with room come first, whatever the others could share")
  func room() throws {
    let people = [
      try profile("a", teaches: ["x"], learns: ["y", "z"]),
      try profile("b", teaches: ["y", "z"], learns: ["x"]),
      try profile("c", teaches: ["y"]), try profile("d", teaches: ["z"]),
    ]
    #expect(matches(people, full: ["b", "c"])["a"] == ["d", "b", "c"])
  }

  @Test("people with room are found among any number who have none")
  func roomInACrowd() throws {
    let crowd = try (0..<200).map { try profile("p\($0)", teaches: ["x"]) }
    let found = matches(
      crowd + [try profile("a", teaches: ["x"]), try profile("q", learns: ["x"])],
      full: (0..<200).map { "p\($0)" })
    #expect(found["q"]?.first == "a")
    #expect(found["q"]?.count == MatchFinder.shownMatches)
  }

  @Test("partners are kept apart while their pair meets, and may meet again when it is over")
  func partners() {
    let (a, b, c) = (ProfileID("a"), ProfileID("b"), ProfileID("c"))
    func pair(_ mentor: Participant, ended: Day? = nil) -> PairInProgram {
      PairInProgram(
        program: ProgramID("p"),
        pair: Pair(
          mentor: mentor, mentee: .person(a), mode: .oneWay, started: nil, ended: ended, phase: nil))
    }
    var relations = Relations()
    relations.pairsOfPerson[a] = [pair(.person(b)), pair(.person(c), ended: .epoch), pair(.former)]
    #expect(relations.partners(of: a, on: .epoch) == [b, c])
    #expect(relations.partners(of: a, on: Day(iso: "2026-11-23") ?? .epoch) == [b])
    #expect(relations.partners(of: b, on: .epoch) == [])
  }

  @Test("the work grows with the people, not with their square")
  func bounded() throws {
    let crowd = try (0..<3000).map { try profile("p\($0)", teaches: ["x"], learns: ["y"]) }
    let found = matches(crowd + [try profile("q", teaches: ["y"], learns: ["x"])])
    #expect(found["q"]?.count == MatchFinder.shownMatches)
  }
}
