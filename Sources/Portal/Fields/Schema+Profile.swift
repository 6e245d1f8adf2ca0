extension Schema {
  /// One person.
  static let profile = Schema(
    [
      .required(
        "name", .text,
        en: "The person's name, as it is shown.",
        sv: "Personens namn, som det visas."),
      .required(
        "roles", .list(.term(Role.allCases.map(\.rawValue))),
        en: "Whether the person shares what they know (mentor), learns (mentee), or both.",
        sv: "Om personen delar med sig (mentor), lär sig (mentee, adept) eller gör båda."),
      .required(
        "career_stage", .term(CareerStage.allCases.map(\.rawValue)),
        en: "How far the person has come in working life, whatever their age.",
        sv: "Hur långt personen har kommit i arbetslivet, oavsett ålder: tidigt, mitt i, erfaren, ledande."),
      .required(
        "permission", .day,
        en: "The day the person agreed to be shown. Nobody is shown before it.",
        sv: "Dagen då personen gick med på att visas. Ingen visas före den."),
      .optional(
        "title", .text, translated: true,
        en: "The person's job.",
        sv: "Personens yrkestitel."),
      .optional(
        "unit", .text, translated: true,
        en: "The unit or department.",
        sv: "Enhet eller avdelning."),
      .optional(
        "location", .text, translated: true,
        en: "Where the person works, most often a town.",
        sv: "Där personen arbetar, oftast en ort."),
      .optional(
        "photo", .picture,
        en: "A picture beside this file.",
        sv: "En bild bredvid den här filen."),
      .optional(
        "photo_alt", .text, translated: true,
        en: "What the picture shows, for those who do not see it.",
        sv: "Vad bilden visar, för den som inte ser den."),
      .optional(
        "teaches", .list(.topic),
        en: "Topics that the person can teach.",
        sv: "Ämnen som personen kan lära ut."),
      .optional(
        "learns", .list(.topic),
        en: "Topics that the person wants to learn.",
        sv: "Ämnen som personen vill lära sig."),
      .optional(
        "mode", .term(PairMode.allCases.map(\.rawValue)),
        en: "Whether only the mentee learns (one-way), or both (mutual).",
        sv: "Om bara adepten lär sig (one-way, enkelriktat) eller båda (mutual, ömsesidigt)."),
      .optional(
        "meets", .list(.term(MeetingForm.allCases.map(\.rawValue))),
        en: "How the person is willing to meet.",
        sv: "Hur personen kan tänka sig att ses: på distans, på plats, eller både och."),
      .optional(
        "languages", .list(.language),
        en: "The languages the person speaks, as codes such as sv and en.",
        sv: "Språk som personen talar, som koder: sv, en."),
      .optional(
        "capacity", .count(0...20),
        en: "How many pairs the person can be in at once; 1 where nothing is said.",
        sv: "Hur många par personen kan vara med i samtidigt; 1 om inget sägs."),
      .optional(
        "programs", .list(.program),
        en: "The programs the person takes part in.",
        sv: "Program som personen är med i."),
      .optional(
        "email", .email,
        en: "The address that people write to.",
        sv: "Adressen som man skriver till."),
      .optional(
        "expires", .day,
        en: "The last day the person is shown.",
        sv: "Sista dagen som personen visas."),
      .optional(
        "withdrawn", .bool,
        en: "true hides the person at once.",
        sv: "true döljer personen genast."),
      .hidden(
        "manager", .profile,
        en: "The person's manager, who is never suggested as a partner.",
        sv: "Personens chef, som aldrig föreslås i ett par."),
      .hidden(
        "prefers", .list(.profile),
        en: "People whom the person would like to be paired with.",
        sv: "Personer som personen gärna vill paras ihop med."),
      .hidden(
        "avoids", .list(.profile),
        en: "People whom the person is never paired with.",
        sv: "Personer som personen aldrig paras ihop med."),
    ] + everyKind)
}
