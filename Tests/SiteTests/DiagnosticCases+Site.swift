/// One letter more than a file's name may have.
private let longName = String(repeating: "x", count: 256)

extension DiagnosticCase {
  /// What is reported because time passes, and about the site as a whole.
  static let siteCases: [DiagnosticCase] = [
    DiagnosticCase(
      "review-overdue", ["content/guides/g.md": MiniPortal.guide("reviewed: 2025-01-10")],
      """
      content/guides/g.md:4:1: warning: the text was last reviewed 2025-01-10 and was due 2026-01-10 \
      [review-overdue]
      4 | reviewed: 2025-01-10
        | ^~~~~~~~ read it through, mend it, and change the date
      """),
    DiagnosticCase(
      "review-in-future", ["content/guides/g.md": MiniPortal.guide("reviewed: 2027-01-10")],
      """
      content/guides/g.md:4:1: error: the text cannot have been reviewed 2027-01-10, which is to come \
      [review-in-future]
      4 | reviewed: 2027-01-10
        | ^~~~~~~~ write the day it was reviewed
      """),
    DiagnosticCase(
      "permission-expired",
      [
        "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "expires: 2026-11-01")
      ],
      """
      content/profiles/anna-ek.md:6:1: warning: the permission ran out 2026-11-01; the person is not shown \
      [permission-expired]
      6 | expires: 2026-11-01
        | ^~~~~~~ ask for a new permission, or remove the profile
      """),
    DiagnosticCase(
      "permission-expires-soon",
      [
        "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "expires: 2026-12-23")
      ],
      """
      content/profiles/anna-ek.md:6:1: warning: the permission runs out 2026-12-23 [permission-expires-soon]
      6 | expires: 2026-12-23
        | ^~~~~~~ ask the person whether it may go on
      """),
    DiagnosticCase(
      "permission-in-future",
      [
        "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", permission: "2027-01-15")
      ],
      """
      content/profiles/anna-ek.md:5:1: warning: the person is not shown before 2027-01-15 \
      [permission-in-future]
      5 | permission: 2027-01-15
        | ^~~~~~~~~~ check the date of the permission
      """),
    DiagnosticCase(
      "missing-translation", ["content/guides/g.md": MiniPortal.guide()],
      """
      content/guides/g.md: warning: there is no text in "en" [missing-translation]
        = write a translation beside it; until then the page shows the original with a notice
      """),
    DiagnosticCase(
      "path-collision",
      [
        "content/guides/a.md": MiniPortal.guide("slug: samma"),
        "content/guides/b.md": MiniPortal.guide("slug: samma"),
      ],
      """
      content/guides/b.md: error: the address "/guider/samma/" is also that of content/guides/a.md \
      [path-collision]
        = give one of the two another slug: in the front matter
      """),
    DiagnosticCase(
      "address-taken", ["content/pages/p.md": "---\ntitle: Om\nslug: guider\n---\n"],
      """
      content/pages/p.md: error: the address "/guider/" is that of a page that Tandem makes [address-taken]
        = give the document another slug: in the front matter
      """),
    DiagnosticCase(
      "old-address-taken",
      [
        "content/guides/a.md": MiniPortal.guide("redirect_from: [/guider/b/, /robots.txt, \"/a%20b/\"]"),
        "content/guides/b.md": MiniPortal.guide(
          """
          redirect_from:
            - /a b/
            - /guider/b/index.html/more/
            - /mentorer/
            - /berattelser/feed.xml
            - /sitemap.xml
            - /search/sv.json
            - /program/p/calendar.ics
            - /assets/files/guides/plan.pdf/
            - /b
          """, body: "[Planen](plan.pdf)"),
        "content/guides/plan.pdf": "x",
        "content/programs/p.md": MiniPortal.program("events:\n  - {title: T, start: 2026-12-07}"),
      ],
      """
      content/guides/a.md:4:17: error: something stands at the old address "/guider/b/" already: \
      content/guides/b.md [old-address-taken]
      4 | redirect_from: [/guider/b/, /robots.txt, "/a%20b/"]
        |                 ^~~~~~~~~~ take it out of redirect_from
      content/guides/a.md:4:29: error: something stands at the old address "/robots.txt" already: /robots.txt \
      [old-address-taken]
      4 | redirect_from: [/guider/b/, /robots.txt, "/a%20b/"]
        |                             ^~~~~~~~~~~ take it out of redirect_from
      content/guides/b.md:5:5: error: something stands at the old address "/a b/" already: content/guides/a.md \
      [old-address-taken]
      5 |   - /a b/
        |     ^~~~~ take it out of redirect_from
      content/guides/b.md:6:5: error: something stands at the old address "/guider/b/index.html/more/" already: \
      content/guides/b.md [old-address-taken]
      6 |   - /guider/b/index.html/more/
        |     ^~~~~~~~~~~~~~~~~~~~~~~~~~ take it out of redirect_from
      content/guides/b.md:7:5: error: something stands at the old address "/mentorer/" already: /mentorer/ \
      [old-address-taken]
      7 |   - /mentorer/
        |     ^~~~~~~~~~ take it out of redirect_from
      content/guides/b.md:8:5: error: something stands at the old address "/berattelser/feed.xml" already: \
      /berattelser/feed.xml [old-address-taken]
      8 |   - /berattelser/feed.xml
        |     ^~~~~~~~~~~~~~~~~~~~~ take it out of redirect_from
      content/guides/b.md:9:5: error: something stands at the old address "/sitemap.xml" already: /sitemap.xml \
      [old-address-taken]
      9 |   - /sitemap.xml
        |     ^~~~~~~~~~~~ take it out of redirect_from
      content/guides/b.md:10:5: error: something stands at the old address "/search/sv.json" already: \
      /search/sv.json [old-address-taken]
      10 |   - /search/sv.json
         |     ^~~~~~~~~~~~~~~ take it out of redirect_from
      content/guides/b.md:11:5: error: something stands at the old address "/program/p/calendar.ics" already: \
      /program/p/calendar.ics [old-address-taken]
      11 |   - /program/p/calendar.ics
         |     ^~~~~~~~~~~~~~~~~~~~~~~ take it out of redirect_from
      content/guides/b.md:12:5: error: something stands at the old address "/assets/files/guides/plan.pdf/" \
      already: /assets/files/guides/plan.pdf [old-address-taken]
      12 |   - /assets/files/guides/plan.pdf/
         |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ take it out of redirect_from
      """),
    DiagnosticCase(
      "section-collision",
      [
        "content/site.yml": """
        title: Portalen
        base_url: https://portal.example/
        languages: [sv, en]
        sections:
          profiles: {sv: en, en: stories}
          stories: {sv: ord, en: stories}
        """
      ],
      """
      content/site.yml:5:18: error: two parts of the site have the address "/en/" [section-collision]
      5 |   profiles: {sv: en, en: stories}
        |                  ^~ choose another word, one that no other section and no language has
      content/site.yml:6:26: error: two parts of the site have the address "/en/stories/" [section-collision]
      6 |   stories: {sv: ord, en: stories}
        |                          ^~~~~~~ choose another word, one that no other section and no language has
      """),
    DiagnosticCase(
      "file-collision",
      [
        "content/guides/g.md": MiniPortal.guide(body: "[A](plan-a.txt) [B](plan%20a.txt)"),
        "content/guides/plan-a.txt": "a", "content/guides/plan a.txt": "b",
      ],
      """
      content/guides/plan-a.txt: error: the file would be published as "/assets/files/guides/plan-a.txt", as would \
      content/guides/plan a.txt [file-collision]
        = give one of the two another name
      """),
    DiagnosticCase(
      "missing-strings", ["templates/strings/en.yml": ""],
      """
      templates/strings/en.yml: error: the interface texts in "en" cannot be read [missing-strings]
        = copy the file of another language and translate its texts
      """),
    DiagnosticCase(
      "missing-required-text", ["templates/strings/en.yml": MiniPortal.texts("en", without: "moved")],
      """
      templates/strings/en.yml: error: the interface text "moved" is missing [missing-required-text]
        = add a line "moved: …"
      """),
    DiagnosticCase(
      "missing-interface-text", ["templates/strings/sv.yml": MiniPortal.texts("sv") + "extra: Mer\n"],
      """
      templates/strings/en.yml: warning: the interface text "extra" is missing [missing-interface-text]
        = add a line "extra: …"; until then another language stands in
      """),
    DiagnosticCase(
      "missing-templates", [:],
      """
      templates: error: there are no templates here [missing-templates]
        = name the folder with --templates, or copy the templates that come with Tandem
      templates/strings/en.yml: error: the interface texts in "en" cannot be read [missing-strings]
        = copy the file of another language and translate its texts
      templates/strings/sv.yml: error: the interface texts in "sv" cannot be read [missing-strings]
        = copy the file of another language and translate its texts
      """
    ) { try $0.write("Inga mallar.", to: "templates/notes.txt") },
    DiagnosticCase(
      "privacy-leak",
      [
        "content/site.yml": "title: Anna Eks portal\nbase_url: https://portal.example/\nlanguages: [sv, en]",
        "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "withdrawn: true"),
      ],
      """
      content/site.yml: error: the page "/404.html" would name "anna-ek", who may not be shown [privacy-leak]
        = take the name or address out of site.yml, topics.yml, the templates or the interface texts
      """),
    DiagnosticCase(
      "impossible-path", ["content/guides/g.md": MiniPortal.guide("slug: \(longName)")],
      """
      content/guides/g.md: error: no file can have the address "/en/guides/\(longName)/" [impossible-path]
        = shorten the slug, or the old address in redirect_from
      content/guides/g.md: error: no file can have the address "/guider/\(longName)/" [impossible-path]
        = shorten the slug, or the old address in redirect_from
      """),
  ]
}
