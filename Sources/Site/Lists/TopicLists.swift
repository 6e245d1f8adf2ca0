import Portal
import Templates

/// What a topic's page lists.
struct TopicLists {
  private let teachers: [Document<Person>]
  private let learners: [Document<Person>]
  private let guides: [Document<Guide>]
  private let stories: [Document<Story>]

  init(_ topic: TopicID, in site: LanguageSite) {
    teachers = site.order.teachers[topic] ?? []
    learners = site.order.learners[topic] ?? []
    guides = site.order.guidesOfTopic[topic] ?? []
    stories = site.index.storiesOfTopic[topic] ?? []
  }

  /// The values of `teachers`, `learners`, `guides` and `stories`, each the part that stands on `page`.
  func values(on page: ListPage, in site: LanguageSite) -> [Value] {
    [
      PersonViews.list(page.items(of: teachers), in: site),
      PersonViews.list(page.items(of: learners), in: site),
      GuideViews.list(page.items(of: guides), in: site), StoryViews.list(page.items(of: stories), in: site),
    ]
  }
}
