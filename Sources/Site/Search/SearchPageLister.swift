import Markdown
import Portal
import Search

/// Tells the search what may be found in one language: what readers see of each page, in the words that they see.
///
/// It reads the same values as the pages' templates do, so that nobody is found who is not shown.
struct SearchPageLister: Sendable {
  let site: LanguageSite

  /// In the order of the pages' lists; of pages that fit a query equally the first comes first.
  func pages() -> [@Sendable () -> SearchPage] {
    let portal = site.portal
    return portal.guides.map { guide in { page(of: guide) } }
      + portal.stories.map { story in { page(of: story) } }
      + portal.programs.map { program in { page(of: program) } }
      + site.order.topics.map { topic in { page(of: topic) } }
      + site.order.peopleByName.map { person in { page(of: person) } }
      + ([portal.home].compactMap { $0 } + portal.pages).map { document in { page(of: document) } }
  }
}

extension SearchPageLister {
  private func page(of guide: Document<Guide>) -> SearchPage {
    let (edition, original) = (guide.edition(in: site.language), guide.original.content)
    var page = page(edition, of: guide.id, .guide, title: edition.content.title)
    page.summary = edition.content.summary
    page.note = word(original.phase, "phase") ?? ""
    page.labels = names(of: original.topics) + words(original.audience, "audience")
    page.topics = original.topics.map(\.name)
    return page
  }

  private func page(of story: Document<Story>) -> SearchPage {
    let (edition, original) = (story.edition(in: site.language), story.original.content)
    var page = page(edition, of: story.id, .story, title: edition.content.title)
    page.summary = edition.content.summary
    page.note = site.formats.long(original.date)
    page.day = original.date.daysSinceEpoch
    let people = site.portal.relations.storyPeople[story.id]
    page.labels = [people?.mentor, people?.mentee].compactMap { $0.flatMap(name) }
    page.labels += names(of: original.topics)
    let benefits = words(original.benefits, "benefit").joined(separator: ", ")
    page.sections.append(SearchSection(anchor: "", heading: "", text: Array(benefits.utf8)))
    page.topics = original.topics.map(\.name)
    return page
  }

  private func page(of program: Document<Program>) -> SearchPage {
    let (edition, original) = (program.edition(in: site.language), program.original.content)
    var page = page(edition, of: program.id, .program, title: edition.content.title)
    page.summary = edition.content.summary
    page.labels = names(of: original.topics) + edition.content.events.map(\.title)
    page.topics = original.topics.map(\.name)
    page.sections += edition.content.questions.map { item in
      SearchSection(anchor: "faq", heading: item.question, text: Array(item.answer.utf8))
    }
    return page
  }

  private func page(of topic: Topic) -> SearchPage {
    var page = SearchPage(
      address: site.routes.topic(topic.id, in: site.language), kind: .topic, language: site.language.tag,
      title: topic.name.text(in: site.language))
    page.summary = topic.summary?.text(in: site.language) ?? ""
    page.labels = [topic.group?.text(in: site.language)].compactMap { $0 }
    page.topics = [topic.id.name]
    return page
  }

  private func page(of person: Document<Person>) -> SearchPage {
    let (edition, original) = (person.edition(in: site.language), person.original.content)
    var page = page(edition, of: person.id, .person, title: original.name)
    page.note = PersonLine.text(of: edition.content)
    page.labels = names(of: original.teaches + original.learns) + [edition.content.location].compactMap { $0 }
    page.topics = (original.teaches + original.learns).map(\.name)
    return page
  }

  private func page(of document: Document<Page>) -> SearchPage {
    let edition = document.edition(in: site.language)
    let address = document.id == .home ? site.home : nil
    var page = page(edition, of: document.id, .page, title: edition.content.title, address: address)
    page.summary = edition.content.summary ?? ""
    return page
  }

  private func page<Content>(
    _ edition: Edition<Content>, of id: DocumentID, _ kind: SearchPage.Kind, title: String,
    address: String? = nil
  ) -> SearchPage {
    var page = SearchPage(
      address: address ?? site.path(of: id) ?? "", kind: kind, language: edition.language.tag, title: title)
    let former = site.texts.text("former_participant")
    let text = site.text(of: edition)
    let sections = text.body.html.sections { index in
      text.links[index] == .formerParticipant ? .replaced(former) : .unlinked
    }
    page.sections = sections.map { SearchSection(anchor: $0.anchor, heading: $0.heading, text: $0.text) }
    return page
  }

  private func names(of topics: [TopicID]) -> [String] {
    var seen: Set<TopicID> = []
    return topics.filter { seen.insert($0).inserted }
      .compactMap { site.index.topics[$0]?.name.text(in: site.language) }
  }

  private func name(of participant: Participant) -> String? {
    guard case .person(let id) = participant else { return nil }
    return site.index.people[id]?.original.content.name
  }

  private func word(_ term: (some RawRepresentable<String>)?, _ vocabulary: String) -> String? {
    term.map { site.texts.text(SmallViews.key(vocabulary, $0.rawValue)) }
  }

  private func words(_ terms: [some RawRepresentable<String>], _ vocabulary: String) -> [String] {
    terms.compactMap { word($0, vocabulary) }
  }
}
