/// Finds people who fit each other: one teaches what the other wants to learn.
///
/// Looks at a bounded number of candidates for each topic, so that the work grows with the number of people and
/// not with its square. Two-way fits come first, then the number of topics, then the id.
struct MatchFinder {
  let people: [Person]
  let profiles: [Profile]

  /// How many people are named on a page.
  static let shownMatches = 4
  private static let candidatesPerTopic = 24

  func matches() -> [ProfileID: [Match]] {
    var teachers: [TopicID: [Int]] = [:]
    var learners: [TopicID: [Int]] = [:]
    for (index, person) in people.enumerated() {
      for topic in person.teaches { teachers[topic, default: []].append(index) }
      for topic in person.learns { learners[topic, default: []].append(index) }
    }
    let avoided = avoidances()
    var found: [ProfileID: [Match]] = [:]
    for (index, person) in people.enumerated() {
      var candidates: Set<Int> = []
      for topic in person.learns { candidates.formUnion(near(index, in: teachers[topic] ?? [])) }
      for topic in person.teaches { candidates.formUnion(near(index, in: learners[topic] ?? [])) }
      candidates.remove(index)
      let matches = candidates.map { match(person, people[$0]) }
        .filter { !$0.isEmpty && !(avoided[person.id]?.contains($0.person) ?? false) }
      found[person.id] = Array(matches.sorted(by: Self.isBetter).prefix(Self.shownMatches))
    }
    return found
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

  private static func isBetter(_ left: Match, _ right: Match) -> Bool {
    (left.rank, right.person) > (right.rank, left.person)
  }

  /// Whom each person must not be matched with: who avoids whom, and who manages whom.
  private func avoidances() -> [ProfileID: Set<ProfileID>] {
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

extension Match {
  fileprivate var isEmpty: Bool { teaches.isEmpty && learns.isEmpty }

  fileprivate var rank: Int {
    teaches.count + learns.count + (teaches.isEmpty || learns.isEmpty ? 0 : 100)
  }
}

extension Array where Element: Comparable {
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
