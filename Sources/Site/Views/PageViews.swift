import Portal
import Templates

/// What templates see of pages.
enum PageViews {
  /// The page being written, whatever its kind.
  static let page: ViewKind<PageHead> = ViewKind("page", pageMembers)

  private static let pageMembers: [ViewMember<PageHead>] = [
    ViewMember("title", .text, "The page's title.") { head, _ in .text(head.title) },
    ViewMember("summary", .optional(.text), "The page in a sentence.") { head, _ in
      .optionalText(head.summary)
    },
    ViewMember("url", .link, "The page itself.") { head, _ in .link(head.path) },
    ViewMember("language", .text, "The page's language (BCP 47).") { _, site in .text(site.language.tag) },
    ViewMember("section", .text, "guides, profiles, stories, programs, topics, or nothing.") { head, _ in
      .text(head.section?.rawValue ?? "")
    },
    ViewMember("is_draft", .bool, "Whether the page is shown only because of --drafts.") { head, _ in
      .bool(head.isDraft)
    },
    ViewMember(
      "pagination", .optional(.object { PaginationViews.pagination.shape }),
      "Where the page is in a list that goes on over several pages."
    ) { head, site in
      guard let pagination = head.pagination, pagination.page.count > 1 else { return .none }
      return PaginationViews.pagination.view(pagination, in: site)
    },
    ViewMember("translations", .list(.object { translation.shape }), "The same page in every language.") {
      head, site in
      .list(head.translations.map { translation.view($0, in: site) })
    },
  ]

  /// The same page in one of the site's languages.
  static let translation: ViewKind<Translation> = ViewKind("translation", translationMembers)

  private static let translationMembers: [ViewMember<Translation>] = [
    ViewMember("language", .text, "The language (BCP 47).") { item, _ in .text(item.language.tag) },
    ViewMember("name", .text, "The language's name in itself.") { item, site in
      .text(site.allTexts[item.language]?.text("language_name") ?? item.language.tag)
    },
    ViewMember("url", .link, "The page in that language.") { item, _ in .link(item.path) },
    ViewMember("is_current", .bool, "Whether it is the page being written.") { item, site in
      .bool(item.language == site.language)
    },
  ]

  /// A page about the portal, or the home page's text.
  static let document: ViewKind<Document<Page>> = ViewKind(
    "document", documentMembers + EditionViews.members())

  private static let documentMembers: [ViewMember<Document<Page>>] = [
    ViewMember("url", .link, "The page.") { document, site in
      .link(site.path(of: document.id) ?? "")
    },
    ViewMember("title", .text, "The page's title.") { document, site in
      .text(document.edition(in: site.language).content.title)
    },
    ViewMember("summary", .optional(.text), "The page in a sentence.") { document, site in
      .optionalText(document.edition(in: site.language).content.summary)
    },
    ViewMember("owner", .optional(.text), "Who answers for it: an e-mail address.") { document, site in
      .optionalText(document.original.content.owner)
    },
    ViewMember("reviewed", .optional(.object { SmallViews.day.shape }), "When it was last reviewed.") {
      document, site in
      SmallViews.optionalDay(document.edition(in: site.language).content.reviewed, in: site)
    },
  ]
}

/// What a page says of itself.
struct PageHead: Sendable {
  let title: String
  let summary: String?
  let path: String
  let section: Section?
  let isDraft: Bool
  let translations: [Translation]
  /// Where the page is in a list of several pages.
  var pagination: Pagination?
}

/// A page's address in one language.
struct Translation: Sendable {
  let language: Language
  let path: String
}
