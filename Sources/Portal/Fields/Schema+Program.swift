extension Schema {
  /// A named round of mentoring.
  static let program = Schema(
    [
      .required(
        "title", .text, translated: true,
        en: "The name of the program.",
        sv: "Programmets namn."),
      .required(
        "summary", .text, translated: true,
        en: "One or two sentences for lists and search: whom it is for, and what it asks.",
        sv: "En eller två meningar för listor och sökning: vem det är till för, och vad det kräver."),
      .optional(
        "starts", .day,
        en: "The first day.",
        sv: "Första dagen."),
      .optional(
        "ends", .day,
        en: "The last day.",
        sv: "Sista dagen."),
      .optional(
        "beside", .text, translated: true,
        en:
          "The existing program that this one complements: the name of a file in programs without .md, or words.",
        sv:
          "Det befintliga program som det här kompletterar: namnet på en fil i programs utan .md, eller ord."),
      .optional(
        "coordinator", .profileOrEmail,
        en: "Who runs the program: an address, or the name of a file in profiles without .md.",
        sv: "Vem som håller i programmet: en adress, eller namnet på en fil i profiles utan .md."),
      .optional(
        "topics", .list(.topic),
        en: "Topics that the program is about.",
        sv: "Ämnen som programmet handlar om."),
      .optional(
        "pairs", .list(.record(pairSchema)),
        en: "The pairs of the program.",
        sv: "Programmets par."),
      .optional(
        "events", .list(.record(eventSchema)), translated: true,
        en: "Events, for the pages and the calendar file.",
        sv: "Träffar, till sidorna och kalenderfilen."),
      .optional(
        "faq", .list(.record(questionSchema)), translated: true,
        en: "Questions that people ask, with their answers.",
        sv: "Frågor som folk ställer, med svar."),
    ] + everyKind)

  private static let pairSchema = Schema([
    .required("mentor", .profile, en: "Who shares.", sv: "Den som delar med sig."),
    .required("mentee", .profile, en: "Who learns.", sv: "Den som lär sig (adepten)."),
    .optional(
      "mode", .term(PairMode.allCases.map(\.rawValue)),
      en: "Whether only the mentee learns (one-way), or both (mutual).",
      sv: "Om bara adepten lär sig (one-way, enkelriktat) eller båda (mutual, ömsesidigt)."),
    .optional("started", .day, en: "The day of the first meeting.", sv: "Dagen för första mötet."),
    .optional("ended", .day, en: "The day of the last meeting.", sv: "Dagen för sista mötet."),
    .optional(
      "phase", .term(Phase.allCases.map(\.rawValue)),
      en: "How far the pair has come.", sv: "Hur långt paret har kommit."),
  ])

  private static let eventSchema = Schema([
    .required("title", .text, en: "What the event is called.", sv: "Vad träffen heter."),
    .required(
      "start", .moment,
      en: "When it begins: 2026-12-03T10:00, or a day alone.",
      sv: "När den börjar: 2026-12-03T10:00, eller bara en dag."),
    .optional("end", .moment, en: "When it ends.", sv: "När den slutar."),
    .optional("place", .text, en: "Where it is.", sv: "Var den är."),
    .optional(
      "url", .url, en: "Where one reads more or signs up.", sv: "Där man läser mer eller anmäler sig."),
  ])

  private static let questionSchema = Schema([
    .required("question", .text, en: "The question.", sv: "Frågan."),
    .required("answer", .text, en: "The answer.", sv: "Svaret."),
  ])
}
