/// What can be wrong in a document's Markdown.
extension DiagnosticCode {
  public static let unsafeLink = DiagnosticCode(
    "unsafe-link", .error,
    en: Wording(
      "a link may not begin with \"{scheme}:\"",
      hint: "link to a page with https:, to a person with mailto: or tel:, or to a file of this site",
      explanation: """
        Links such as javascript: or data: run code or show foreign content as if it came from the portal. \
        Tandem writes only links that begin with http:, https:, mailto:, tel: or topic:, and paths to the \
        site's own files. The text of the refused link stays, without the link.
        """),
    sv: Wording(
      "en länk får inte börja med \"{scheme}:\"",
      hint:
        "länka till en sida med https:, en person med mailto: eller tel:, eller en fil på webbplatsen",
      explanation: """
        Länkar som javascript: och data: kör kod eller visar främmande innehåll som om det kom från \
        portalen. Tandem skriver bara länkar som börjar med http:, https:, mailto:, tel: eller topic:, och \
        sökvägar till webbplatsens egna filer. Texten i den stoppade länken står kvar, utan länk.
        """))

  public static let emptyLink = DiagnosticCode(
    "empty-link", .warning,
    en: Wording(
      "the link has no text",
      hint: "write between the brackets what the reader finds at the other end",
      explanation: """
        A link without text cannot be seen, and a screen reader can only read out its address. Write a text \
        that says where the link leads: [the guide to the first meeting](first-meeting.md).
        """),
    sv: Wording(
      "länken saknar text",
      hint: "skriv mellan hakparenteserna vad läsaren hittar där länken leder",
      explanation: """
        En länk utan text syns inte, och en skärmläsare kan bara läsa upp dess adress. Skriv en text som \
        säger vart länken leder: [guiden till första mötet](forsta-motet.md).
        """))

  public static let emptyDestination = DiagnosticCode(
    "empty-destination", .warning,
    en: Wording(
      "the link or picture leads nowhere",
      hint: "write the path or the address between the parentheses",
      explanation: """
        Nothing stands between the parentheses of this link or picture. The link's text stays, without a \
        link; the picture is left out.
        """),
    sv: Wording(
      "länken eller bilden leder ingenstans",
      hint: "skriv sökvägen eller adressen mellan parenteserna",
      explanation: """
        Det står inget mellan parenteserna i länken eller bilden. Länkens text står kvar, utan länk; bilden \
        utelämnas.
        """))

  public static let spaceInAddress = DiagnosticCode(
    "space-in-address", .warning,
    en: Wording(
      "the address of a link or picture has a space in it, so that it is none",
      hint: "put the address between angle brackets: (<{address}>)",
      explanation: """
        A space ends the address in [text](address), and what follows is taken for no link at all: readers see \
        the brackets. Angle brackets hold an address with spaces together: [the form](<my form.pdf>). Better still \
        is a file name without spaces.
        """),
    sv: Wording(
      "adressen till en länk eller bild innehåller ett blanksteg, så att det inte blir någon",
      hint: "sätt adressen inom vinkelparenteser: (<{address}>)",
      explanation: """
        Ett blanksteg avslutar adressen i [text](adress), och då blir det ingen länk: läsarna ser \
        parenteserna. Vinkelparenteser håller ihop en adress med blanksteg: [blanketten](<min blankett.pdf>). \
        Ännu bättre är ett filnamn utan blanksteg.
        """))

  public static let missingReference = DiagnosticCode(
    "missing-reference", .warning,
    en: Wording(
      "nothing defines the reference \"{label}\"",
      hint: "add a line \"[{label}]: address\", or write the address itself: [text](address)",
      explanation: """
        [text][label] takes its address from a line [label]: address elsewhere in the same document. Without \
        that line, readers see the brackets. Where the brackets are meant to be seen, write \\[ instead of \
        [.
        """),
    sv: Wording(
      "referensen \"{label}\" finns inte definierad",
      hint: "lägg till en rad \"[{label}]: adress\", eller skriv adressen direkt: [text](adress)",
      explanation: """
        [text][etikett] hämtar sin adress från en rad [etikett]: adress på ett annat ställe i samma \
        dokument. Utan den raden ser läsaren hakparenteserna. Om de ska synas skriver du \\[ i stället för \
        [.
        """))

  public static let remotePicture = DiagnosticCode(
    "remote-picture", .error,
    en: Wording(
      "the picture \"{source}\" lies outside this site",
      hint: "save the picture beside the document and write its file name",
      explanation: """
        A picture from another server tells that server who reads which page, and vanishes when the server \
        does. Tandem's pages make no request to any other host. Mind the picture's licence when you save it.
        """),
    sv: Wording(
      "bilden \"{source}\" ligger utanför webbplatsen",
      hint: "spara bilden bredvid dokumentet och skriv dess filnamn",
      explanation: """
        En bild från en annan server talar om för den servern vem som läser vilken sida, och försvinner när \
        servern gör det. Tandems sidor hämtar inget från andra servrar. Tänk på bildens licens när du sparar \
        den.
        """))

  public static let missingAlt = DiagnosticCode(
    "missing-alt", .warning,
    en: Wording(
      "the picture has no alternative text",
      hint: "describe the picture between the brackets: ![Two colleagues at a whiteboard](picture.jpg)",
      explanation: """
        Those who cannot see the picture get the alternative text instead. Write what the picture shows and \
        why it stands here, in one sentence.
        """),
    sv: Wording(
      "bilden saknar alternativtext",
      hint: "beskriv bilden mellan hakparenteserna: ![Två kollegor vid en whiteboard](bild.jpg)",
      explanation: """
        Den som inte ser bilden får alternativtexten i stället. Skriv i en mening vad bilden visar och \
        varför den står här.
        """))

  public static let rawHTML = DiagnosticCode(
    "raw-html", .warning,
    en: Wording(
      "HTML in the text is left out",
      hint: "write it in Markdown; to show the sign < itself, write \\<",
      explanation: """
        HTML in a text can break the page around it, its accessibility and its security rules, so Tandem \
        leaves it out. The text between two tags stays. Comments (<!-- … -->) are left out too, without a \
        warning: they are the authors' own notes, of which readers are to see nothing.
        """),
    sv: Wording(
      "HTML i texten utelämnas",
      hint: "skriv det i Markdown; för att visa själva tecknet < skriver du \\<",
      explanation: """
        HTML i en text kan förstöra sidan runt omkring, dess tillgänglighet och dess säkerhetsregler, så \
        Tandem utelämnar den. Texten mellan två taggar står kvar. Kommentarer (<!-- … -->) utelämnas också, \
        utan varning: de är skribenternas egna anteckningar, som läsarna inte ska se.
        """))

  public static let headingLevelOne = DiagnosticCode(
    "heading-level-one", .warning,
    en: Wording(
      "the text has a heading of level 1",
      hint: "begin with ##: the document's title is the page's only heading of level 1",
      explanation: """
        The title from the front matter is the page's heading of level 1. Those who move between headings \
        with a screen reader expect one such heading on a page.
        """),
    sv: Wording(
      "texten har en rubrik på nivå 1",
      hint: "börja med ##: dokumentets titel är sidans enda rubrik på nivå 1",
      explanation: """
        Titeln i dokumentets huvud är sidans rubrik på nivå 1. Den som rör sig mellan rubriker med en \
        skärmläsare väntar sig en enda sådan rubrik på sidan.
        """))

  public static let emptyHeading = DiagnosticCode(
    "empty-heading", .warning,
    en: Wording(
      "the heading has no text, and is left out",
      hint: "write the heading after the number signs, or remove them",
      explanation: """
        A heading without text is a line in the table of contents that nobody can read, and a stop without a name \
        for those who move between headings with a screen reader.
        """),
    sv: Wording(
      "rubriken har ingen text och utelämnas",
      hint: "skriv rubriken efter nummertecknen, eller ta bort dem",
      explanation: """
        En rubrik utan text är en rad i innehållsförteckningen som ingen kan läsa, och ett stopp utan namn för den \
        som rör sig mellan rubriker med en skärmläsare.
        """))

  public static let headingSkipped = DiagnosticCode(
    "heading-skipped", .warning,
    en: Wording(
      "the heading's level is {level}, but {expected} is the deepest that can follow here",
      hint: "use {expected} number signs, or add the heading in between",
      explanation: """
        Headings are the outline of a page. A skipped level reads like a missing chapter to those who move \
        between headings with a screen reader. The first heading of a text has level 2.
        """),
    sv: Wording(
      "rubriken har nivå {level}, men {expected} är den djupaste som kan följa här",
      hint: "använd {expected} nummertecken, eller lägg till rubriken däremellan",
      explanation: """
        Rubrikerna är sidans disposition. En överhoppad nivå låter som ett kapitel som fattas för den som \
        rör sig mellan rubriker med en skärmläsare. Textens första rubrik har nivå 2.
        """))
}

/// What can be wrong with notes and callouts, and what is too much.
extension DiagnosticCode {
  public static let missingFootnote = DiagnosticCode(
    "missing-footnote", .error,
    en: Wording(
      "there is no footnote \"{label}\"",
      hint: "add a line \"[^{label}]: the note\"; if the brackets are meant to be seen, write \\[^{label}]",
      explanation: """
        [^label] refers to a note that is written on a line of its own, [^label]: the note, anywhere in the \
        same document.
        """),
    sv: Wording(
      "det finns ingen fotnot \"{label}\"",
      hint: "lägg till en rad \"[^{label}]: fotnoten\"; om hakparenteserna ska synas, skriv \\[^{label}]",
      explanation: """
        [^etikett] hänvisar till en fotnot som skrivs på en egen rad, [^etikett]: fotnoten, var som helst i \
        samma dokument.
        """))

  public static let unusedFootnote = DiagnosticCode(
    "unused-footnote", .warning,
    en: Wording(
      "nothing refers to the footnote \"{label}\"",
      hint: "write [^{label}] where the note belongs, or remove the note",
      explanation: "A footnote that nothing refers to is not shown."),
    sv: Wording(
      "ingenting hänvisar till fotnoten \"{label}\"",
      hint: "skriv [^{label}] där fotnoten hör hemma, eller ta bort den",
      explanation: "En fotnot som ingenting hänvisar till visas inte."))

  public static let duplicateFootnote = DiagnosticCode(
    "duplicate-footnote", .warning,
    en: Wording(
      "the footnote \"{label}\" is written twice",
      hint: "give one of the two another name",
      explanation: "Only the first note of a name is shown. Upper and lower case make no difference."),
    sv: Wording(
      "fotnoten \"{label}\" är skriven två gånger",
      hint: "ge en av dem ett annat namn",
      explanation: "Bara den första fotnoten med ett namn visas. Stora och små bokstäver gör ingen skillnad.")
  )

  public static let unknownCallout = DiagnosticCode(
    "unknown-callout", .error,
    en: Wording(
      "unknown callout \"{kind}\"",
      hint: "use NOTE, TIP, IMPORTANT, WARNING or CAUTION",
      explanation: """
        A quotation whose first line is [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] becomes a \
        box that stands out from the text. A text after the bracket becomes the box's title.
        """),
    sv: Wording(
      "okänd faktaruta \"{kind}\"",
      hint: "använd NOTE, TIP, IMPORTANT, WARNING eller CAUTION",
      explanation: """
        Ett citat vars första rad är [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] eller [!CAUTION] blir en ruta \
        som skiljer sig från texten. En text efter hakparentesen blir rutans rubrik.
        """))

  public static let unknownFields = DiagnosticCode(
    "unknown-fields", .error,
    en: Wording(
      "there is no table of fields called \"{value}\"",
      hint: "write one of these after the word fields: {names}",
      explanation: """
        A code block whose first line is ```fields guide shows the fields that guides have, in the language of \
        the text. The word after fields is a kind of document, or one of the files site and topics.
        """),
    sv: Wording(
      "det finns ingen tabell över fält som heter ”{value}”",
      hint: "skriv ett av dessa efter ordet fields: {names}",
      explanation: """
        Ett kodblock vars första rad är ```fields guide visar vilka fält guider har, på textens språk. Ordet \
        efter fields är en sorts dokument, eller någon av filerna site och topics.
        """))

  public static let textInFields = DiagnosticCode(
    "text-in-fields", .warning,
    en: Wording(
      "the text in a table of fields is not shown",
      hint: "end the table with a line of ``` right after its first line",
      explanation: """
        The table is made from the fields themselves, so nothing can be added to it. Where the closing line is \
        missing, the rest of the document is taken for the table's text.
        """),
    sv: Wording(
      "texten i en tabell över fält visas inte",
      hint: "avsluta tabellen med en rad ``` direkt efter dess första rad",
      explanation: """
        Tabellen görs av fälten själva, så inget kan läggas till i den. Om den avslutande raden fattas räknas \
        resten av dokumentet som tabellens text.
        """))

  public static let tooComplex = DiagnosticCode(
    "too-complex", .error,
    en: Wording(
      "the document has too much to read: {construct}",
      hint: "divide the document, or remove what a program may have put there by mistake",
      explanation: """
        A few constructs cost far more than their length when they come by the hundred thousand: nested \
        lists followed by many empty lines, unfinished pictures with links in them, signs without text. No \
        document that a person wrote comes near the limits; a damaged or hostile file does, and it must not \
        hold up everyone's site.
        """),
    sv: Wording(
      "dokumentet har för mycket att läsa: {construct}",
      hint: "dela upp dokumentet, eller ta bort det som ett program kan ha lagt dit av misstag",
      explanation: """
        Några få konstruktioner kostar långt mer än sin längd när de kommer i hundratusental: nästlade \
        listor följda av många tomma rader, oavslutade bilder med länkar i, tecken utan text. Inget dokument \
        som en människa skrivit kommer i närheten av gränserna; en skadad eller illvillig fil gör det, och \
        den får inte hindra allas webbplats.
        """,
      terms: [
        "more than 32 megabytes": "mer än 32 megabyte",
        "millions of marks and lines": "miljontals tecken och rader",
        "empty lines in deeply nested lists": "tomma rader i djupt nästlade listor",
        "emphasis and links in deeply nested lists or quotes":
          "betoning och länkar i djupt nästlade listor eller citat",
        "unfinished pictures with links in them": "oavslutade bilder med länkar i",
        "half a million cells missing in tables": "en halv miljon celler som fattas i tabeller",
        "links to very long definitions": "länkar till mycket långa definitioner",
        "hundreds of tables of fields": "hundratals tabeller över fält",
      ]))

  static let markdownCodes = [
    unsafeLink, emptyLink, emptyDestination, spaceInAddress, missingReference, remotePicture, missingAlt,
    rawHTML, headingLevelOne, headingSkipped, emptyHeading, missingFootnote, unusedFootnote,
    duplicateFootnote, unknownCallout, unknownFields,
    textInFields, tooComplex,
  ]
}
