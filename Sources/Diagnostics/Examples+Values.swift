extension Example {
  /// Examples of what is reported about the values of fields.
  static let values: [Example] = shapes + words + addresses + dates

  /// Of lists, groups and single values.
  private static let shapes: [Example] = [
    Example(
      .notSingleValue, .guideFields,
      wrong: "owner: [mentor@foretag.example]",
      right: "owner: mentor@foretag.example"),
    Example(
      .notList, .profileFields,
      wrong: "teaches: tiktok",
      right: "teaches: [tiktok]"),
    Example(
      .notRecord, .storyFields,
      wrong: "quote: Jag vågade fråga.",
      right: "quote:\n  text: Jag vågade fråga.\n  by: bo-lind"),
    Example(
      .notLocalizedText, .siteFields,
      wrong: "title: [Portalen, The portal]",
      right: "title: {sv: Portalen, en: The portal}"),
    Example(
      .missingText, .topicFields,
      wrong: "ai: {name: {sv: Artificiell intelligens}}",
      right: "ai: {name: {sv: Artificiell intelligens, en: Artificial intelligence}}"),
    Example(
      .repeatedValue, .profileFields,
      wrong: "teaches: [tiktok, tiktok]",
      right: "teaches: [tiktok, data]"),
    Example(
      .noLanguages, .siteFields,
      wrong: "languages: []",
      right: "languages: [sv, en]"),
  ]

  /// Of fields that take certain words and numbers.
  private static let words: [Example] = [
    Example(
      .unknownTerm, .profileFields,
      wrong: "roles: [adept]",
      right: "roles: [mentee]"),
    Example(
      .badBool, .guideFields,
      wrong: "draft: nej",
      right: "draft: false"),
    Example(
      .badNumber, .guideFields,
      wrong: "order: första",
      right: "order: 1"),
    Example(
      .badLanguage, .profileFields,
      wrong: "languages: [svenska]",
      right: "languages: [sv]"),
    Example(
      .unknownTimeZone, .siteFields,
      wrong: "time_zone: Stockholm",
      right: "time_zone: Europe/Stockholm"),
    Example(
      .badTopicID, .topicFields,
      wrong: "Sociala medier: {name: {sv: Sociala medier, en: Social media}}",
      right: "sociala-medier: {name: {sv: Sociala medier, en: Social media}}"),
    Example(
      .pairOfOne, .storyFields,
      wrong: "mentor: anna-ek\nmentee: anna-ek",
      right: "mentor: anna-ek\nmentee: bo-lind"),
    Example(
      .besideItself, .programFields,
      wrong: "beside: hosten",
      right: "beside: varen-2026"),
    Example(
      .unknownTextLanguage, .topicFields,
      wrong: "data: {name: {sv: Data, en: Data, fi: Data}}",
      right: "data: {name: {sv: Data, en: Data}}"),
  ]

  /// Of addresses and paths.
  private static let addresses: [Example] = [
    Example(
      .badEmail, .profileFields,
      wrong: "email: eva.berg",
      right: "email: eva.berg@foretag.example"),
    Example(
      .badURL, .guideFields,
      wrong: "sources:\n  - {title: Enkäten, url: foretag.example/enkat}",
      right: "sources:\n  - {title: Enkäten, url: \"https://foretag.example/enkat\"}"),
    Example(
      .badBaseURL, .siteFields,
      wrong: "base_url: https://portal.example/?mentor",
      right: "base_url: https://portal.example/mentor/"),
    Example(
      .badPath, .guideFields,
      wrong: "redirect_from: [gamla-guiden]",
      right: "redirect_from: [/gamla-guiden/]"),
    Example(
      .badPicturePath, .profileFields,
      wrong: "photo: https://bilder.example/eva-berg.png\nphoto_alt: Eva skrattar.",
      right: "photo: eva-berg.png\nphoto_alt: Eva skrattar."),
    Example(
      .badSlug, .guideFields,
      wrong: "slug: Första mötet",
      right: "slug: forsta-motet"),
  ]

  /// Of days, times and how long something lasts.
  private static let dates: [Example] = [
    Example(
      .badDate, .guideFields,
      wrong: "reviewed: 1 mars",
      right: "reviewed: 2026-03-01"),
    Example(
      .badMoment, .programFields,
      wrong: "events:\n  - {title: Uppstart, start: kl 10}",
      right: "events:\n  - {title: Uppstart, start: 2026-12-03T10:00}"),
    Example(
      .badPeriod, .guideFields,
      wrong: "review_in: ett halvår",
      right: "review_in: 6 months"),
    Example(
      .datesReversed, .programFields,
      wrong: "starts: 2026-12-01\nends: 2026-06-30",
      right: "starts: 2026-12-01\nends: 2027-06-30"),
    Example(
      .mixedTimes, .programFields,
      wrong: "events:\n  - {title: Uppstart, start: 2026-12-03T10:00, end: 2026-12-03}",
      right: "events:\n  - {title: Uppstart, start: 2026-12-03T10:00, end: 2026-12-03T12:00}"),
  ]
}
