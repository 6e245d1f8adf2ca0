import Foundation
import Portal

/// The lists of the portal in the order of one language's alphabet. Immutable, and a class for cheap copies.
final class LanguageOrder: Sendable {
  let people: [Document<Person>]
  let guides: [Document<Guide>]
  let topics: [Topic]
  let pages: [Document<Page>]
  let teachers: [TopicID: [Document<Person>]]
  let learners: [TopicID: [Document<Person>]]
  let guidesOfTopic: [TopicID: [Document<Guide>]]
  /// The topics by how many more want to learn them than can share them, the widest gap first.
  let gaps: [Topic]
  private let guidesOfAudience: [Audience?: [Document<Guide>]]
  /// The most people that any topic has on one side.
  private let mostInterest: Int
  /// The guides before and after each, within the whole.
  let neighbours: [DocumentID: (previous: Document<Guide>?, next: Document<Guide>?)]

  init(portal: Portal, language: Language) {
    let alphabet = Alphabet(language)
    people = alphabet.sorted(portal.people) { $0.original.content.name }
    topics = alphabet.sorted(portal.topics) { $0.name.text(in: language) }
    pages = alphabet.sorted(portal.pages) { $0.edition(in: language).content.title }
    guides = Self.ordered(alphabet.sorted(portal.guides) { $0.edition(in: language).content.title })
    var teachers: [TopicID: [Document<Person>]] = [:]
    var learners: [TopicID: [Document<Person>]] = [:]
    for person in people {
      for topic in person.original.content.teaches { teachers[topic, default: []].append(person) }
      for topic in person.original.content.learns { learners[topic, default: []].append(person) }
    }
    (self.teachers, self.learners) = (teachers, learners)
    var byTopic: [TopicID: [Document<Guide>]] = [:]
    for guide in guides {
      for topic in guide.original.content.topics { byTopic[topic, default: []].append(guide) }
    }
    guidesOfTopic = byTopic
    let roots = guides.filter { $0.id.parent == nil }
    guidesOfAudience = Dictionary(
      uniqueKeysWithValues: [(nil, roots)]
        + Audience.allCases.map { audience in
          (audience, roots.filter { $0.original.content.audience.contains(audience) })
        })
    let gap = { (topic: Topic) in (learners[topic.id]?.count ?? 0) - (teachers[topic.id]?.count ?? 0) }
    gaps = topics.enumerated().sorted { (gap($1.element), $0.offset) < (gap($0.element), $1.offset) }
      .map(\.element)
    mostInterest = (Array(teachers.values) + learners.values).map(\.count).max() ?? 0
    var neighbours: [DocumentID: (previous: Document<Guide>?, next: Document<Guide>?)] = [:]
    for (index, guide) in guides.enumerated() {
      neighbours[guide.id] = (
        index > 0 ? guides[index - 1] : nil, index + 1 < guides.count ? guides[index + 1] : nil
      )
    }
    self.neighbours = neighbours
  }

  /// The guides for an audience, or all of them, without chapters.
  func guides(for audience: Audience?) -> [Document<Guide>] { guidesOfAudience[audience] ?? [] }

  /// The audiences that some guide is for.
  var audiences: [Audience] { Audience.allCases.filter { !guides(for: $0).isEmpty } }

  /// The topics that someone has, the widest gap first.
  var asked: [Topic] { gaps.filter { teachers[$0.id] != nil || learners[$0.id] != nil } }

  /// The topics that more people want to learn than can share, the widest gap first.
  var wanted: [Topic] { gaps.filter { gap(of: $0.id) > 0 } }

  /// How many more want to learn a topic than can share it.
  func gap(of topic: TopicID) -> Int { (learners[topic]?.count ?? 0) - (teachers[topic]?.count ?? 0) }

  /// A number of people in percent of the most that any topic has on one side.
  func share(_ people: Int) -> Int { mostInterest == 0 ? 0 : people * 100 / mostInterest }

  /// By phase, then by `order`, then by title; a chapter comes right after its guide.
  private static func ordered(_ byTitle: [Document<Guide>]) -> [Document<Guide>] {
    let chapters = Dictionary(grouping: byTitle.filter { $0.id.parent != nil }) { $0.id.parent }
    let roots = byTitle.filter { $0.id.parent == nil }
    let known = Set(roots.map(\.id))
    let orphans = byTitle.filter { guide in guide.id.parent.map { !known.contains($0) } ?? false }
    return stable(roots + orphans).flatMap { guide in [guide] + stable(chapters[guide.id] ?? []) }
  }

  private static func stable(_ guides: [Document<Guide>]) -> [Document<Guide>] {
    let key = { (index: Int, guide: Document<Guide>) -> (Int, Int, Int) in
      let content = guide.original.content
      let phase = content.phase.flatMap { Phase.allCases.firstIndex(of: $0) } ?? Phase.allCases.count
      return (phase, content.order ?? .max, index)
    }
    return guides.enumerated().map { (key: key($0, $1), guide: $1) }.sorted { $0.key < $1.key }.map(\.guide)
  }
}
