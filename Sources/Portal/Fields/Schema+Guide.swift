extension Schema {
  /// Advice on how mentoring is done.
  static let guide = Schema(
    [
      .required(
        "title", .text, translated: true,
        en: "The heading of the guide.",
        sv: "Guidens rubrik."),
      .required(
        "summary", .text, translated: true,
        en: "One or two sentences for lists and search: what the reader gets out of it.",
        sv: "En eller två meningar för listor och sökning: vad läsaren får ut av guiden."),
      .optional(
        "audience", .list(.term(Audience.allCases.map(\.rawValue))),
        en: "Whom the guide is for.",
        sv: "Vem guiden är till för: mentor, adept, chef, koordinator."),
      .optional(
        "phase", .term(Phase.allCases.map(\.rawValue)),
        en: "The phase of a mentoring round that the guide belongs to.",
        sv: "Fasen som guiden hör till: förbereda, starta, halvvägs, avsluta."),
      .optional(
        "topics", .list(.topic),
        en: "Topics that the guide is about.",
        sv: "Ämnen som guiden handlar om."),
      .optional(
        "program", .program,
        en: "The program that the guide belongs to, where it belongs to one alone.",
        sv: "Programmet som guiden hör till, om den hör till ett enda."),
      .optional(
        "order", .count(0...1_000_000),
        en: "The place among the guides: lower numbers come first.",
        sv: "Platsen bland guiderna: lägre tal kommer först."),
      .optional(
        "owner", .email,
        en: "The address of whoever keeps the guide up to date.",
        sv: "Adressen till den som ser till att guiden stämmer."),
      .optional(
        "reviewed", .day, translated: true,
        en: "The day somebody last checked that the guide is right.",
        sv: "Dagen då någon senast såg till att guiden stämmer."),
      .optional(
        "review_in", .period,
        en: "How long after a review the next is due, such as 6 months.",
        sv: "Hur långt efter en granskning nästa ska göras, till exempel 6 months."),
      .optional(
        "sources", .sources, translated: true,
        en: "Where more can be read, as titles and addresses.",
        sv: "Var man kan läsa mer, som titlar och adresser."),
    ] + everyKind)
}
