import Concurrency
import Portal

/// The lists of the portal in the order of one language's alphabet, each made when a page first asks for it.
/// Immutable, and a class for cheap copies.
final class LanguageOrder: Sendable {
  let topics: [Topic]
  private let ofPages: Lazy<[Document<Page>]>
  private let ofNames: Lazy<[Document<Person>]>
  private let ofPeople: Lazy<PeopleOrder>
  private let ofGuides: Lazy<GuideOrder>

  /// - Parameters:
  ///   - earlier: the lists of a portal that differs in the fields of some documents.
  ///   - kinds: the kinds of those documents.
  init(portal: Portal, language: Language, after earlier: LanguageOrder? = nil, renewed kinds: Set<Kind> = [])
  {
    let kept = { (decisive: Set<Kind>) in kinds.isDisjoint(with: decisive) ? earlier : nil }
    let topics = earlier?.topics ?? Alphabet(language).sorted(portal.topics) { $0.name.text(in: language) }
    let (people, guides, pages) = (portal.people, portal.guides, portal.pages)
    self.topics = topics
    ofPages =
      kept([.page])?.ofPages
      ?? Lazy { Alphabet(language).sorted(pages) { $0.edition(in: language).content.title } }
    let names =
      kept([.profile])?.ofNames ?? Lazy { Alphabet(language).sorted(people) { $0.original.content.name } }
    ofNames = names
    // Programs decide who has room for another pair.
    ofPeople =
      kept([.profile, .program])?.ofPeople ?? Lazy { PeopleOrder(names.value, topics: topics, in: portal) }
    ofGuides = kept([.guide])?.ofGuides ?? Lazy { GuideOrder(guides, language: language) }
  }
}

// MARK: - People

extension LanguageOrder {
  /// Those with room for another pair come first.
  var people: [Document<Person>] { ofPeople.value.people }
  /// Everyone in the order of the alphabet.
  var peopleByName: [Document<Person>] { ofNames.value }
  var teachers: [TopicID: [Document<Person>]] { ofPeople.value.teachers }
  var learners: [TopicID: [Document<Person>]] { ofPeople.value.learners }

  /// The topics that more people want to learn than can share, the widest gap first.
  var wanted: [Topic] { ofPeople.value.gaps.filter { gap(of: $0.id) > 0 } }

  /// How many more want to learn a topic than can share it.
  func gap(of topic: TopicID) -> Int { ofPeople.value.gap(of: topic) }

  /// A number of people in percent of the most that any topic has on one side.
  func share(_ people: Int) -> Int {
    let most = ofPeople.value.mostInterest
    return most == 0 ? 0 : people * 100 / most
  }
}

// MARK: - Guides and pages

extension LanguageOrder {
  var pages: [Document<Page>] { ofPages.value }
  var guidesOfTopic: [TopicID: [Document<Guide>]] { ofGuides.value.byTopic }

  /// The guides before and after each, within the whole.
  var neighbours: [DocumentID: (previous: Document<Guide>?, next: Document<Guide>?)] {
    ofGuides.value.neighbours
  }

  /// The chapters of a guide, as its neighbours go.
  func chapters(of guide: DocumentID) -> [Document<Guide>] { ofGuides.value.chapters[guide] ?? [] }

  /// The guides for an audience, or all of them, without chapters.
  func guides(for audience: Audience?) -> [Document<Guide>] { ofGuides.value.byAudience[audience] ?? [] }

  /// The audiences that some guide is for.
  var audiences: [Audience] { Audience.allCases.filter { !guides(for: $0).isEmpty } }
}
