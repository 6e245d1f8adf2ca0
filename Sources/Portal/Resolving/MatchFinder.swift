import Synchronization

/// Finds people who fit each other: one teaches what the other wants to learn.
///
/// Looks at a bounded number of candidates for each topic, so that the work grows with the number of people and
/// not with its square. People with room for another pair come first, then two-way fits, then the number of topics, then
/// the id. What has been found for a person is kept, since the page in each language asks for it.
final class MatchFinder: Sendable {
  /// How many people are named on a page.
  static let shownMatches = 4
  private static let candidatesPerTopic = 24

  private let people: [Person]
  private let teachers: [TopicID: Candidates]
  private let learners: [TopicID: Candidates]
  private let apart: [ProfileID: Set<ProfileID>]
  private let full: Set<ProfileID>
  private let found = Mutex<[Int: [Match]]>([:])

  /// - Parameters:
  ///   - people: who may be shown, sorted by id.
  ///   - apart: whom each person is not to be matched with.
  ///   - full: those who have no room for another pair.
  init(people: [Person], apart: [ProfileID: Set<ProfileID>], full: Set<ProfileID>) {
    var teachers: [TopicID: Candidates] = [:]
    var learners: [TopicID: Candidates] = [:]
    for (index, person) in people.enumerated() {
      let isFull = full.contains(person.id)
      for topic in person.teaches { teachers[topic, default: Candidates()].add(index, isFull: isFull) }
      for topic in person.learns { learners[topic, default: Candidates()].add(index, isFull: isFull) }
    }
    self.people = people
    self.teachers = teachers
    self.learners = learners
    self.apart = apart
    self.full = full
  }

  /// Those who fit the person best; nobody fits someone who may not be shown.
  func matches(of id: ProfileID) -> [Match] {
    let index = people.partitioningIndex { id <= $0.id }
    guard people.indices.contains(index), people[index].id == id else { return [] }
    if let matches = found.withLock({ $0[index] }) { return matches }
    let matches = matches(of: index)
    found.withLock { $0[index] = matches }
    return matches
  }

  private func matches(of index: Int) -> [Match] {
    let person = people[index]
    var shared: [Int: (teaches: Int, learns: Int)] = [:]
    for topic in person.learns {
      for candidate in teachers[topic, default: Candidates()].near(index) {
        shared[candidate, default: (0, 0)].teaches += 1
      }
    }
    for topic in person.teaches {
      for candidate in learners[topic, default: Candidates()].near(index) {
        shared[candidate, default: (0, 0)].learns += 1
      }
    }
    shared[index] = nil
    var ranked = shared.map { (rank: rank($0, $1.teaches, $1.learns), candidate: $0) }
    if let apart = apart[person.id] { ranked.removeAll { apart.contains(people[$0.candidate].id) } }
    // People are sorted by id, so the index decides between equals as the id would.
    ranked.sort { ($1.rank, $0.candidate) < ($0.rank, $1.candidate) }
    return ranked.prefix(Self.shownMatches).map { match(person, people[$0.candidate]) }
  }

  private func match(_ person: Person, _ other: Person) -> Match {
    Match(
      person: other.id, teaches: other.teaches.filter(person.learns.contains),
      learns: other.learns.filter(person.teaches.contains))
  }

  private func rank(_ candidate: Int, _ teaches: Int, _ learns: Int) -> Int {
    teaches + learns + (teaches == 0 || learns == 0 ? 0 : 1000)
      + (full.contains(people[candidate].id) ? 0 : 10_000)
  }

  /// Those who share a topic, or who want to learn it.
  private struct Candidates {
    private var open: [Int] = []
    private var full: [Int] = []

    mutating func add(_ index: Int, isFull: Bool) {
      if isFull { full.append(index) } else { open.append(index) }
    }

    /// A bounded number of them, those with room first.
    func near(_ index: Int) -> [Int] {
      let found = Self.stretch(of: open, from: index, MatchFinder.candidatesPerTopic)
      return found + Self.stretch(of: full, from: index, MatchFinder.candidatesPerTopic - found.count)
    }

    /// A stretch of `list` that starts at the person's own place, so that not everyone is shown the same people.
    private static func stretch(of list: [Int], from index: Int, _ length: Int) -> [Int] {
      guard list.count > length else { return list }
      let start = list.partitioningIndex { $0 >= index }
      return (0..<length).map { list[(start + $0) % list.count] }
    }
  }
}
