import Portal

/// How long the lists are that go on over several pages. It is the same in every language.
struct ListCounts: Sendable {
  let people: Int
  let stories: Int
  let programs: Int
  let pages: Int
  /// Without chapters; all of them where there is no audience.
  let guides: [Audience?: Int]
  private let ofTopics: [TopicList: [TopicID: Int]]

  /// The lists on a topic's page.
  private enum TopicList: CaseIterable {
    case teachers, learners, guides, stories

    var kind: Kind {
      switch self {
      case .teachers, .learners: .profile
      case .guides: .guide
      case .stories: .story
      }
    }

    func counts(in portal: Portal) -> [TopicID: Int] {
      switch self {
      case .teachers: Self.counts(portal.people) { $0.teaches }
      case .learners: Self.counts(portal.people) { $0.learns }
      case .guides: Self.counts(portal.guides) { $0.topics }
      case .stories: Self.counts(portal.stories) { $0.topics }
      }
    }

    private static func counts<Content>(
      _ documents: [Document<Content>], _ topics: (Content) -> [TopicID]
    ) -> [TopicID: Int] {
      var counts: [TopicID: Int] = [:]
      for document in documents {
        for topic in topics(document.original.content) { counts[topic, default: 0] += 1 }
      }
      return counts
    }
  }

  /// - Parameters:
  ///   - earlier: the counts of a portal that differs in the fields of some documents.
  ///   - kinds: the kinds of those documents.
  init(_ portal: Portal, after earlier: ListCounts? = nil, renewed kinds: Set<Kind> = []) {
    people = portal.people.count
    stories = portal.stories.count
    programs = portal.programs.count
    pages = portal.pages.count
    let kept = { (kind: Kind) in kinds.contains(kind) ? nil : earlier }
    guides = kept(.guide)?.guides ?? Self.guides(of: portal)
    ofTopics = Dictionary(
      uniqueKeysWithValues: TopicList.allCases.map { list in
        (list, kept(list.kind)?.ofTopics[list] ?? list.counts(in: portal))
      })
  }

  private static func guides(of portal: Portal) -> [Audience?: Int] {
    let roots = portal.guides.filter { $0.id.parent == nil }
    return Dictionary(
      uniqueKeysWithValues: [(nil, roots.count)]
        + Audience.allCases.map { audience in
          (audience, roots.count { $0.original.content.audience.contains(audience) })
        })
  }

  /// The audiences that some guide is for.
  var audiences: [Audience] { Audience.allCases.filter { guides[$0] != 0 } }

  /// The length of a topic's longest list.
  func longest(of topic: TopicID) -> Int { ofTopics.values.compactMap { $0[topic] }.max() ?? 0 }

  /// Whether there are the same lists as with `other`, on as many pages.
  func arePages(of other: ListCounts) -> Bool { listPages == other.listPages }

  private struct ListPages: Equatable {
    let ofAll: [Int]
    let ofGuides: [Audience?: Int]
    let ofTopics: [TopicID: Int]
  }

  private var listPages: ListPages {
    let pages = { (total: Int, size: Int) in ListPage.pages(of: total, size: size).count }
    let topics = Set(ofTopics.values.flatMap(\.keys))
    return ListPages(
      ofAll: [
        pages(people, ListSize.people), pages(stories, ListSize.stories), pages(programs, ListSize.programs),
        self.pages > ListSize.footer ? pages(self.pages, ListSize.pages) : 0,
      ],
      ofGuides: guides.mapValues { $0 == 0 ? 0 : pages($0, ListSize.guides) },
      ofTopics: Dictionary(uniqueKeysWithValues: topics.map { ($0, pages(longest(of: $0), ListSize.topic)) })
        .filter { $0.value > 1 })
  }
}
