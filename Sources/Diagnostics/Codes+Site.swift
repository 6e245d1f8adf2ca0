extension DiagnosticCode {
  /// What is reported about the site as a whole: its addresses, its interface texts, its privacy.
  static let siteCodes = [
    pathCollision, missingStrings, missingRequiredText, missingInterfaceText, missingTemplates, privacyLeak,
    impossiblePath,
  ]

  public static let pathCollision = DiagnosticCode(
    "path-collision", .error,
    en: Wording(
      "the address \"/{path}\" is also that of {other}",
      hint: "give one of the two another slug: in the front matter",
      explanation: """
        Two pages cannot have one address: one would overwrite the other and be lost without anyone being \
        told. Addresses are made from file names or slugs, old addresses from redirect_from.
        """),
    sv: Wording(
      "adressen ”/{path}” tillhör också {other}",
      hint: "ge en av de två en annan slug: i sidhuvudet",
      explanation: """
        Två sidor kan inte ha samma adress: den ena skulle skriva över den andra och försvinna utan att \
        någon fick veta det. Adresser görs av filnamn eller slug, gamla adresser av redirect_from.
        """))

  public static let missingStrings = DiagnosticCode(
    "missing-strings", .error,
    en: Wording(
      "the interface texts in \"{language}\" cannot be read",
      hint: "copy the file of another language and translate its texts",
      explanation: """
        Every language of site.yml needs a file with the words of the interface: templates/strings/LANG.yml.
        """),
    sv: Wording(
      "gränssnittets texter på ”{language}” går inte att läsa",
      hint: "kopiera filen för ett annat språk och översätt texterna",
      explanation: """
        Varje språk i site.yml behöver en fil med gränssnittets ord: templates/strings/SPRÅK.yml.
        """))

  public static let missingRequiredText = DiagnosticCode(
    "missing-required-text", .error,
    en: Wording(
      "the interface text \"{key}\" is missing",
      hint: "add a line \"{key}: …\"",
      explanation: "Tandem itself writes this text into pages, so no page can do without it."),
    sv: Wording(
      "gränssnittstexten ”{key}” saknas",
      hint: "lägg till en rad ”{key}: …”",
      explanation: "Tandem skriver själv in den här texten i sidorna, så ingen sida klarar sig utan den."))

  public static let missingInterfaceText = DiagnosticCode(
    "missing-interface-text", .warning,
    en: Wording(
      "the interface text \"{key}\" is missing",
      hint: "add a line \"{key}: …\"; until then another language stands in",
      explanation: "Another language has this text. Pages in this language borrow it until it is translated."),
    sv: Wording(
      "gränssnittstexten ”{key}” saknas",
      hint: "lägg till en rad ”{key}: …”; till dess får ett annat språk stå där",
      explanation:
        "Ett annat språk har den här texten. Sidor på det här språket lånar den tills den är översatt."))

  public static let missingTemplates = DiagnosticCode(
    "missing-templates", .error,
    en: Wording(
      "there are no templates here",
      hint: "name the folder with --templates, or copy the templates that come with Tandem",
      explanation: "Templates decide what pages look like. They are the folder beside the content folder."),
    sv: Wording(
      "det finns inga mallar här",
      hint: "ange mappen med --templates, eller kopiera mallarna som följer med Tandem",
      explanation: "Mallar avgör hur sidor ser ut. De är mappen bredvid innehållsmappen."))

  public static let privacyLeak = DiagnosticCode(
    "privacy-leak", .error,
    en: Wording(
      "the page \"/{path}\" would name someone who may not be shown",
      hint: "take the name out of site.yml, topics.yml, the templates or the interface texts",
      explanation: """
        Documents are cleaned by themselves, but these files are not. Nothing is written as long as the name \
        or address of a person without permission stands on a page.
        """),
    sv: Wording(
      "sidan ”/{path}” skulle nämna någon som inte får visas",
      hint: "ta bort namnet ur site.yml, topics.yml, mallarna eller gränssnittets texter",
      explanation: """
        Dokument rensas av sig själva, men inte de här filerna. Inget skrivs så länge namnet på eller \
        adressen till en person utan medgivande står på en sida.
        """))

  public static let impossiblePath = DiagnosticCode(
    "impossible-path", .error,
    en: Wording(
      "no file can have the address \"/{path}\"",
      hint: "shorten the slug or the old address in redirect_from, and leave out empty parts",
      explanation:
        "Every part of an address is a file's or folder's name, which file systems limit to 255 bytes."),
    sv: Wording(
      "ingen fil kan ha adressen ”/{path}”",
      hint: "korta slug eller den gamla adressen i redirect_from, och utelämna tomma delar",
      explanation:
        "Varje del av en adress är namnet på en fil eller mapp, som filsystem begränsar till 255 byte."))
}
