import Foundation
import Portal

/// Look-ups that every page needs, made once for the whole portal. Immutable, and a class for cheap copies.
final class PortalIndex: Sendable {
  let people: PatchedTable<ProfileID, Document<Person>>
  let guides: PatchedTable<DocumentID, Document<Guide>>
  let stories: PatchedTable<DocumentID, Document<Story>>
  let programs: PatchedTable<ProgramID, Document<Program>>
  /// The home page's text among them.
  let pages: PatchedTable<DocumentID, Document<Page>>
  let topics: [TopicID: Topic]
  /// The site's time zone.
  let zone: TimeZone
  /// Every day that a page may show, and maybe others.
  let days: Set<Day>
  let counts: ListCounts
  let storiesOfProgram: [ProgramID: [Document<Story>]]
  let storiesOfTopic: [TopicID: [Document<Story>]]
  let chapters: [DocumentID: [Document<Guide>]]

  init(_ portal: Portal) {
    people = PatchedTable(portal.people) { ProfileID($0.name) }
    guides = PatchedTable(portal.guides) { $0 }
    stories = PatchedTable(portal.stories) { $0 }
    programs = PatchedTable(portal.programs) { ProgramID($0.name) }
    pages = PatchedTable(portal.allPages) { $0 }
    topics = Dictionary(portal.topics.map { ($0.id, $0) }) { first, _ in first }
    zone = TimeZone(identifier: portal.settings.timeZone) ?? .gmt
    days = portal.days(in: zone)
    counts = ListCounts(portal)
    storiesOfProgram = portal.storiesOfProgram
    storiesOfTopic = portal.storiesOfTopic
    chapters = portal.chapters
  }

  /// The index of `portal`, which differs from `earlier`'s in the fields of some documents.
  init(_ portal: Portal, after earlier: PortalIndex, renewed: Set<DocumentID>) {
    let kinds = Set(renewed.map(\.kind))
    let (hasNewStories, hasNewGuides) = (kinds.contains(.story), kinds.contains(.guide))
    people = earlier.people.renewed(by: portal.people, of: .profile, renewed) { ProfileID($0.name) }
    guides = earlier.guides.renewed(by: portal.guides, of: .guide, renewed) { $0 }
    stories = earlier.stories.renewed(by: portal.stories, of: .story, renewed) { $0 }
    programs = earlier.programs.renewed(by: portal.programs, of: .program, renewed) { ProgramID($0.name) }
    pages = earlier.pages.renewed(by: portal.allPages, of: .page, renewed) { $0 }
    topics = earlier.topics
    zone = earlier.zone
    days = earlier.days.union(portal.days(in: zone, of: renewed))
    counts = ListCounts(portal, after: earlier.counts, renewed: kinds)
    storiesOfProgram = hasNewStories ? portal.storiesOfProgram : earlier.storiesOfProgram
    storiesOfTopic = hasNewStories ? portal.storiesOfTopic : earlier.storiesOfTopic
    chapters = hasNewGuides ? portal.chapters : earlier.chapters
  }

  /// The addresses that each edition of a document asks for.
  func addresses(of id: DocumentID) -> [EditionAddress] {
    switch id.kind {
    case .profile: people[ProfileID(id.name)]?.addresses ?? []
    case .guide: guides[id]?.addresses ?? []
    case .story: stories[id]?.addresses ?? []
    case .program: programs[ProgramID(id.name)]?.addresses ?? []
    case .page: pages[id]?.addresses ?? []
    }
  }

  /// The anchor on the page of `id` in `language` for a heading that a text linked to. Where that page has another
  /// edition, the heading at the same place; nil where the editions are built differently.
  func anchor(_ target: AnchorTarget, of id: DocumentID, in language: Language, of portal: Portal) -> String?
  {
    switch id.kind {
    case .profile: people[ProfileID(id.name)]?.anchor(target, in: language, of: portal)
    case .guide: guides[id]?.anchor(target, in: language, of: portal)
    case .story: stories[id]?.anchor(target, in: language, of: portal)
    case .program: programs[ProgramID(id.name)]?.anchor(target, in: language, of: portal)
    case .page: pages[id]?.anchor(target, in: language, of: portal)
    }
  }
}

/// What an edition asks for: its part of the page's address, and old addresses that lead to it.
struct EditionAddress: Equatable {
  let language: Language
  let file: String
  let slug: Slug
  let redirects: [String]
}

extension Document {
  fileprivate var addresses: [EditionAddress] {
    editions.map {
      EditionAddress(language: $0.language, file: $0.file, slug: $0.slug, redirects: $0.redirects.map(\.path))
    }
  }

  fileprivate func anchor(_ target: AnchorTarget, in language: Language, of portal: Portal) -> String? {
    let shown = portal.text(of: edition(in: language)).body.outline
    if let heading = shown.first(where: { $0.anchor == target.anchor }) { return heading.anchor }
    let edition = edition(in: target.language)
    guard edition.language == target.language else { return nil }
    let named = portal.text(of: edition).body.outline
    guard shown.map(\.level) == named.map(\.level), shown.indices.contains(target.index) else { return nil }
    return shown[target.index].anchor
  }
}

extension PatchedTable {
  fileprivate init<Content>(_ documents: [Document<Content>], key: (DocumentID) -> Key)
  where Value == Document<Content> {
    self.init(Dictionary(documents.map { (key($0.id), $0) }) { first, _ in first })
  }

  /// With those of `documents` that have been renewed in the place of what they were.
  fileprivate func renewed<Content>(
    by documents: @autoclosure () -> [Document<Content>], of kind: Kind, _ renewed: Set<DocumentID>,
    key: (DocumentID) -> Key
  ) -> Self where Value == Document<Content> {
    guard renewed.contains(where: { $0.kind == kind }) else { return self }
    var table = self
    for id in renewed where id.kind == kind { table.set(nil, for: key(id)) }
    for document in documents() where renewed.contains(document.id) {
      table.set(document, for: key(document.id))
    }
    return table
  }
}

extension Portal {
  fileprivate var allPages: [Document<Page>] { [home].compactMap { $0 } + pages }

  fileprivate var storiesOfProgram: [ProgramID: [Document<Story>]] {
    Dictionary(grouping: stories.filter { $0.original.content.program != nil }) {
      $0.original.content.program ?? ProgramID("")
    }
  }

  fileprivate var storiesOfTopic: [TopicID: [Document<Story>]] {
    var byTopic: [TopicID: [Document<Story>]] = [:]
    for story in stories {
      for topic in story.original.content.topics { byTopic[topic, default: []].append(story) }
    }
    return byTopic
  }

  fileprivate var chapters: [DocumentID: [Document<Guide>]] {
    Dictionary(grouping: guides.filter { $0.id.parent != nil }) { $0.id.parent ?? $0.id }
  }
}
