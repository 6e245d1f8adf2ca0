extension DiagnosticCode {
  /// What is reported because time passes.
  static let reminderCodes = [
    reviewOverdue, reviewInFuture, permissionExpired, permissionExpiresSoon, permissionInFuture,
    missingTranslation,
  ]

  public static let reviewOverdue = DiagnosticCode(
    "review-overdue", .warning,
    en: Wording(
      "the text was last reviewed {date} and was due {due}",
      hint: "read it through, mend it, and change the date",
      explanation: """
        Readers see when a guide was last reviewed, and that it is overdue. The interval is in the guide \
        or in site.yml.
        """),
    sv: Wording(
      "texten granskades senast {date} och skulle ha granskats {due}",
      hint: "läs igenom den, rätta den och ändra datumet",
      explanation: """
        Läsarna ser när en guide senast granskades, och att det är för länge sedan. Intervallet står i \
        guiden eller i site.yml.
        """))

  public static let reviewInFuture = DiagnosticCode(
    "review-in-future", .error,
    en: Wording(
      "the text cannot have been reviewed {date}, which is to come",
      hint: "write the day it was reviewed",
      explanation: "The date tells readers how fresh the text is."),
    sv: Wording(
      "texten kan inte ha granskats {date}, som inte har varit än",
      hint: "skriv dagen då den granskades",
      explanation: "Datumet talar om för läsarna hur färsk texten är."))

  public static let permissionExpired = DiagnosticCode(
    "permission-expired", .warning,
    en: Wording(
      "the permission ran out {date}; the person is not shown",
      hint: "ask for a new permission, or remove the profile",
      explanation: """
        Nobody is shown without a permission that holds. After the date the person leaves no trace on the \
        site.
        """),
    sv: Wording(
      "medgivandet gick ut {date}; personen visas inte",
      hint: "be om ett nytt medgivande, eller ta bort profilen",
      explanation: """
        Ingen visas utan ett medgivande som gäller. Efter datumet lämnar personen inga spår på \
        webbplatsen.
        """))

  public static let permissionExpiresSoon = DiagnosticCode(
    "permission-expires-soon", .warning,
    en: Wording(
      "the permission runs out {date}",
      hint: "ask the person whether it may go on",
      explanation: "How long before you are told is set by warn_before in site.yml."),
    sv: Wording(
      "medgivandet går ut {date}",
      hint: "fråga personen om det får fortsätta gälla",
      explanation: "Hur långt i förväg du får veta det ställs in med warn_before i site.yml."))

  public static let permissionInFuture = DiagnosticCode(
    "permission-in-future", .warning,
    en: Wording(
      "the person is not shown before {date}",
      hint: "check the date of the permission",
      explanation: "A profile is shown from the day of the permission."),
    sv: Wording(
      "personen visas inte före {date}",
      hint: "kontrollera medgivandets datum",
      explanation: "En profil visas från och med dagen för medgivandet."))

  public static let missingTranslation = DiagnosticCode(
    "missing-translation", .warning,
    en: Wording(
      "there is no text in \"{language}\"",
      hint: "write a translation beside it; until then the page shows the original with a notice",
      explanation:
        "Every document has a page in every language. Where the text is not translated, the page says so."),
    sv: Wording(
      "det finns ingen text på ”{language}”",
      hint: "skriv en översättning bredvid; till dess visar sidan originalet med en upplysning",
      explanation: "Varje dokument har en sida på varje språk. Där texten inte är översatt säger sidan det."))
}
