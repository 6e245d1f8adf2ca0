extension AuthorMistake {
  static let values: [AuthorMistake] = [
    AuthorMistake(
      "a date as 3/11-26", .story, .fields,
      wrong: "date: 3/11-26",
      right: "date: 2026-11-03",
      at: "2:7", is: "bad-date",
      hint: "did you mean \"2026-11-03\"?"),
    AuthorMistake(
      "a date with slashes", .story, .fields,
      wrong: "date: 2026/11/03",
      right: "date: 2026-11-03",
      at: "2:7", is: "bad-date",
      hint: "did you mean \"2026-11-03\"?"),
    AuthorMistake(
      "a date without hyphens", .story, .fields,
      wrong: "date: 20261103",
      right: "date: 2026-11-03",
      at: "2:7", is: "bad-date",
      hint: "did you mean \"2026-11-03\"?"),
    AuthorMistake(
      "a date with its month in words", .story, .fields,
      wrong: "date: 3 november 2026",
      right: "date: 2026-11-03",
      at: "2:7", is: "bad-date",
      hint: "did you mean \"2026-11-03\"?"),
    AuthorMistake(
      "a date without zeros", .story, .fields,
      wrong: "date: 2026-11-3",
      right: "date: 2026-11-03",
      at: "2:7", is: "bad-date",
      hint: "did you mean \"2026-11-03\"?"),
    AuthorMistake(
      "a date in curly quotation marks", .story, .fields,
      wrong: "date: ”2026-11-03”",
      right: "date: 2026-11-03",
      at: "2:7", is: "bad-date",
      hint: "did you mean \"2026-11-03\"?"),
    AuthorMistake(
      "a day that no month has", .story, .fields,
      wrong: "date: 2026-02-30",
      right: "date: 2026-02-28",
      at: "2:7", is: "bad-date",
      hint: "did you mean \"2026-02-28\"?"),
    AuthorMistake(
      "a time in words", .program, .fields,
      wrong: "events:\n  - title: Start\n    start: 2026-11-03 kl 14",
      right: "events:\n  - title: Start\n    start: 2026-11-03T14:00",
      at: "4:12", is: "bad-time",
      hint: "did you mean \"2026-11-03T14:00\"?"),
    AuthorMistake(
      "yes in Swedish", .guide, .fields,
      wrong: "draft: ja",
      right: "draft: true",
      at: "2:8", is: "bad-yes-no",
      hint: "did you mean \"true\"?"),
    AuthorMistake(
      "a number in words", .profile, .fields,
      wrong: "capacity: två",
      right: "capacity: 2",
      at: "2:11", is: "bad-number",
      hint: "did you mean \"2\"?"),
    AuthorMistake(
      "a length of time in Swedish", .guide, .fields,
      wrong: "review_in: 6 månader",
      right: "review_in: 6 months",
      at: "2:12", is: "bad-period",
      hint: "did you mean \"6 months\"?"),
    AuthorMistake(
      "an e-mail address with a space", .guide, .fields,
      wrong: "owner: anna ek@portal.example",
      right: "owner: anna.ek@portal.example",
      at: "2:8", is: "bad-email",
      hint: "did you mean \"anna.ek@portal.example\"?"),
    AuthorMistake(
      "an e-mail address without its end", .guide, .fields,
      wrong: "owner: anna@portal",
      right: "owner: anna@portal.example",
      at: "2:8", is: "bad-email",
      hint: "write name@company.example"),
    AuthorMistake(
      "a web address without https", .guide, .fields,
      wrong: "sources:\n  - title: Källa\n    url: www.portal.example",
      right: "sources:\n  - title: Källa\n    url: https://www.portal.example",
      at: "4:10", is: "bad-url",
      hint: "did you mean \"https://www.portal.example\"?"),
    AuthorMistake(
      "an address with capital letters and å", .guide, .fields,
      wrong: "slug: Så börjar ni",
      right: "slug: sa-borjar-ni",
      at: "2:7", is: "bad-slug",
      hint: "did you mean \"sa-borjar-ni\"?"),
  ]
}
