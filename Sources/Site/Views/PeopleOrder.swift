import Portal

/// The people as one language lists them, and what they share and want to learn: first those who have room for another
/// pair, then the others, both in the order of the alphabet.
struct PeopleOrder: Sendable {
  let people: [Document<Person>]
  let teachers: [TopicID: [Document<Person>]]
  let learners: [TopicID: [Document<Person>]]
  /// The topics by how many more want to learn them than can share them, the widest gap first.
  let gaps: [Topic]
  /// The most people that any topic has on one side.
  let mostInterest: Int

  /// - Parameters:
  ///   - names: the people in the order of the alphabet.
  ///   - topics: in the order of the alphabet.
  init(_ names: [Document<Person>], topics: [Topic], in portal: Portal) {
    let isFull = names.map { portal.openSlots(of: $0.original.content) == 0 }
    let listed = zip(names, isFull)
    let people = listed.filter { !$0.1 }.map(\.0) + listed.filter(\.1).map(\.0)
    var teachers: [TopicID: [Document<Person>]] = [:]
    var learners: [TopicID: [Document<Person>]] = [:]
    for person in people {
      for topic in person.original.content.teaches { teachers[topic, default: []].append(person) }
      for topic in person.original.content.learns { learners[topic, default: []].append(person) }
    }
    let gap = { (topic: Topic) in (learners[topic.id]?.count ?? 0) - (teachers[topic.id]?.count ?? 0) }
    gaps = topics.enumerated().sorted { (gap($1.element), $0.offset) < (gap($0.element), $1.offset) }
      .map(\.element)
    mostInterest = (Array(teachers.values) + learners.values).map(\.count).max() ?? 0
    (self.people, self.teachers, self.learners) = (people, teachers, learners)
  }

  /// How many more want to learn a topic than can share it.
  func gap(of topic: TopicID) -> Int { (learners[topic]?.count ?? 0) - (teachers[topic]?.count ?? 0) }
}
