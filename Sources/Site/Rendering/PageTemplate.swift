import Portal
import Templates

/// The templates that pages are made with, each with the variables that it may use.
enum PageTemplate: String, CaseIterable, Sendable {
  case home, guides, guide, people, person, stories, story, programs, program, topics, topic, page, redirect
  case notFound = "404"

  /// The file below the templates folder.
  var file: String { rawValue + ".html" }

  /// What the template sees beside `site`, `page`, `t` and `assets`.
  var variables: [(name: String, type: ValueType)] {
    switch self {
    case .home:
      [
        ("home", .optional(.object { PageViews.document.shape })),
        ("stories", .list(.object { StoryViews.story.shape })),
        ("programs", .list(.object { ProgramViews.program.shape })),
        ("events", .list(.object { ProgramViews.event.shape })),
        ("wanted", .list(.object { TopicViews.topic.shape })),
      ]
    case .guides: [("phases", .list(.object { GuideViews.phase.shape }))]
    case .guide: [("guide", .object { GuideViews.guide.shape })]
    case .people: [("people", .list(.object { PersonViews.person.shape }))]
    case .person: [("person", .object { PersonViews.person.shape })]
    case .stories: [("stories", .list(.object { StoryViews.story.shape }))]
    case .story: [("story", .object { StoryViews.story.shape })]
    case .programs: [("programs", .list(.object { ProgramViews.program.shape }))]
    case .program: [("program", .object { ProgramViews.program.shape })]
    case .topics: [("groups", .list(.object { TopicViews.group.shape }))]
    case .topic: [("topic", .object { TopicViews.topic.shape })]
    case .page: [("document", .object { PageViews.document.shape })]
    case .redirect: [("target", .link)]
    case .notFound: []
    }
  }
}

extension Subject {
  var template: PageTemplate {
    switch self {
    case .home: .home
    case .guides: .guides
    case .guide: .guide
    case .people: .people
    case .person: .person
    case .stories: .stories
    case .story: .story
    case .programs: .programs
    case .program: .program
    case .topics: .topics
    case .topic: .topic
    case .page: .page
    case .notFound: .notFound
    case .redirect: .redirect
    }
  }

  /// The values of the template's variables, in their order.
  func values(in site: LanguageSite) -> [Value] {
    switch self {
    case .home:
      [
        site.portal.home.map { PageViews.document.view($0, in: site) } ?? .none,
        StoryViews.list(Array(site.portal.stories.prefix(3)), in: site),
        ProgramViews.list(site.portal.programs, in: site),
        .list(ProgramViews.upcomingEvents(in: site).prefix(4).map { ProgramViews.event.view($0, in: site) }),
        .list(Self.wanted(in: site).map { TopicViews.topic.view($0, in: site) }),
      ]
    case .guides: [GuideViews.phases(in: site)]
    case .guide(let guide): [GuideViews.guide.view(guide, in: site)]
    case .people: [PersonViews.list(site.order.people, in: site)]
    case .person(let person): [PersonViews.person.view(person, in: site)]
    case .stories: [StoryViews.list(site.portal.stories, in: site)]
    case .story(let story): [StoryViews.story.view(story, in: site)]
    case .programs: [ProgramViews.list(site.portal.programs, in: site)]
    case .program(let program): [ProgramViews.program.view(program, in: site)]
    case .topics: [TopicViews.groups(in: site)]
    case .topic(let topic): [TopicViews.topic.view(topic, in: site)]
    case .page(let page): [PageViews.document.view(page, in: site)]
    case .notFound: []
    case .redirect(let target): [.link(target)]
    }
  }

  /// The topics that most more people want to learn than can share, the widest gap first.
  private static func wanted(in site: LanguageSite) -> [Topic] {
    let gap = { (topic: Topic) in
      (site.order.learners[topic.id]?.count ?? 0) - (site.order.teachers[topic.id]?.count ?? 0)
    }
    let ranked = site.order.topics.enumerated().filter { gap($0.element) > 0 }
    return ranked.sorted { (gap($1.element), $0.offset) < (gap($0.element), $1.offset) }.prefix(6).map(
      \.element)
  }
}
