extension Schema {
  /// What came of a pair's work.
  static let story = Schema(
    [
      .required(
        "title", .text, translated: true,
        en: "The heading of the story.",
        sv: "Berättelsens rubrik."),
      .required(
        "date", .day,
        en: "The day of the story; the newest comes first.",
        sv: "Berättelsens dag; den nyaste kommer först."),
      .required(
        "summary", .text, translated: true,
        en: "One or two sentences for lists and the feed: what happened, and what came of it.",
        sv: "En eller två meningar för listor och flöden: vad som hände, och vad det ledde till."),
      .optional(
        "mentor", .profile,
        en: "The mentor of the story.",
        sv: "Berättelsens mentor."),
      .optional(
        "mentee", .profile,
        en: "The mentee of the story.",
        sv: "Berättelsens adept."),
      .optional(
        "program", .program,
        en: "The program that the pair belonged to.",
        sv: "Programmet som paret var med i."),
      .optional(
        "topics", .list(.topic),
        en: "Topics that the story is about.",
        sv: "Ämnen som berättelsen handlar om."),
      .optional(
        "benefits", .list(.term(Benefit.allCases.map(\.rawValue))),
        en: "What the pair's work brought.",
        sv: "Vad parets arbete gav: nytänkande, att folk stannar, förståelse, inkludering, teknik, kultur."),
      .optional(
        "quote", .record(quoteSchema), translated: true,
        en: "The sentence that is shown in large type.",
        sv: "Meningen som visas stort."),
      .optional(
        "image", .picture,
        en: "A picture beside this file.",
        sv: "En bild bredvid den här filen."),
      .optional(
        "image_alt", .text, translated: true,
        en: "What the picture shows, for those who do not see it.",
        sv: "Vad bilden visar, för den som inte ser den."),
      .optional(
        "sources", .sources, translated: true,
        en: "Where more can be read, as titles and addresses.",
        sv: "Var man kan läsa mer, som titlar och adresser."),
    ] + everyKind)

  private static let quoteSchema = Schema([
    .required("text", .text, en: "What was said.", sv: "Vad som sades."),
    .optional(
      "by", .text,
      en: "Who said it: a name, or the name of a file in profiles without .md.",
      sv: "Vem som sa det: ett namn, eller namnet på en fil i profiles utan .md."),
  ])
}
