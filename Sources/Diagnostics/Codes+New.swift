extension DiagnosticCode {
  /// What is reported when a document is started, or the editor is set up.
  static let newCodes = [
    unknownKind, badDocumentName, documentExists, unknownSiteLanguage, nothingToTranslate, fullyTranslated,
    fileNotCreated, nothingStarted, settingsKept,
  ]

  public static let unknownKind = DiagnosticCode(
    "unknown-kind", .error,
    en: Wording(
      "there is no kind of document called \"{value}\"",
      hint: "use one of {kinds}",
      explanation: "The kind decides which folder a document lives in and which fields it has."),
    sv: Wording(
      "det finns ingen sorts dokument som heter ”{value}”",
      hint: "använd något av {kinds}",
      explanation: "Sorten avgör vilken mapp ett dokument bor i och vilka fält det har."))

  public static let badDocumentName = DiagnosticCode(
    "bad-document-name", .error,
    en: Wording(
      "a document cannot be called \"{value}\"",
      hint: "use small letters a to z, digits and hyphens: first-meeting; a chapter: the-year/spring",
      explanation: """
        The file's name becomes the page's address, and others write it in links. Plain letters work in \
        every file system. What the page is called stands in the document. Only guides have chapters.
        """),
    sv: Wording(
      "ett dokument kan inte heta ”{value}”",
      hint: "använd små bokstäver a till z, siffror och bindestreck: forsta-motet; ett kapitel: aret/varen",
      explanation: """
        Filens namn blir sidans adress, och andra skriver det i länkar. Enkla bokstäver fungerar i alla \
        filsystem. Vad sidan heter står i dokumentet. Bara guider har kapitel.
        """))

  public static let documentExists = DiagnosticCode(
    "document-exists", .error,
    en: Wording(
      "the document exists already",
      hint: "open it, or choose another name",
      explanation: "What somebody has written is never overwritten."),
    sv: Wording(
      "dokumentet finns redan",
      hint: "öppna det, eller välj ett annat namn",
      explanation: "Det som någon har skrivit skrivs aldrig över."))

  public static let unknownSiteLanguage = DiagnosticCode(
    "unknown-site-language", .error,
    en: Wording(
      "\"{value}\" is not a language of the site",
      hint: "use one of {languages}, or add the language to site.yml",
      explanation: "Every text is in one of the languages that site.yml lists."),
    sv: Wording(
      "”{value}” är inte något av webbplatsens språk",
      hint: "använd något av {languages}, eller lägg till språket i site.yml",
      explanation: "Varje text är på något av de språk som står i site.yml."))

  public static let nothingToTranslate = DiagnosticCode(
    "nothing-to-translate", .error,
    en: Wording(
      "there is no document to translate",
      hint: "give the name of its file, without .md and language",
      explanation: "A translation starts from the fields and headings of a document that exists."),
    sv: Wording(
      "det finns inget dokument att översätta",
      hint: "ange namnet på dess fil, utan .md och språk",
      explanation: "En översättning utgår från fälten och rubrikerna i ett dokument som finns."))

  public static let fullyTranslated = DiagnosticCode(
    "fully-translated", .error,
    en: Wording(
      "the document exists in every language of the site",
      hint: "open its translation, or add a language to site.yml",
      explanation: "What somebody has written is never overwritten."),
    sv: Wording(
      "dokumentet finns på alla webbplatsens språk",
      hint: "öppna översättningen, eller lägg till ett språk i site.yml",
      explanation: "Det som någon har skrivit skrivs aldrig över."))

  public static let fileNotCreated = DiagnosticCode(
    "file-not-created", .error,
    en: Wording(
      "the file cannot be created: {reason}",
      hint: "check who may write to the folder, and that the disk has room",
      explanation: "The words in the message are the system's own."),
    sv: Wording(
      "filen går inte att skapa: {reason}",
      hint: "se efter vem som får skriva i mappen och att disken har plats",
      explanation: "Orden i meddelandet är systemets egna."))

  public static let nothingStarted = DiagnosticCode(
    "nothing-started", .error,
    en: Wording(
      "no document was started: a question was left without an answer",
      hint: "run the command again, or say everything at once: tandem new guide first-meeting",
      explanation: "Without a kind and a name there is no place for a file."),
    sv: Wording(
      "inget dokument påbörjades: en fråga lämnades utan svar",
      hint: "kör kommandot igen, eller säg allt på en gång: tandem new guide forsta-motet",
      explanation: "Utan sort och namn finns ingen plats för en fil."))

  public static let settingsKept = DiagnosticCode(
    "settings-kept", .warning,
    en: Wording(
      "these settings are not Tandem's, and stay as they are",
      hint: "copy the lines of {other} into them",
      explanation: """
        The editor finds the schemas by lines in its settings. Settings that somebody else has written \
        are never overwritten.
        """),
    sv: Wording(
      "de här inställningarna är inte Tandems och får vara som de är",
      hint: "kopiera in raderna i {other}",
      explanation: """
        Redigeraren hittar schemana genom rader i sina inställningar. Inställningar som någon annan har \
        skrivit skrivs aldrig över.
        """))
}
