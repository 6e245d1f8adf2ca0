import Portal

/// Lists the pages of the site in one language.
struct PageLister {
  let site: LanguageSite

  func pages() -> [PlannedPage] {
    let portal = site.portal
    return [home()] + lists() + notFound()
      + portal.people.map(page(of:)) + portal.guides.map(page(of:)) + portal.stories.map(page(of:))
      + portal.programs.map(page(of:)) + portal.pages.map(page(of:)) + portal.topics.flatMap(topic)
  }

  /// The page of one document and its old addresses in this language; nothing where there is no such document.
  func allPages(of id: DocumentID) -> [PlannedPage] {
    let index = site.index
    return switch id.kind {
    case .profile: index.people[ProfileID(id.name)].map { [page(of: $0)] + redirects(of: $0) } ?? []
    case .guide: index.guides[id].map { [page(of: $0)] + redirects(of: $0) } ?? []
    case .story: index.stories[id].map { [page(of: $0)] + redirects(of: $0) } ?? []
    case .program: index.programs[ProgramID(id.name)].map { [page(of: $0)] + redirects(of: $0) } ?? []
    case .page:
      id == .home ? [home()] : index.pages[id].map { [page(of: $0)] + redirects(of: $0) } ?? []
    }
  }

  /// The old addresses of the edition in this language.
  func redirects<Content>(of document: Document<Content>) -> [PlannedPage] {
    guard let edition = document.editions.first(where: { $0.language == site.language }),
      let target = site.routes.document(document.id, in: site.language)
    else { return [] }
    return edition.redirects.map { redirect($0, to: target, from: edition.file) }
  }

  private func redirect(_ old: OldAddress, to target: String, from file: String) -> PlannedPage {
    PlannedPage(
      path: old.path, subject: .redirect(old, to: target), language: site.language,
      head: PageHead(
        title: site.texts.text("moved"), summary: nil, path: target, section: nil, isDraft: false,
        translations: []),
      source: file)
  }

  private func page(of person: Document<Person>) -> PlannedPage {
    document(person, .person(person), section: .profiles, title: person.original.content.name) {
      $0.content.jobTitle
    }
  }

  private func page(of guide: Document<Guide>) -> PlannedPage {
    document(guide, .guide(guide), section: .guides, title: shown(guide).title) { $0.content.summary }
  }

  private func page(of story: Document<Story>) -> PlannedPage {
    document(story, .story(story), section: .stories, title: shown(story).title) { $0.content.summary }
  }

  private func page(of program: Document<Program>) -> PlannedPage {
    document(program, .program(program), section: .programs, title: shown(program).title) {
      $0.content.summary
    }
  }

  private func page(of page: Document<Page>) -> PlannedPage {
    document(page, .page(page), section: nil, title: shown(page).title) { $0.content.summary }
  }

  private func shown<Content>(_ document: Document<Content>) -> Content {
    document.edition(in: site.language).content
  }

  /// The pages of every list, each list on as many as it needs.
  private func lists() -> [PlannedPage] {
    let counts = site.index.counts
    return list("people", .profiles, count: counts.people, size: ListSize.people) { .people($0) }
      + list("stories", .stories, count: counts.stories, size: ListSize.stories) { .stories($0) }
      + list("programs", .programs, count: counts.programs, size: ListSize.programs) {
        .programs($0)
      }
      + list("topics", .topics, count: 0, size: 1) { _ in .topics }
      + allPages()
      + list("search", .search, count: 0, size: 1) { _ in .search }
      + list("guides", .guides, count: counts.guides[nil] ?? 0, size: ListSize.guides) {
        .guides(nil, $0)
      }
      + counts.audiences.flatMap { audience in
        list(
          SmallViews.key("audience", audience.rawValue), .guides, count: counts.guides[audience] ?? 0,
          size: ListSize.guides, summaryKey: "guides_summary",
          base: { site.routes.guides(for: audience, in: $0) }
        ) { .guides(audience, $0) }
      }
  }

  /// The list of pages about the portal, where they are more than the footer has room for.
  private func allPages() -> [PlannedPage] {
    guard site.allPages != nil else { return [] }
    return ListPage.pages(of: site.index.counts.pages, size: ListSize.pages).map { number in
      page(
        .pages(number), title: site.texts.text("all_pages"), summary: nil, section: nil, source: nil,
        pagination: Pagination(page: number, base: site.routes.allPages(in: site.language))
      ) { ListPage.path(of: number.number, below: site.routes.allPages(in: $0)) }
    }
  }

  /// The pages of one list, named by the interface texts `key` and `key_summary`.
  private func list(
    _ key: String, _ section: Section, count: Int, size: Int, summaryKey: String? = nil,
    base: ((Language) -> String)? = nil, subject: (ListPage) -> Subject
  ) -> [PlannedPage] {
    let base = base ?? { site.routes.section(section, in: $0) }
    return ListPage.pages(of: count, size: size).map { number in
      page(
        subject(number), title: site.texts.text(key),
        summary: site.texts.text(summaryKey ?? key + "_summary"),
        section: section, source: nil, pagination: Pagination(page: number, base: base(site.language))
      ) { ListPage.path(of: number.number, below: base($0)) }
    }
  }

  private func home() -> PlannedPage {
    let home = site.portal.home.map { $0.edition(in: site.language) }
    let title = home?.content.title ?? site.portal.settings.title.text(in: site.language)
    let summary = home?.content.summary ?? site.portal.settings.summary?.text(in: site.language)
    return page(
      .home, title: title, summary: summary, section: nil, source: home?.file, isDraft: home?.isDraft ?? false
    ) { site.routes.home(in: $0) }
  }

  /// Web servers show one page for every address that is not there, so it is in the first language.
  private func notFound() -> [PlannedPage] {
    guard site.language == site.portal.settings.primaryLanguage else { return [] }
    let head = PageHead(
      title: site.texts.text("not_found"), summary: nil, path: "404.html", section: nil, isDraft: false,
      translations: [])
    return [
      PlannedPage(path: "404.html", subject: .notFound, language: site.language, head: head, source: nil)
    ]
  }

  /// The pages of a topic: as many as its longest list needs.
  private func topic(_ topic: Topic) -> [PlannedPage] {
    ListPage.pages(of: site.index.counts.longest(of: topic.id), size: ListSize.topic).map { number in
      page(
        .topic(topic, number), title: topic.name.text(in: site.language),
        summary: topic.summary?.text(in: site.language), section: .topics, source: "content/topics.yml",
        pagination: Pagination(page: number, base: site.routes.topic(topic.id, in: site.language))
      ) { ListPage.path(of: number.number, below: site.routes.topic(topic.id, in: $0)) }
    }
  }

  private func document<Content>(
    _ document: Document<Content>, _ subject: Subject, section: Section?, title: String,
    summary: (Edition<Content>) -> String?
  ) -> PlannedPage {
    let edition = document.edition(in: site.language)
    return page(
      subject, title: title, summary: summary(edition), section: section, source: edition.file,
      isDraft: edition.isDraft
    ) { site.routes.document(document.id, in: $0) ?? "" }
  }

  private func page(
    _ subject: Subject, title: String, summary: String?, section: Section?, source: String?,
    isDraft: Bool = false, pagination: Pagination? = nil, path: (Language) -> String
  ) -> PlannedPage {
    let translations = site.portal.settings.languages.map { Translation(language: $0, path: path($0)) }
    let head = PageHead(
      title: title, summary: summary, path: path(site.language), section: section, isDraft: isDraft,
      translations: translations, pagination: pagination)
    return PlannedPage(
      path: path(site.language), subject: subject, language: site.language, head: head, source: source)
  }
}
