import Portal
import Templates

/// The templates that pages are made with, each with the variables that it may use.
enum PageTemplate: String, CaseIterable, Sendable {
  case home, guides, guide, people, person, stories, story, programs, program, topics, topic, pages, page,
    search, redirect
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
    case .guides:
      [
        ("phases", .list(.object { GuideViews.phase.shape })),
        ("audiences", .list(.object { GuideViews.audience.shape })),
      ]
    case .guide: [("guide", .object { GuideViews.guide.shape })]
    case .people:
      [
        ("people", .list(.object { PersonViews.person.shape })), ("people_count", .int),
        ("facets", .list(.object { DirectoryViews.facet.shape })), ("people_data", .link),
      ]
    case .person: [("person", .object { PersonViews.person.shape })]
    case .stories: [("stories", .list(.object { StoryViews.story.shape }))]
    case .story: [("story", .object { StoryViews.story.shape })]
    case .programs: [("programs", .list(.object { ProgramViews.program.shape }))]
    case .program: [("program", .object { ProgramViews.program.shape })]
    case .topics:
      [
        ("gaps", .list(.object { TopicViews.topic.shape })),
        ("groups", .list(.object { TopicViews.group.shape })),
      ]
    case .topic:
      [
        ("topic", .object { TopicViews.topic.shape }),
        ("teachers", .list(.object { PersonViews.person.shape })),
        ("learners", .list(.object { PersonViews.person.shape })),
        ("guides", .list(.object { GuideViews.guide.shape })),
        ("stories", .list(.object { StoryViews.story.shape })),
      ]
    case .pages: [("pages", .list(.object { PageViews.document.shape }))]
    case .page: [("document", .object { PageViews.document.shape })]
    case .redirect: [("target", .link)]
    case .search: [("topics", .list(.object { TopicViews.topic.shape }))]
    case .notFound: [("entrances", .list(.object { EntranceViews.entrance.shape }))]
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
    case .pages: .pages
    case .page: .page
    case .search: .search
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
        ProgramViews.list(ProgramViews.current(in: site), in: site),
        .list(ProgramViews.upcomingEvents(in: site).prefix(4).map { ProgramViews.event.view($0, in: site) }),
        .list(site.order.wanted.prefix(6).map { TopicViews.topic.view($0, in: site) }),
      ]
    case .guides(let audience, let page):
      [
        GuideViews.phases(of: page.items(of: site.order.guides(for: audience)), in: site),
        GuideViews.audiences(current: audience, in: site),
      ]
    case .guide(let guide): [GuideViews.guide.view(guide, in: site)]
    case .people(let page):
      [
        PersonViews.list(page.items(of: site.order.people), in: site), .int(site.order.people.count),
        .list(site.directory.facets.map { DirectoryViews.facet.view($0, in: site) }),
        .link(site.directory.data.path),
      ]
    case .person(let person): [PersonViews.person.view(person, in: site)]
    case .stories(let page): [StoryViews.list(page.items(of: site.portal.stories), in: site)]
    case .story(let story): [StoryViews.story.view(story, in: site)]
    case .programs(let page): [ProgramViews.list(page.items(of: site.portal.programs), in: site)]
    case .program(let program): [ProgramViews.program.view(program, in: site)]
    case .topics:
      [
        .list(site.order.wanted.prefix(10).map { TopicViews.topic.view($0, in: site) }),
        TopicViews.groups(in: site),
      ]
    case .topic(let topic, let page):
      [TopicViews.topic.view(topic, in: site)] + TopicLists(topic.id, in: site).values(on: page, in: site)
    case .pages(let number):
      [.list(number.items(of: site.order.pages).map { PageViews.document.view($0, in: site) })]
    case .page(let page): [PageViews.document.view(page, in: site)]
    case .search: [.list(site.order.topics.map { TopicViews.topic.view($0, in: site) })]
    case .notFound: [EntranceViews.list(in: site)]
    case .redirect(_, let target): [.link(target)]
    }
  }
}
