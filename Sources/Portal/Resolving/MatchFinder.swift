import Diagnostics
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
  /// Whether each person has no room for another pair.
  private let isFull: [Bool]
  private let found = Mutex<[Int: [Match]]>([:])

  /// - Parameters:
  ///   - people: who may be shown, sorted by id.
  ///   - apart: whom each person is not to be matched with.
  ///   - full: those who have no room for another pair.
  init(people: [Person], apart: [ProfileID: Set<ProfileID>], full: Set<ProfileID>) {
    let isFull = people.map { full.contains($0.id) }
    var teachers: [TopicID: Candidates] = [:]
    var learners: [TopicID: Candidates] = [:]
    for (index, person) in people.enumerated() {
      for topic in person.teaches { teachers[topic, default: Candidates()].add(index, isFull: isFull[index]) }
      for topic in person.learns { learners[topic, default: Candidates()].add(index, isFull: isFull[index]) }
    }
    self.people = people
    self.teachers = teachers
    self.learners = learners
    self.apart = apart
    self.isFull = isFull
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
    var fits = Fits()
    for topic in person.learns { teachers[topic]?.addNear(index, to: &fits.teachers) }
    for topic in person.teaches { learners[topic]?.addNear(index, to: &fits.learners) }
    let apart = apart[person.id] ?? []
    var best: [(rank: Int, candidate: Int)] = []
    fits.forEach { candidate, teaches, learns in
      guard candidate != index, apart.isEmpty || !apart.contains(people[candidate].id) else { return }
      // People are sorted by id, and come in their order: among equals the one that was there first stays first.
      let rank = rank(candidate, teaches, learns)
      let place = best.firstIndex { $0.rank < rank } ?? best.count
      guard place < Self.shownMatches else { return }
      best.insert((rank, candidate), at: place)
      if best.count > Self.shownMatches { best.removeLast() }
    }
    return best.map { match(person, people[$0.candidate]) }
  }

  /// Who shares topics with a person: each candidate as often as there are topics.
  private struct Fits {
    var teachers: [Int] = []
    var learners: [Int] = []

    /// Each candidate once, the lowest first, with how many topics they can teach the person and learn from them.
    mutating func forEach(_ body: (_ candidate: Int, _ teaches: Int, _ learns: Int) -> Void) {
      teachers.sort()
      learners.sort()
      var (teacher, learner) = (0, 0)
      while teacher < teachers.count || learner < learners.count {
        let candidate = min(
          teacher < teachers.count ? teachers[teacher] : .max,
          learner < learners.count ? learners[learner] : .max)
        let (teaches, learns) = (teacher, learner)
        while teacher < teachers.count, teachers[teacher] == candidate { teacher += 1 }
        while learner < learners.count, learners[learner] == candidate { learner += 1 }
        body(candidate, teacher - teaches, learner - learns)
      }
    }
  }

  private func match(_ person: Person, _ other: Person) -> Match {
    Match(
      person: other.id, teaches: other.teaches.filter(person.learns.contains),
      learns: other.learns.filter(person.teaches.contains))
  }

  private func rank(_ candidate: Int, _ teaches: Int, _ learns: Int) -> Int {
    teaches + learns + (teaches == 0 || learns == 0 ? 0 : 1000)
      + (isFull[candidate] ? 0 : 10_000)
  }

  /// Those who share a topic, or who want to learn it.
  private struct Candidates {
    private var open: [Int] = []
    private var full: [Int] = []

    mutating func add(_ index: Int, isFull: Bool) {
      if isFull { full.append(index) } else { open.append(index) }
    }

    /// Adds a bounded number of them, those with room first.
    func addNear(_ index: Int, to found: inout [Int]) {
      let room = MatchFinder.candidatesPerTopic
      Self.add(open, from: index, room, to: &found)
      if open.count < room { Self.add(full, from: index, room - open.count, to: &found) }
    }

    /// Adds a stretch of `list` that starts at the person's own place, so that not everyone is shown the same people.
    private static func add(_ list: [Int], from index: Int, _ length: Int, to found: inout [Int]) {
      guard list.count > length else { return found += list }
      let start = list.partitioningIndex { $0 >= index }
      let end = min(start + length, list.count)
      found += list[start..<end]
      found += list[..<(length - (end - start))]
    }
  }
}
