import Synchronization

/// Finds people who fit each other: one teaches what the other wants to learn.
///
/// Looks at a bounded number of candidates for each topic, so that the work grows with the number of people and
/// not with its square. Two-way fits come first, then the number of topics, then the id. What has been found for a
/// person is kept, since the page in each language asks for it.
final class MatchFinder: Sendable {
  /// How many people are named on a page.
  static let shownMatches = 4
  private static let candidatesPerTopic = 24

  private let people: [Person]
  private let teachers: [TopicID: [Int]]
  private let learners: [TopicID: [Int]]
  private let avoided: [ProfileID: Set<ProfileID>]
  private let found = Mutex<[Int: [Match]]>([:])

  /// - Parameters:
  ///   - people: who may be shown, sorted by id.
  ///   - avoided: whom each person must not be matched with.
  init(people: [Person], avoided: [ProfileID: Set<ProfileID>]) {
    var teachers: [TopicID: [Int]] = [:]
    var learners: [TopicID: [Int]] = [:]
    for (index, person) in people.enumerated() {
      for topic in person.teaches { teachers[topic, default: []].append(index) }
      for topic in person.learns { learners[topic, default: []].append(index) }
    }
    self.people = people
    self.teachers = teachers
    self.learners = learners
    self.avoided = avoided
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
      for candidate in near(index, in: teachers[topic] ?? []) {
        shared[candidate, default: (0, 0)].teaches += 1
      }
    }
    for topic in person.teaches {
      for candidate in near(index, in: learners[topic] ?? []) {
        shared[candidate, default: (0, 0)].learns += 1
      }
    }
    shared[index] = nil
    var ranked = shared.map { (rank: Self.rank($1.teaches, $1.learns), candidate: $0) }
    if let avoided = avoided[person.id] { ranked.removeAll { avoided.contains(people[$0.candidate].id) } }
    // People are sorted by id, so the index decides between equals as the id would.
    ranked.sort { ($1.rank, $0.candidate) < ($0.rank, $1.candidate) }
    return ranked.prefix(Self.shownMatches).map { match(person, people[$0.candidate]) }
  }

  /// A stretch of `list` that starts at the person's own place, so that not everyone is shown the same people.
  private func near(_ index: Int, in list: [Int]) -> [Int] {
    guard list.count > Self.candidatesPerTopic else { return list }
    let start = list.partitioningIndex { $0 >= index }
    return (0..<Self.candidatesPerTopic).map { list[(start + $0) % list.count] }
  }

  private func match(_ person: Person, _ other: Person) -> Match {
    Match(
      person: other.id, teaches: other.teaches.filter(person.learns.contains),
      learns: other.learns.filter(person.teaches.contains))
  }

  private static func rank(_ teaches: Int, _ learns: Int) -> Int {
    teaches + learns + (teaches == 0 || learns == 0 ? 0 : 100)
  }
}
