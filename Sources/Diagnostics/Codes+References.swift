extension DiagnosticCode {
  /// What is reported about references and links.
  static let referenceCodes = [
    unknownTopic, unknownProfile, unknownProgram, brokenLink, linkByAddress, brokenAnchor, linkToUnpublished,
    hiddenNameInText, hiddenNameInPieces, anchorLost,
  ]

  public static let unknownTopic = DiagnosticCode(
    "unknown-topic", .error,
    en: Wording(
      "unknown topic \"{value}\"",
      hint: "use a topic of topics.yml, or add it there",
      explanation: "Topics come from one list, so that people who mean the same find each other."),
    sv: Wording(
      "okänt ämne ”{value}”",
      hint: "använd ett ämne ur topics.yml, eller lägg till det där",
      explanation: "Ämnen hämtas ur en lista, så att människor som menar samma sak hittar varandra."))

  public static let unknownProfile = DiagnosticCode(
    "unknown-profile", .error,
    en: Wording(
      "unknown profile \"{value}\"",
      hint: "use the file name of a profile, without \".md\"",
      explanation: "People are named by their file in content/profiles, since names can be alike."),
    sv: Wording(
      "okänd profil ”{value}”",
      hint: "använd filnamnet på en profil, utan ”.md”",
      explanation: "Personer anges med sin fil i content/profiles, eftersom namn kan vara lika."))

  public static let unknownProgram = DiagnosticCode(
    "unknown-program", .error,
    en: Wording(
      "unknown program \"{value}\"",
      hint: "use the file name of a program, without \".md\"",
      explanation: "Programs are named by their file in content/programs."),
    sv: Wording(
      "okänt program ”{value}”",
      hint: "använd filnamnet på ett program, utan ”.md”",
      explanation: "Program anges med sin fil i content/programs."))

  public static let brokenLink = DiagnosticCode(
    "broken-link", .error,
    en: Wording(
      "the link \"{value}\" leads nowhere",
      hint: "write the path to the .md file as seen from this one: ../guides/matching.md",
      explanation: """
        Links to other documents are paths to their files, as an editor follows them. The right language \
        is chosen by itself.
        """),
    sv: Wording(
      "länken ”{value}” leder ingenstans",
      hint: "skriv sökvägen till .md-filen sett från den här: ../guides/matchning.md",
      explanation: """
        Länkar till andra dokument är sökvägar till deras filer, så som en redigerare följer dem. Rätt \
        språk väljs av sig självt.
        """))

  public static let linkByAddress = DiagnosticCode(
    "link-by-address", .warning,
    en: Wording(
      "the link goes to this site by its web address",
      hint: "write the path to the .md file as seen from this one: ../guides/matching.md",
      explanation: """
        A web address is not checked, leads away from a preview, and breaks when the page gets another \
        address. A path to the file does none of that, and finds the reader's language by itself.
        """),
    sv: Wording(
      "länken går till den här webbplatsen med dess webbadress",
      hint: "skriv sökvägen till .md-filen sett från den här: ../guides/matchning.md",
      explanation: """
        En webbadress kontrolleras inte, leder bort från en förhandsvisning och går sönder när sidan får en \
        annan adress. En sökväg till filen gör inget av det, och hittar läsarens språk av sig själv.
        """))

  public static let brokenAnchor = DiagnosticCode(
    "broken-anchor", .error,
    en: Wording(
      "there is no heading \"{value}\" to link to",
      hint: "the anchor is the heading in small letters, with hyphens for spaces",
      explanation: "The heading may have been reworded since the link was written."),
    sv: Wording(
      "det finns ingen rubrik ”{value}” att länka till",
      hint: "ankaret är rubriken med små bokstäver och bindestreck för blanksteg",
      explanation: "Rubriken kan ha formulerats om sedan länken skrevs."))

  public static let linkToUnpublished = DiagnosticCode(
    "link-to-unpublished", .error,
    en: Wording(
      "the link \"{value}\" leads to a draft or a document that is not yet published",
      hint: "publish it, or remove the link",
      explanation: "Readers would meet a page that is not there."),
    sv: Wording(
      "länken ”{value}” leder till ett utkast eller ett dokument som inte är publicerat än",
      hint: "publicera det, eller ta bort länken",
      explanation: "Läsarna skulle mötas av en sida som inte finns."))

  public static let hiddenNameInText = DiagnosticCode(
    "hidden-name-in-text", .warning,
    en: Wording(
      "the text names \"{profile}\", who may not be shown",
      hint: "reword the text; until then the site says \"a former participant\"",
      explanation: """
        A person who has withdrawn, or whose permission has run out, leaves no trace on the site. Tandem \
        takes the name out of the text, but the sentence may need mending.
        """),
    sv: Wording(
      "texten nämner ”{profile}”, som inte får visas",
      hint: "formulera om texten; till dess står det ”en tidigare deltagare” på webbplatsen",
      explanation: """
        En person som har dragit sig ur, eller vars medgivande har gått ut, lämnar inga spår på \
        webbplatsen. Tandem tar bort namnet ur texten, men meningen kan behöva rättas till.
        """))

  public static let hiddenNameInPieces = DiagnosticCode(
    "hidden-name-in-pieces", .error,
    en: Wording(
      "the page would name \"{profile}\", who may not be shown, in pieces that cannot be taken out",
      hint: "write the name as plain words, which Tandem takes out by itself, or reword the text",
      explanation: """
        Tandem takes the name of a person who may not be shown out of texts. Here something divides it: bold or \
        italic letters within a word, an invisible hyphen, letters written as entities, or the cells of a table. \
        Readers would see the name all the same, so nothing is written.
        """),
    sv: Wording(
      "sidan skulle nämna ”{profile}”, som inte får visas, i delar som inte kan tas bort",
      hint: "skriv namnet som vanliga ord, så tar Tandem bort det av sig självt, eller formulera om texten",
      explanation: """
        Tandem tar bort namnet på en person som inte får visas ur texter. Här delas det av något: feta eller \
        kursiva bokstäver inne i ett ord, ett osynligt bindestreck, bokstäver skrivna som entiteter, eller \
        cellerna i en tabell. Läsarna skulle se namnet ändå, så inget skrivs.
        """))

  public static let anchorLost = DiagnosticCode(
    "anchor-lost", .warning,
    en: Wording(
      "on pages in \"{language}\" the link cannot lead to the heading \"{value}\"",
      hint: "give the translation the same headings in the same order, or link to the document alone",
      explanation: """
        Readers come to the translation in their own language. A heading is found in it by its name, or by its \
        place where both have headings of the same levels in the same order. Here they differ, so that the link \
        leads to the beginning of the page.
        """),
    sv: Wording(
      "på sidor på ”{language}” kan länken inte leda till rubriken ”{value}”",
      hint: "ge översättningen samma rubriker i samma ordning, eller länka till bara dokumentet",
      explanation: """
        Läsarna kommer till översättningen på sitt eget språk. En rubrik hittas där genom sitt namn, eller genom \
        sin plats om båda har rubriker på samma nivåer i samma ordning. Här skiljer de sig åt, så att länken \
        leder till sidans början.
        """))
}
