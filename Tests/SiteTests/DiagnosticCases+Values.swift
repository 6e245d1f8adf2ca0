extension DiagnosticCase {
  /// What is reported about the values of fields.
  static let valuesCases: [DiagnosticCase] = [
    DiagnosticCase(
      "not-single-value", ["content/guides/g.md": MiniPortal.guide("owner: [a@b.se]")],
      """
      content/guides/g.md:4:8: error: "owner" takes one value, not a list or a group [not-single-value]
      4 | owner: [a@b.se]
        |        ^ write one value: "owner: a@b.se"
      """),
    DiagnosticCase(
      "not-list", ["content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "teaches: data")],
      """
      content/profiles/anna-ek.md:6:10: error: "teaches" takes a list [not-list]
      6 | teaches: data
        |          ^~~~ write it in brackets: "teaches: [data]"
      """),
    DiagnosticCase(
      "not-group", ["content/stories/s.md": MiniPortal.story("quote: Så bra det blev")],
      """
      content/stories/s.md:5:8: error: "quote" takes a group of fields [not-group]
      5 | quote: Så bra det blev
        |        ^~~~~~~~~~~~~~~ write the fields below it, indented by two spaces
      """),
    DiagnosticCase(
      "not-text-by-language",
      [
        "content/site.yml": "title: [Portalen]\nbase_url: https://portal.example/\nlanguages: [sv, en]"
      ],
      """
      content/site.yml:1:8: error: "title" takes a text, or one text for each language [not-text-by-language]
      1 | title: [Portalen]
        |        ^ write "title: {sv: …, en: …}"
      """),
    DiagnosticCase(
      "unknown-term", ["content/guides/g.md": MiniPortal.guide("phase: förbered")],
      """
      content/guides/g.md:4:8: error: "förbered" is not one of the words that "phase" takes [unknown-term]
      4 | phase: förbered
        |        ^~~~~~~~ use one of prepare, start, midway, close
      """),
    DiagnosticCase(
      "bad-date", ["content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "expires: i november")],
      """
      content/profiles/anna-ek.md:6:10: error: "i november" is not a date [bad-date]
      6 | expires: i november
        |          ^~~~~~~~~~ write year-month-day, with zeros: 2026-03-01
      """),
    DiagnosticCase(
      "bad-time",
      [
        "content/programs/p.md": MiniPortal.program("events:\n  - {title: Start, start: \"kl 10\"}")
      ],
      """
      content/programs/p.md:5:28: error: "kl 10" is not a day with a time [bad-time]
      5 |   - {title: Start, start: "kl 10"}
        |                            ^~~~~ write 2026-03-01T09:30, or 2026-03-01 for a whole day
      """),
    DiagnosticCase(
      "bad-period", ["content/guides/g.md": MiniPortal.guide("review_in: 6 lektion")],
      """
      content/guides/g.md:4:12: error: "6 lektion" is not a length of time [bad-period]
      4 | review_in: 6 lektion
        |            ^~~~~~~~~ write a number and day, week, month or year: 6 months
      """),
    DiagnosticCase(
      "bad-yes-no", ["content/guides/g.md": MiniPortal.guide("draft: på")],
      """
      content/guides/g.md:4:8: error: "draft" takes true or false, not "på" [bad-yes-no]
      4 | draft: på
        |        ^~ write true or false, without quotation marks
      """),
    DiagnosticCase(
      "bad-number", ["content/guides/g.md": MiniPortal.guide("order: par")],
      """
      content/guides/g.md:4:8: error: "order" takes a whole number from 0 to 1000000, not "par" [bad-number]
      4 | order: par
        |        ^~~ write the number in digits, without spaces
      """),
    DiagnosticCase(
      "bad-language", ["content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "languages: [svenska]")],
      """
      content/profiles/anna-ek.md:6:13: error: "svenska" is not a language code [bad-language]
      6 | languages: [svenska]
        |             ^~~~~~~ write a code such as sv, en or fi
      """),
    DiagnosticCase(
      "bad-email", ["content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "email: anna.ek")],
      """
      content/profiles/anna-ek.md:6:8: error: "anna.ek" is not an e-mail address [bad-email]
      6 | email: anna.ek
        |        ^~~~~~~ write name@company.example
      """),
    DiagnosticCase(
      "bad-url", ["content/guides/g.md": MiniPortal.guide("sources:\n  - {title: Boken, url: bok i hyllan}")],
      """
      content/guides/g.md:5:25: error: "bok i hyllan" is not a web address [bad-url]
      5 |   - {title: Boken, url: bok i hyllan}
        |                         ^~~~~~~~~~~~ write the whole of it: https://example.com/page
      """),
    DiagnosticCase(
      "bad-base-url",
      [
        "content/site.yml": "title: Portalen\nbase_url: https://me@portal.example/\nlanguages: [sv, en]"
      ],
      """
      content/site.yml:2:11: error: "https://me@portal.example/" cannot be the address of a site [bad-base-url]
      2 | base_url: https://me@portal.example/
        |           ^~~~~~~~~~~~~~~~~~~~~~~~~~ write https://, a host and at most a path: \
      https://portal.example/mentor/
      """),
    DiagnosticCase(
      "bad-path", ["content/guides/g.md": MiniPortal.guide("redirect_from: [gammal]")],
      """
      content/guides/g.md:4:17: error: "gammal" is not an old address of this site [bad-path]
      4 | redirect_from: [gammal]
        |                 ^~~~~~ write its path alone, from the first slash: /old/page/
      """),
    DiagnosticCase(
      "bad-picture-path",
      [
        "content/profiles/anna-ek.md":
          MiniPortal.profile("Anna Ek", "photo: https://x.se/a.jpg\nphoto_alt: Anna")
      ],
      """
      content/profiles/anna-ek.md:6:8: error: "https://x.se/a.jpg" is not the path of a picture \
      [bad-picture-path]
      6 | photo: https://x.se/a.jpg
        |        ^~~~~~~~~~~~~~~~~~ write the file's name, as seen from this document: anna.jpg
      """),
    DiagnosticCase(
      "bad-slug", ["content/guides/g.md": MiniPortal.guide("slug: Första mötet")],
      """
      content/guides/g.md:4:7: error: "Första mötet" cannot stand in an address [bad-slug]
      4 | slug: Första mötet
        |       ^~~~~~~~~~~~ did you mean "forsta-motet"?
      """),
    DiagnosticCase(
      "bad-topic-id", ["content/topics.yml": "Sociala medier: {name: Sociala medier}\n"],
      """
      content/topics.yml:1:1: error: "Sociala medier" cannot be the id of a topic [bad-topic-id]
      1 | Sociala medier: {name: Sociala medier}
        | ^~~~~~~~~~~~~~ did you mean "sociala-medier"?
      """),
    DiagnosticCase(
      "repeated-value",
      [
        "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "teaches: [data, data]")
      ],
      """
      content/profiles/anna-ek.md:6:17: error: "data" stands twice in "teaches" [repeated-value]
      6 | teaches: [data, data]
        |                 ^~~~ remove one of them
      """),
    DiagnosticCase(
      "unknown-time-zone",
      [
        "content/site.yml":
          "title: Portalen\nbase_url: https://portal.example/\nlanguages: [sv, en]\ntime_zone: Stockholm"
      ],
      """
      content/site.yml:4:12: error: unknown time zone "Stockholm" [unknown-time-zone]
      4 | time_zone: Stockholm
        |            ^~~~~~~~~ write an area and a city: Europe/Stockholm
      """),
    DiagnosticCase(
      "no-languages",
      [
        "content/site.yml": "title: Portalen\nbase_url: https://portal.example/\nlanguages: []"
      ],
      """
      content/site.yml:3:12: error: the site has no language [no-languages]
      3 | languages: []
        |            ^ list at least one: [sv]
      """),
    DiagnosticCase(
      "unknown-text-language",
      ["content/topics.yml": "data: {name: {vs: Data, en: Data}}\ntiktok:\n  name: {sv: T, en: T, fi: T}"],
      """
      content/topics.yml:1:15: error: "vs" is not a language of the site [unknown-text-language]
      1 | data: {name: {vs: Data, en: Data}}
        |               ^~ did you mean "sv"?
      content/topics.yml:3:24: error: "fi" is not a language of the site [unknown-text-language]
      3 |   name: {sv: T, en: T, fi: T}
        |                        ^~ use one of sv, en, or add the language to site.yml
      """),
    DiagnosticCase(
      "bad-slug",
      [
        "content/site.yml": """
        title: Portalen
        base_url: https://portal.example/
        languages: [sv, en]
        sections:
          profiles:
            sv: Våra mentorer
            en: mentors
          guides: {sv: guider, en: "The guides"}
        """
      ],
      """
      content/site.yml:6:9: error: "Våra mentorer" cannot stand in an address [bad-slug]
      6 |     sv: Våra mentorer
        |         ^~~~~~~~~~~~~ did you mean "vara-mentorer"?
      content/site.yml:8:29: error: "The guides" cannot stand in an address [bad-slug]
      8 |   guides: {sv: guider, en: "The guides"}
        |                             ^~~~~~~~~~ did you mean "the-guides"?
      """),
    DiagnosticCase(
      "missing-text", ["content/topics.yml": "data: {name: {sv: Data}}"],
      """
      content/topics.yml:1:14: warning: "name" has no text in "en" [missing-text]
      1 | data: {name: {sv: Data}}
        |              ^ add "en: …"; until then another language stands in
      """),
    DiagnosticCase(
      "dates-reversed", ["content/programs/p.md": MiniPortal.program("starts: 2026-05-01\nends: 2026-04-01")],
      """
      content/programs/p.md:5:1: error: "ends" is before "starts" [dates-reversed]
      5 | ends: 2026-04-01
        | ^~~~ swap or mend the dates
      """),
    DiagnosticCase(
      "mixed-times",
      [
        "content/programs/p.md": MiniPortal.program(
          "events:\n  - {title: T, start: 2026-12-03T10:00, end: 2026-12-03}")
      ],
      """
      content/programs/p.md:5:46: error: "start" and "end" are not alike: one has a time of day, the other has none [mixed-times]
      5 |   - {title: T, start: 2026-12-03T10:00, end: 2026-12-03}
        |                                              ^~~~~~~~~~ give both a time, "2026-12-03T10:00", or neither
      """),
    DiagnosticCase(
      "pair-of-one", ["content/stories/s.md": MiniPortal.story("mentor: anna-ek\nmentee: anna-ek")],
      """
      content/stories/s.md:6:9: error: "anna-ek" is both mentor and mentee [pair-of-one]
      6 | mentee: anna-ek
        |         ^~~~~~~ name two people
      """),
    DiagnosticCase(
      "beside-itself", ["content/programs/p.md": MiniPortal.program("beside: p")],
      """
      content/programs/p.md:4:9: error: "p" is this program itself [beside-itself]
      4 | beside: p
        |         ^ name another program, or remove the line
      """),
  ]
}
