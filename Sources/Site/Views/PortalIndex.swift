import Foundation
import Portal

/// Look-ups that every page needs, made once for the whole portal. Immutable, and a class for cheap copies.
final class PortalIndex: Sendable {
  let people: [ProfileID: Document<Person>]
  let guides: [DocumentID: Document<Guide>]
  let stories: [DocumentID: Document<Story>]
  let programs: [ProgramID: Document<Program>]
  let topics: [TopicID: Topic]
  /// The site's time zone.
  let zone: TimeZone
  /// Every day that a page may show.
  let days: Set<Day>
  let storiesOfProgram: [ProgramID: [Document<Story>]]
  let storiesOfTopic: [TopicID: [Document<Story>]]
  let chapters: [DocumentID: [Document<Guide>]]
  private let outlines: [DocumentID: Outline]

  init(_ portal: Portal) {
    people = Dictionary(portal.people.map { (ProfileID($0.id.name), $0) }) { first, _ in first }
    guides = Dictionary(portal.guides.map { ($0.id, $0) }) { first, _ in first }
    stories = Dictionary(portal.stories.map { ($0.id, $0) }) { first, _ in first }
    programs = Dictionary(portal.programs.map { (ProgramID($0.id.name), $0) }) { first, _ in first }
    topics = Dictionary(portal.topics.map { ($0.id, $0) }) { first, _ in first }
    zone = TimeZone(identifier: portal.settings.timeZone) ?? .gmt
    days = Self.days(of: portal, in: zone)
    storiesOfProgram = Dictionary(grouping: portal.stories.filter { $0.original.content.program != nil }) {
      $0.original.content.program ?? ProgramID("")
    }
    var byTopic: [TopicID: [Document<Story>]] = [:]
    for story in portal.stories {
      for topic in story.original.content.topics { byTopic[topic, default: []].append(story) }
    }
    storiesOfTopic = byTopic
    chapters = Dictionary(grouping: portal.guides.filter { $0.id.parent != nil }) { $0.id.parent ?? $0.id }
    outlines = Self.outlines(of: portal)
  }

  /// The anchor on the page of `id` in `language` for a heading that a text linked to. Where that page has another
  /// edition, the heading at the same place; nil where the editions are built differently.
  func anchor(_ target: AnchorTarget, of id: DocumentID, in language: Language) -> String? {
    guard let outline = outlines[id] else { return nil }
    let shown = outline.translations[language] ?? outline.original
    if shown.contains(target.anchor) { return target.anchor }
    guard shown.count == outline.original.count, shown.indices.contains(target.index) else { return nil }
    return shown[target.index]
  }

  /// The anchors of a document's editions, in the order of their headings.
  private struct Outline: Sendable {
    let original: [String]
    let translations: [Language: [String]]
  }

  private static func outlines(of portal: Portal) -> [DocumentID: Outline] {
    var outlines: [DocumentID: Outline] = [:]
    func add<Content>(_ documents: [Document<Content>]) {
      for document in documents {
        let anchors = { (edition: Edition<Content>) in portal.text(of: edition).body.outline.map(\.anchor) }
        let others = document.editions.dropFirst().map { ($0.language, anchors($0)) }
        outlines[document.id] = Outline(
          original: anchors(document.original), translations: Dictionary(uniqueKeysWithValues: others))
      }
    }
    add(portal.people)
    add(portal.guides)
    add(portal.stories)
    add(portal.programs)
    add(portal.pages)
    return outlines
  }

  private static func days(of portal: Portal, in zone: TimeZone) -> Set<Day> {
    var days: Set<Day> = [portal.today]
    for story in portal.stories { days.insert(story.original.content.date) }
    for guide in portal.guides { days.formUnion(guide.editions.compactMap(\.content.reviewed)) }
    for page in portal.pages { days.formUnion(page.editions.compactMap(\.content.reviewed)) }
    for program in portal.programs {
      let content = program.original.content
      days.formUnion([content.starts, content.ends].compactMap { $0 })
      for edition in program.editions {
        let moments = edition.content.events.flatMap { [$0.start, $0.end].compactMap { $0 } }
        days.formUnion(moments.map { LocalMoment($0, in: zone).day })
      }
    }
    for pair in portal.relations.pairs.values.flatMap({ $0 }) {
      days.formUnion([pair.started, pair.ended].compactMap { $0 })
    }
    return days
  }
}
