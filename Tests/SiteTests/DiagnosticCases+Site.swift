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
        "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "expires: 2026-12-10")
      ],
      """
      content/profiles/anna-ek.md:6:1: warning: the permission runs out 2026-12-10 [permission-expires-soon]
      6 | expires: 2026-12-10
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
      content/site.yml: error: the page "/404.html" would name someone who may not be shown [privacy-leak]
        = take the name out of site.yml, topics.yml, the templates or the interface texts
      """),
    DiagnosticCase(
      "impossible-path", ["content/guides/g.md": MiniPortal.guide("redirect_from: [/gammal//sida/]")],
      """
      content/guides/g.md: error: no file can have the address "/gammal//sida/" [impossible-path]
        = shorten the slug or the old address in redirect_from, and leave out empty parts
      """),
  ]
}
