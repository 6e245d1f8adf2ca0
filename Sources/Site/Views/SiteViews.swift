import Portal
import Templates

/// What every template sees: the site, the page, and the words of the interface.
enum SiteViews {
  static let site: ViewKind<SiteRoot> = ViewKind("site", siteMembers)

  private static let siteMembers: [ViewMember<SiteRoot>] = [
    ViewMember("title", .text, "The site's name.") { _, site in
      .text(site.portal.settings.title.text(in: site.language))
    },
    ViewMember("summary", .optional(.text), "The site in a sentence.") { _, site in
      .optionalText(site.portal.settings.summary?.text(in: site.language))
    },
    ViewMember("root", .link, "The folder that holds the whole site, in all languages.") { _, _ in .link("")
    },
    ViewMember("feed", .link, "The Atom feed of stories.") { _, site in .link(StoryFeed.path(in: site)) },
    ViewMember("home", .link, "The home page.") { _, site in .link(site.home) },
    ViewMember("guides", .link, "The list of guides.") { _, site in section(.guides, site) },
    ViewMember("people", .link, "The mentor directory.") { _, site in section(.profiles, site) },
    ViewMember("stories", .link, "The list of stories.") { _, site in section(.stories, site) },
    ViewMember("programs", .link, "The list of programs.") { _, site in section(.programs, site) },
    ViewMember("topics", .link, "The list of topics.") { _, site in section(.topics, site) },
    ViewMember("search", .link, "The search page.") { _, site in section(.search, site) },
    ViewMember("search_index", .link, "What the search in the browser loads first.") { _, site in
      .link(SearchFiles.manifestPath(in: site.language))
    },
    ViewMember(
      "pages", .list(.object { PageViews.document.shape }), "The first pages about the portal, by title."
    ) {
      _, site in
      .list(site.order.pages.prefix(ListSize.footer).map { PageViews.document.view($0, in: site) })
    },
    ViewMember("all_pages", .optional(.link), "The list of all pages; none where `pages` has them all.") {
      _, site in
      site.allPages.map(Value.link) ?? .none
    },
    ViewMember("contact_name", .optional(.text), "Whom to ask.") { _, site in
      .optionalText(site.portal.settings.contactName?.text(in: site.language))
    },
    ViewMember("contact_email", .optional(.text), "Where to ask.") { _, site in
      .optionalText(site.portal.settings.contactEmail)
    },
    ViewMember("today", .object { SmallViews.day.shape }, "The build's day.") { _, site in
      SmallViews.day.view(site.portal.today, in: site)
    },
    ViewMember("allows_indexing", .bool, "Whether search engines may list the site.") { _, site in
      .bool(site.portal.settings.allowsIndexing)
    },
  ]

  private static func section(_ section: Section, _ site: LanguageSite) -> Value {
    .link(site.sections[section] ?? "")
  }
}

/// The site itself has no state of its own: all of it is in the language's site.
struct SiteRoot: Sendable {}
