import Portal
import Templates

/// What the page for an address that is not there shows of each language: nobody knows which one was asked for.
enum EntranceViews {
  static let entrance: ViewKind<Language> = ViewKind(
    "entrance",
    [
      ViewMember("language", .text, "The language (BCP 47).") { language, _ in .text(language.tag) },
      ViewMember("is_current", .bool, "Whether the page itself is in it.") { language, site in
        .bool(language == site.language)
      },
      ViewMember("title", .text, "That there is no such page.") { language, site in
        text("not_found", language, site)
      },
      ViewMember("summary", .text, "Why that may be.") { language, site in
        text("not_found_summary", language, site)
      },
      ViewMember("home", .link, "The home page.") { language, site in
        .link(site.routes.home(in: language))
      },
      ViewMember("site_title", .text, "The site's name.") { language, site in
        .text(site.portal.settings.title.text(in: language))
      },
      ViewMember("search", .link, "The search page.") { language, site in
        .link(site.routes.section(.search, in: language))
      },
      ViewMember("search_title", .text, "What the search is called.") { language, site in
        text("search", language, site)
      },
    ])

  static func list(in site: LanguageSite) -> Value {
    .list(site.portal.settings.languages.map { entrance.view($0, in: site) })
  }

  private static func text(_ key: String, _ language: Language, _ site: LanguageSite) -> Value {
    .text(site.allTexts[language]?.text(key) ?? "")
  }
}
