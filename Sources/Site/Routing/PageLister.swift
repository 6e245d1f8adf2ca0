import Portal

/// Lists the pages of the site in one language.
struct PageLister {
  let site: LanguageSite

  func pages() -> [PlannedPage] {
    let portal = site.portal
    return lists()
      + portal.people.map {
        document($0, .person($0), section: .profiles, title: $0.original.content.name) { $0.content.jobTitle }
      }
      + portal.guides.map {
        document($0, .guide($0), section: .guides, title: shown($0).title) { $0.content.summary }
      }
      + portal.stories.map {
        document($0, .story($0), section: .stories, title: shown($0).title) { $0.content.summary }
      }
      + portal.programs.map {
        document($0, .program($0), section: .programs, title: shown($0).title) { $0.content.summary }
      }
      + portal.pages.map {
        document($0, .page($0), section: nil, title: shown($0).title) { $0.content.summary }
      }
      + portal.topics.map(topic)
  }

  private func shown<Content>(_ document: Document<Content>) -> Content {
    document.edition(in: site.language).content
  }

  private func lists() -> [PlannedPage] {
    let texts = site.texts
    let lists: [(Subject, Section, String)] = [
      (.guides, .guides, "guides"), (.people, .profiles, "people"), (.stories, .stories, "stories"),
      (.programs, .programs, "programs"), (.topics, .topics, "topics"),
    ]
    let sections = lists.map { subject, section, key in
      page(
        subject, title: texts.text(key), summary: texts.text(key + "_summary"), section: section, source: nil
      ) { site.routes.section(section, in: $0) }
    }
    return [home()] + sections + notFound()
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
    return [PlannedPage(path: "404.html", subject: .notFound, site: site, head: head, source: nil)]
  }

  private func topic(_ topic: Topic) -> PlannedPage {
    page(
      .topic(topic), title: topic.name.text(in: site.language),
      summary: topic.summary?.text(in: site.language),
      section: .topics, source: "content/topics.yml"
    ) { site.routes.topic(topic.id, in: $0) }
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
    isDraft: Bool = false,
    path: (Language) -> String
  ) -> PlannedPage {
    let translations = site.portal.settings.languages.map { Translation(language: $0, path: path($0)) }
    let head = PageHead(
      title: title, summary: summary, path: path(site.language), section: section, isDraft: isDraft,
      translations: translations)
    return PlannedPage(path: path(site.language), subject: subject, site: site, head: head, source: source)
  }
}
