extension DiagnosticCode {
  /// What is reported about files and their names.
  static let fileCodes = [
    missingFile, unreadableFile, notFile, folderNamedAsDocument, linkLoop, linkBroken, linkOutside,
    linkToFolder, fileTooLarge, misplacedDocument, misplacedIndex, orphanChapter, unknownFileLanguage,
    duplicateDocument,
    namesDifferByCase, emptySlug, missingOriginal, unusedFile, unnamedPhoto, utf16, notUTF8, controlCharacter,
  ]

  public static let missingFile = DiagnosticCode(
    "missing-file", .error,
    en: Wording(
      "the file is missing",
      hint: "create it; README.md shows what it holds",
      explanation: """
        site.yml and topics.yml say what the site is called, which languages it has and which topics \
        there are. Nothing can be built without them.
        """),
    sv: Wording(
      "filen saknas",
      hint: "skapa den; README.md visar vad den innehåller",
      explanation: """
        site.yml och topics.yml säger vad webbplatsen heter, vilka språk den har och vilka ämnen som \
        finns. Utan dem går inget att bygga.
        """))

  public static let unreadableFile = DiagnosticCode(
    "unreadable-file", .error,
    en: Wording(
      "the file cannot be read: {reason}",
      hint: "check who may read it, and that it still is there",
      explanation: "The operating system refused to hand over the file. Tandem says what the system said."),
    sv: Wording(
      "filen går inte att läsa: {reason}",
      hint: "se efter vem som får läsa den och att den finns kvar",
      explanation: "Operativsystemet lämnade inte ut filen. Tandem återger vad systemet svarade."))

  public static let notFile = DiagnosticCode(
    "not-a-file", .error,
    en: Wording(
      "this is neither a file nor a folder",
      hint: "remove it, or put an ordinary file in its place",
      explanation:
        "Pipes, sockets and devices have no contents to publish, and reading one could wait for ever."),
    sv: Wording(
      "det här är varken en fil eller en mapp",
      hint: "ta bort det, eller lägg en vanlig fil i dess ställe",
      explanation: """
        Rör, socklar och enheter har inget innehåll att publicera, och att läsa dem kan ta hur lång tid \
        som helst.
        """))

  public static let folderNamedAsDocument = DiagnosticCode(
    "folder-named-md", .error,
    en: Wording(
      "a folder is named like a document",
      hint: "name the folder without \".md\"",
      explanation: """
        Names that end in \".md\" are documents. A guide with pictures is a folder with an index.md in \
        it: guides/first-meeting/index.md.
        """),
    sv: Wording(
      "en mapp har ett namn som ett dokument",
      hint: "ge mappen ett namn utan ”.md”",
      explanation: """
        Namn som slutar på ”.md” är dokument. En guide med bilder är en mapp med en index.md i: \
        guides/forsta-motet/index.md.
        """))

  public static let linkLoop = DiagnosticCode(
    "link-loop", .error,
    en: Wording(
      "the symbolic link leads back to itself",
      hint: "remove the link",
      explanation: "Following it would never end."),
    sv: Wording(
      "den symboliska länken leder tillbaka till sig själv",
      hint: "ta bort länken",
      explanation: "Att följa den skulle aldrig ta slut."))

  public static let linkBroken = DiagnosticCode(
    "link-broken", .error,
    en: Wording(
      "the symbolic link leads nowhere",
      hint: "mend or remove the link",
      explanation: "What the link points to does not exist."),
    sv: Wording(
      "den symboliska länken leder ingenstans",
      hint: "laga eller ta bort länken",
      explanation: "Det som länken pekar på finns inte."))

  public static let linkOutside = DiagnosticCode(
    "link-outside", .error,
    en: Wording(
      "the symbolic link leads out of the content folder",
      hint: "put a copy of the file in its place",
      explanation: """
        Tandem publishes what lies in the content folder and nothing else, so that no other file of the \
        computer ends up on the intranet by mistake.
        """),
    sv: Wording(
      "den symboliska länken leder ut ur innehållsmappen",
      hint: "lägg en kopia av filen i dess ställe",
      explanation: """
        Tandem publicerar det som ligger i innehållsmappen och inget annat, så att ingen annan fil på \
        datorn hamnar på intranätet av misstag.
        """))

  public static let linkToFolder = DiagnosticCode(
    "link-to-folder", .error,
    en: Wording(
      "the symbolic link leads to a folder",
      hint: "put the folder itself here",
      explanation: "A linked folder would give the same documents two addresses."),
    sv: Wording(
      "den symboliska länken leder till en mapp",
      hint: "lägg själva mappen här",
      explanation: "En länkad mapp skulle ge samma dokument två adresser."))

  public static let fileTooLarge = DiagnosticCode(
    "file-too-large", .error,
    en: Wording(
      "the file is larger than {limit} MB",
      hint: "split the text, or make the picture smaller",
      explanation: """
        No reader finishes a text of that size, and a picture of that size takes too long to load on a \
        phone.
        """),
    sv: Wording(
      "filen är större än {limit} MB",
      hint: "dela upp texten, eller gör bilden mindre",
      explanation:
        "Ingen läser klart en så stor text, och en så stor bild tar för lång tid att ladda i en telefon."))

  public static let misplacedDocument = DiagnosticCode(
    "misplaced-document", .error,
    en: Wording(
      "documents do not live here",
      hint: """
        move it to profiles, guides, stories, programs or pages; only a guide may have a folder of its \
        own
        """,
      explanation: """
        The folder decides what kind of document a file is. A file anywhere else would never be \
        published, without anyone being told.
        """),
    sv: Wording(
      "här bor inga dokument",
      hint: """
        flytta det till profiles, guides, stories, programs eller pages; bara en guide får ha en egen \
        mapp
        """,
      explanation: """
        Mappen avgör vilken sorts dokument en fil är. En fil någon annanstans skulle aldrig publiceras, \
        utan att någon fick veta det.
        """))

  public static let misplacedIndex = DiagnosticCode(
    "misplaced-index", .error,
    en: Wording(
      "index.md is the text of a folder of its own, and this folder holds many documents",
      hint:
        "give the file the document's name: first-meeting.md; the home page's text is index.md beside site.yml",
      explanation: """
        A file's name becomes the page's address. A guide that has a folder of its own, for pictures and chapters, \
        has its text in index.md there: guides/the-year/index.md.
        """),
    sv: Wording(
      "index.md är texten till en egen mapp, och den här mappen innehåller många dokument",
      hint: "ge filen dokumentets namn: forsta-motet.md; startsidans text är index.md bredvid site.yml",
      explanation: """
        Filens namn blir sidans adress. En guide som har en egen mapp, för bilder och kapitel, har sin text i \
        index.md där: guides/aret/index.md.
        """))

  /// Arguments: `guide` that the chapter belongs to.
  public static let orphanChapter = DiagnosticCode(
    "orphan-chapter", .warning,
    en: Wording(
      "the chapter belongs to a guide that is not there: \"{guide}\"",
      hint: "write guides/{guide}/index.md, or move the chapter to guides",
      explanation: """
        A file in a guide's folder is a chapter, and readers come to it from the guide. Without the guide's own \
        text, guides/ID.md or guides/ID/index.md, no list leads to it.
        """),
    sv: Wording(
      "kapitlet hör till en guide som inte finns: ”{guide}”",
      hint: "skriv guides/{guide}/index.md, eller flytta kapitlet till guides",
      explanation: """
        En fil i en guides mapp är ett kapitel, och läsare kommer till det från guiden. Utan guidens egen text, \
        guides/ID.md eller guides/ID/index.md, leder ingen lista dit.
        """))

  public static let unknownFileLanguage = DiagnosticCode(
    "unknown-file-language", .error,
    en: Wording(
      "the file name says \"{value}\", which is not a language of the site",
      hint: "use one of {languages}, or add the language to site.yml",
      explanation:
        "guide.en.md is the English translation of guide.md. The language must be one that site.yml lists."),
    sv: Wording(
      "filnamnet säger ”{value}”, som inte är något av webbplatsens språk",
      hint: "använd något av {languages}, eller lägg till språket i site.yml",
      explanation:
        "guide.en.md är den engelska översättningen av guide.md. Språket måste finnas med i site.yml."))

  public static let duplicateDocument = DiagnosticCode(
    "duplicate-document", .error,
    en: Wording(
      "this is the same document as {other}",
      hint: "keep one of the two",
      explanation: """
        guides/x.md and guides/x/index.md are the same guide, and so are names that only look different \
        to the computer (å can be stored in two ways).
        """),
    sv: Wording(
      "det här är samma dokument som {other}",
      hint: "behåll ett av de två",
      explanation: """
        guides/x.md och guides/x/index.md är samma guide, och det är också namn som bara datorn ser \
        skillnad på (å kan lagras på två sätt).
        """))

  public static let namesDifferByCase = DiagnosticCode(
    "names-differ-by-case", .error,
    en: Wording(
      "the name differs from {other} only in capital letters",
      hint: "rename one of the two",
      explanation: "On Windows and macOS these are one and the same file, so one would overwrite the other."),
    sv: Wording(
      "namnet skiljer sig från {other} bara genom stora bokstäver",
      hint: "byt namn på en av de två",
      explanation: "I Windows och macOS är det en och samma fil, så den ena skulle skriva över den andra."))

  public static let emptySlug = DiagnosticCode(
    "empty-slug", .error,
    en: Wording(
      "no letter or digit of \"{value}\" can stand in an address",
      hint: "rename the file, or give it a slug: in the front matter",
      explanation: """
        The address of a page is made from its file name, in plain letters: \"Första mötet.md\" becomes \
        forsta-motet.
        """),
    sv: Wording(
      "ingen bokstav eller siffra i ”{value}” kan stå i en adress",
      hint: "byt namn på filen, eller ge den en slug: i sidhuvudet",
      explanation:
        "En sidas adress görs av filnamnet, med enkla bokstäver: ”Första mötet.md” blir forsta-motet."))

  public static let missingOriginal = DiagnosticCode(
    "missing-original", .warning,
    en: Wording(
      "there is no text in the first language of the site (\"{language}\") beside this translation",
      hint: "write it, or leave it so: the page then shows this text in every language",
      explanation:
        "x.en.md is the translation of x.md. Without x.md the English text stands in for all languages."),
    sv: Wording(
      "det finns ingen text på webbplatsens första språk (”{language}”) bredvid den här översättningen",
      hint: "skriv den, eller låt det vara: sidan visar då den här texten på alla språk",
      explanation: "x.en.md är översättningen av x.md. Utan x.md får den engelska texten stå för alla språk.")
  )

  public static let unusedFile = DiagnosticCode(
    "unused-file", .warning,
    en: Wording(
      "no document uses this file, and it is not published",
      hint: "link to it, show it, or remove it",
      explanation: "Only pictures and files that a text shows or links to are published."),
    sv: Wording(
      "inget dokument använder den här filen, och den publiceras inte",
      hint: "länka till den, visa den, eller ta bort den",
      explanation: "Bara bilder och filer som en text visar eller länkar till publiceras."))

  /// Arguments: `name` of the picture, `profile` that it is called after.
  public static let unnamedPhoto = DiagnosticCode(
    "unnamed-photo", .warning,
    en: Wording(
      "the photo is not shown: {profile} does not name it",
      hint: "add \"photo: {name}\" there, and what it shows as \"photo_alt: …\"",
      explanation: """
        A photo is shown when its profile names it and says in words what it shows, for those who cannot see it. \
        Nobody's picture is published because of how a file is called.
        """),
    sv: Wording(
      "fotot visas inte: {profile} nämner det inte",
      hint: "lägg till ”photo: {name}” där, och vad det visar som ”photo_alt: …”",
      explanation: """
        Ett foto visas när dess profil nämner det och säger i ord vad det visar, för dem som inte kan se det. Ingens \
        bild publiceras för att en fil råkar heta något.
        """))

  public static let utf16 = DiagnosticCode(
    "utf-16", .error,
    en: Wording(
      "the file is stored as UTF-16",
      hint: "save it as UTF-8",
      explanation: "In Notepad: Save as, Encoding: UTF-8. In other editors the choice is called encoding too."
    ),
    sv: Wording(
      "filen är sparad som UTF-16",
      hint: "spara den som UTF-8",
      explanation: "I Anteckningar: Spara som, Kodning: UTF-8. I andra redigerare heter valet också kodning.")
  )

  public static let notUTF8 = DiagnosticCode(
    "not-utf-8", .error,
    en: Wording(
      "the byte 0x{byte} is not UTF-8 text",
      hint: "save the file as UTF-8",
      explanation:
        "The file was saved in an older encoding, such as Windows-1252, where å, ä and ö have other codes."),
    sv: Wording(
      "byten 0x{byte} är inte text i UTF-8",
      hint: "spara filen som UTF-8",
      explanation:
        "Filen är sparad i en äldre kodning, till exempel Windows-1252, där å, ä och ö har andra koder."))

  public static let controlCharacter = DiagnosticCode(
    "control-character", .error,
    en: Wording(
      "the text holds the invisible character {character}",
      hint: "delete it",
      explanation: """
        Control characters come along when text is pasted from other programs. They cannot be shown, and \
        some are dangerous.
        """),
    sv: Wording(
      "texten innehåller det osynliga tecknet {character}",
      hint: "ta bort det",
      explanation: """
        Styrtecken följer med när text klistras in från andra program. De kan inte visas, och en del är \
        farliga.
        """))
}
