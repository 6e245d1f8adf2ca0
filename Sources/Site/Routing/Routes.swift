import Portal

/// The addresses of every page, as paths from the site's root: `en/guides/matching/`. The root itself is empty.
struct Routes: Sendable {
  private let primary: Language
  private let languages: [Language]
  private let sections: [Language: [Section: String]]
  private let documents: [Language: [DocumentID: String]]
  private let audiences: [Language: [Audience: String]]
  private let allPages: [Language: String]

  init(_ portal: Portal, texts: [Language: InterfaceTexts]) {
    let settings = portal.settings
    primary = settings.primaryLanguage
    allPages = texts.mapValues { Slug(from: $0.text("all_pages"))?.text ?? "pages" }
    audiences = texts.mapValues { texts in
      Dictionary(
        uniqueKeysWithValues: Audience.allCases.map { audience in
          let words = Slug(from: texts.text(SmallViews.key("audience", audience.rawValue)))
          return (audience, words?.text ?? audience.rawValue)
        })
    }
    languages = settings.languages
    var sections: [Language: [Section: String]] = [:]
    var documents: [Language: [DocumentID: String]] = [:]
    for language in settings.languages {
      let root = language == settings.primaryLanguage ? "" : language.tag.lowercased() + "/"
      let paths = Dictionary(
        uniqueKeysWithValues: Section.allCases.map { section in
          (section, root + settings.slug(of: section, in: language).text + "/")
        })
      sections[language] = paths
      documents[language] = Self.documents(of: portal, in: language, root: root, sections: paths)
    }
    (self.sections, self.documents) = (sections, documents)
  }

  func home(in language: Language) -> String { language == primary ? "" : language.tag.lowercased() + "/" }

  func section(_ section: Section, in language: Language) -> String { sections[language]?[section] ?? "" }

  /// Nil for a document that has no page.
  func document(_ id: DocumentID, in language: Language) -> String? { documents[language]?[id] }

  /// Every document's address in `language`.
  func documents(in language: Language) -> [DocumentID: String] { documents[language] ?? [:] }

  /// The list of guides for an audience, named as readers see it, or of all guides.
  func guides(for audience: Audience?, in language: Language) -> String {
    let base = section(.guides, in: language)
    return audience.flatMap { audiences[language]?[$0] }.map { "\(base)\($0)/" } ?? base
  }

  /// The list of pages about the portal, named as readers see it.
  func allPages(in language: Language) -> String { "\(home(in: language))\(allPages[language] ?? "pages")/" }

  func topic(_ id: TopicID, in language: Language) -> String {
    section(.topics, in: language) + id.name + "/"
  }

  private static func documents(
    of portal: Portal, in language: Language, root: String, sections: [Section: String]
  ) -> [DocumentID: String] {
    var paths: [DocumentID: String] = [:]
    func add<Content>(_ list: [Document<Content>], below section: String) {
      for document in list {
        paths[document.id] = section + document.edition(in: language).slug.text + "/"
      }
    }
    add(portal.people, below: sections[.profiles] ?? "")
    add(portal.stories, below: sections[.stories] ?? "")
    add(portal.programs, below: sections[.programs] ?? "")
    add(portal.pages, below: root)
    add(portal.guides.filter { $0.id.parent == nil }, below: sections[.guides] ?? "")
    for chapter in portal.guides {
      guard let parent = chapter.id.parent else { continue }
      let folder = paths[parent] ?? (sections[.guides] ?? "") + (parent.name.lowercased()) + "/"
      paths[chapter.id] = folder + chapter.edition(in: language).slug.text + "/"
    }
    return paths
  }
}
