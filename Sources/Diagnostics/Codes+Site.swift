extension DiagnosticCode {
  /// What is reported about the site as a whole: its addresses, its interface texts, its privacy.
  static let siteCodes = [
    pathCollision, addressTaken, oldAddressTaken, sectionCollision, fileCollision, missingStrings,
    missingRequiredText, missingInterfaceText, missingTemplates, privacyLeak,
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

  public static let addressTaken = DiagnosticCode(
    "address-taken", .error,
    en: Wording(
      "the address \"/{path}\" is that of a page that Tandem makes",
      hint: "give the document another slug: in the front matter",
      explanation: """
        The home page, the lists, the topics and the 404 page have addresses too: those that site.yml and the \
        interface texts give them. A document needs one of its own.
        """),
    sv: Wording(
      "adressen ”/{path}” tillhör en sida som Tandem gör",
      hint: "ge dokumentet en annan slug: i sidhuvudet",
      explanation: """
        Startsidan, listorna, ämnena och 404-sidan har också adresser: de som site.yml och gränssnittets texter \
        ger dem. Ett dokument behöver en egen.
        """))

  public static let oldAddressTaken = DiagnosticCode(
    "old-address-taken", .error,
    en: Wording(
      "something stands at the old address \"{value}\" already: {other}",
      hint: "take it out of redirect_from",
      explanation: """
        An old address leads on to this page only where nothing else stands: no page, no file, and no other old \
        address.
        """),
    sv: Wording(
      "på den gamla adressen ”{value}” finns redan något: {other}",
      hint: "ta bort den ur redirect_from",
      explanation: """
        En gammal adress leder bara vidare hit om inget annat finns där: ingen sida, ingen fil och ingen annan \
        gammal adress.
        """))

  public static let sectionCollision = DiagnosticCode(
    "section-collision", .error,
    en: Wording(
      "two parts of the site have the address \"/{path}\"",
      hint: "choose another word, one that no other section and no language has",
      explanation: """
        Guides, people, stories, programs, topics and search each have the first part of their addresses to \
        themselves. It is the word under sections in site.yml, or Tandem's own; lists within a section are named \
        by the interface texts. The other languages have their codes: /en/.
        """),
    sv: Wording(
      "två delar av webbplatsen har adressen ”/{path}”",
      hint: "välj ett annat ord, ett som ingen annan sektion och inget språk har",
      explanation: """
        Guider, personer, berättelser, program, ämnen och sökning har var sin första del av sina adresser. Den är \
        ordet under sections i site.yml, eller Tandems eget; listor inom en sektion heter som gränssnittets texter \
        säger. De andra språken har sina koder: /en/.
        """))

  public static let fileCollision = DiagnosticCode(
    "file-collision", .error,
    en: Wording(
      "the file would be published as \"/{path}\", as would {other}",
      hint: "give one of the two another name",
      explanation: """
        Files that texts link to are published under their names in plain small letters: “Årets plan.pdf” as \
        arets-plan.pdf. Two names that become the same need another letter or digit.
        """),
    sv: Wording(
      "filen skulle publiceras som ”/{path}”, liksom {other}",
      hint: "ge en av de två ett annat namn",
      explanation: """
        Filer som texter länkar till publiceras under sina namn i enkla små bokstäver: ”Årets plan.pdf” som \
        arets-plan.pdf. Två namn som blir samma behöver en annan bokstav eller siffra.
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
      "the page \"/{path}\" would name \"{profile}\", who may not be shown",
      hint: "take the name or address out of site.yml, topics.yml, the templates or the interface texts",
      explanation: """
        Documents are cleaned by themselves, but these files are not. Nothing is written as long as the name \
        or address of a person without permission stands on a page. Each person is told once for a document, \
        and once for all where every page names them.
        """),
    sv: Wording(
      "sidan ”/{path}” skulle nämna ”{profile}”, som inte får visas",
      hint: "ta bort namnet eller adressen ur site.yml, topics.yml, mallarna eller gränssnittets texter",
      explanation: """
        Dokument rensas av sig själva, men inte de här filerna. Inget skrivs så länge namnet på eller \
        adressen till en person utan medgivande står på en sida. Varje person nämns en gång för ett dokument, \
        och en gång för alla där varje sida nämner den.
        """))

  public static let impossiblePath = DiagnosticCode(
    "impossible-path", .error,
    en: Wording(
      "no file can have the address \"/{path}\"",
      hint: "shorten the slug, or the old address in redirect_from",
      explanation:
        "Every part of an address is a file's or folder's name, which file systems limit to 255 bytes."),
    sv: Wording(
      "ingen fil kan ha adressen ”/{path}”",
      hint: "korta slug, eller den gamla adressen i redirect_from",
      explanation:
        "Varje del av en adress är namnet på en fil eller mapp, som filsystem begränsar till 255 byte."))
}
