import Concurrency

/// Finds people who fit each other: one teaches what the other wants to learn.
///
/// Looks at a bounded number of candidates for each topic, so that the work grows with the number of people and
/// not with its square. Two-way fits come first, then the number of topics, then the id.
struct MatchFinder: Sendable {
  /// How many people are named on a page.
  static let shownMatches = 4
  private static let candidatesPerTopic = 24

  private let people: [Person]
  private let teachers: [TopicID: [Int]]
  private let learners: [TopicID: [Int]]
  private let avoided: [ProfileID: Set<ProfileID>]

  /// - Parameter people: who may be shown, sorted by id.
  init(people: [Person], profiles: [Profile]) {
    var teachers: [TopicID: [Int]] = [:]
    var learners: [TopicID: [Int]] = [:]
    for (index, person) in people.enumerated() {
      for topic in person.teaches { teachers[topic, default: []].append(index) }
      for topic in person.learns { learners[topic, default: []].append(index) }
    }
    self.people = people
    self.teachers = teachers
    self.learners = learners
    self.avoided = Self.avoidances(profiles)
  }

  func matches() async -> [ProfileID: [Match]] {
    let found = await Array(people.indices).concurrentMap(matches(of:))
    return Dictionary(zip(people.map(\.id), found)) { first, _ in first }
  }

  /// Those who fit the person best.
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

  /// Whom each person must not be matched with: who avoids whom, and who manages whom.
  private static func avoidances(_ profiles: [Profile]) -> [ProfileID: Set<ProfileID>] {
    var avoided: [ProfileID: Set<ProfileID>] = [:]
    for profile in profiles {
      for other in profile.avoids + [profile.manager].compactMap({ $0 }) {
        avoided[profile.id, default: []].insert(other)
        avoided[other, default: []].insert(profile.id)
      }
    }
    return avoided
  }
}

extension Array {
  /// The first index whose element fulfils `predicate`, in a list where all that do come last.
  fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
