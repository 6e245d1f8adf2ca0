extension Schema {
  /// What `site.yml` says.
  static let settings = Schema([
    .required("title", .localizedText, en: "What the portal is called.", sv: "Vad portalen heter."),
    .required(
      "base_url", .baseURL, en: "The address that the site will have.", sv: "Adressen som webbplatsen får."),
    .required(
      "languages", .list(.language),
      en: "The site's languages, as codes such as sv and en. Files without a code are in the first.",
      sv: "Webbplatsens språk, som koder: sv, en. Filer utan kod är på det första."),
    .optional(
      "summary", .localizedText, en: "One or two sentences about the portal.",
      sv: "En eller två meningar om portalen."),
    .optional(
      "time_zone", .text, en: "The time zone of events, such as Europe/Stockholm.",
      sv: "Tidszonen för träffar, till exempel Europe/Stockholm."),
    .optional("contact", .record(contact), en: "Whom readers write to.", sv: "Dit läsare skriver."),
    .optional(
      "review_interval", .period, en: "How often a text is reviewed, such as 12 months.",
      sv: "Hur ofta en text granskas, till exempel 12 months."),
    .optional(
      "sections", .record(sections), en: "The first part of addresses.", sv: "Första delen av adresser."),
    .optional("privacy", .record(privacy), en: "What is kept from whom.", sv: "Vad som döljs för vem."),
  ])

  private static let contact = Schema([
    .optional("name", .localizedText, en: "Who it is.", sv: "Vem det är."),
    .required("email", .email, en: "The address.", sv: "Adressen."),
  ])

  private static let sections = Schema(
    Section.allCases.map { section in
      .optional(
        section.rawValue, .localizedText, en: "The word for \(section.rawValue) in addresses.",
        sv: "Ordet för \(section.rawValue) i adresser.")
    })

  private static let privacy = Schema([
    .optional(
      "index", .bool, en: "true lets search engines list the site.",
      sv: "true låter sökmotorer ta med webbplatsen."),
    .optional(
      "warn_before", .period, en: "How long before a permission expires the team is told.",
      sv: "Hur långt innan ett medgivande går ut som det sägs till."),
  ])

  /// What `topics.yml` says of each topic.
  static let topic = Schema([
    .required("name", .localizedText, en: "What the topic is called.", sv: "Vad ämnet heter."),
    .optional(
      "summary", .localizedText, en: "A sentence about the topic.", sv: "En mening om ämnet."),
    .optional(
      "group", .localizedText, en: "The heading it stands under in the list of topics.",
      sv: "Rubriken som det står under i listan över ämnen."),
  ])
}
