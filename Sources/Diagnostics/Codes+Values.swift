extension DiagnosticCode {
  /// What is reported about the values of fields.
  static let valueCodes = [
    notSingleValue, notList, notRecord, notLocalizedText, unknownTerm, badDate, badMoment, badPeriod,
    badBool, badNumber, badLanguage, badEmail, badURL, badBaseURL, badPath, badPicturePath, badSlug,
    badTopicID,
    repeatedValue, unknownTimeZone, noLanguages, unknownTextLanguage, missingText, datesReversed, mixedTimes,
    pairOfOne, besideItself,
  ]

  public static let notSingleValue = DiagnosticCode(
    "not-single-value", .error,
    en: Wording(
      "\"{field}\" takes one value, not a list or a group",
      hint: "write one value: \"{field}: {value}\"",
      explanation: "The field holds a single word, number, date or text."),
    sv: Wording(
      "”{field}” har ett enda värde, inte en lista eller en grupp",
      hint: "skriv ett värde: ”{field}: {value}”",
      explanation: "Fältet innehåller ett enda ord, tal, datum eller en text."))

  public static let notList = DiagnosticCode(
    "not-list", .error,
    en: Wording(
      "\"{field}\" takes a list",
      hint: "write it in brackets: \"{field}: [{value}]\"",
      explanation: """
        A list is written in brackets with commas, or one item a line after a hyphen, also where there is \
        only one item.
        """),
    sv: Wording(
      "”{field}” är en lista",
      hint: "skriv den inom hakparenteser: ”{field}: [{value}]”",
      explanation: """
        En lista skrivs inom hakparenteser med komman, eller med ett bindestreck och en rad för varje \
        del, också när det bara finns en del.
        """))

  public static let notRecord = DiagnosticCode(
    "not-group", .error,
    en: Wording(
      "\"{field}\" takes a group of fields",
      hint: "write the fields below it, indented by two spaces",
      explanation: "A group has fields of its own, such as a quote with text and by."),
    sv: Wording(
      "”{field}” är en grupp av fält",
      hint: "skriv fälten under det, indragna med två blanksteg",
      explanation: "En grupp har egna fält, till exempel ett citat med text och by."))

  public static let notLocalizedText = DiagnosticCode(
    "not-text-by-language", .error,
    en: Wording(
      "\"{field}\" takes a text, or one text for each language",
      hint: "write \"{field}: {sv: …, en: …}\"",
      explanation: "Texts in site.yml and topics.yml are shown in every language of the site."),
    sv: Wording(
      "”{field}” är en text, eller en text för varje språk",
      hint: "skriv ”{field}: {sv: …, en: …}”",
      explanation: "Texter i site.yml och topics.yml visas på alla webbplatsens språk."))

  public static let unknownTerm = DiagnosticCode(
    "unknown-term", .error,
    en: Wording(
      "\"{value}\" is not one of the words that \"{field}\" takes",
      hint: "use one of {terms}",
      explanation: """
        The words are English in every language, so that all documents can be compared. Readers see them \
        translated.
        """),
    sv: Wording(
      "”{value}” är inte något av orden som ”{field}” tar",
      hint: "använd något av {terms}",
      explanation:
        "Orden är engelska på alla språk, så att alla dokument kan jämföras. Läsarna ser dem översatta."))

  public static let badDate = DiagnosticCode(
    "bad-date", .error,
    en: Wording(
      "\"{value}\" is not a date",
      hint: "write year-month-day, with zeros: 2026-03-01",
      explanation:
        "Dates have one form so that nobody has to guess which number is the month. The day must exist."),
    sv: Wording(
      "”{value}” är inte ett datum",
      hint: "skriv år-månad-dag, med nollor: 2026-03-01",
      explanation: """
        Datum skrivs på ett enda sätt så att ingen behöver gissa vilket tal som är månaden. Dagen måste \
        finnas.
        """))

  public static let badMoment = DiagnosticCode(
    "bad-time", .error,
    en: Wording(
      "\"{value}\" is not a day with a time",
      hint: "write 2026-03-01T09:30, or 2026-03-01 for a whole day",
      explanation: "Times are in the time zone of site.yml. Add Z or an offset such as +02:00 for another."),
    sv: Wording(
      "”{value}” är inte en dag med klockslag",
      hint: "skriv 2026-03-01T09:30, eller 2026-03-01 för en hel dag",
      explanation:
        "Tider gäller i tidszonen i site.yml. Lägg till Z eller en förskjutning som +02:00 för en annan."))

  public static let badPeriod = DiagnosticCode(
    "bad-period", .error,
    en: Wording(
      "\"{value}\" is not a length of time",
      hint: "write a number and day, week, month or year: 6 months",
      explanation: "The unit is English in every language: 2 weeks, 6 months, 1 year."),
    sv: Wording(
      "”{value}” är inte en tidslängd",
      hint: "skriv ett tal och day, week, month eller year: 6 months",
      explanation: "Enheten är engelsk på alla språk: 2 weeks, 6 months, 1 year."))

  public static let badBool = DiagnosticCode(
    "bad-yes-no", .error,
    en: Wording(
      "\"{field}\" takes true or false, not \"{value}\"",
      hint: "write true or false, without quotation marks",
      explanation: "Yes, no, ja and nej are not understood, since different programs read them differently."),
    sv: Wording(
      "”{field}” tar true eller false, inte ”{value}”",
      hint: "skriv true eller false, utan citattecken",
      explanation: "Yes, no, ja och nej förstås inte, eftersom olika program läser dem olika."))

  public static let badNumber = DiagnosticCode(
    "bad-number", .error,
    en: Wording(
      "\"{field}\" takes a whole number from {lowest} to {highest}, not \"{value}\"",
      hint: "write the number in digits, without spaces",
      explanation: "The number is used for sorting or counting."),
    sv: Wording(
      "”{field}” tar ett heltal från {lowest} till {highest}, inte ”{value}”",
      hint: "skriv talet med siffror, utan blanksteg",
      explanation: "Talet används för att sortera eller räkna."))

  public static let badLanguage = DiagnosticCode(
    "bad-language", .error,
    en: Wording(
      "\"{value}\" is not a language code",
      hint: "write a code such as sv, en or fi",
      explanation: "Languages are given by their BCP 47 codes, in small letters: sv, en, fi, ar, pt-BR."),
    sv: Wording(
      "”{value}” är inte en språkkod",
      hint: "skriv en kod som sv, en eller fi",
      explanation: "Språk anges med sina koder enligt BCP 47, med små bokstäver: sv, en, fi, ar, pt-BR."))

  public static let badEmail = DiagnosticCode(
    "bad-email", .error,
    en: Wording(
      "\"{value}\" is not an e-mail address",
      hint: "write name@company.example",
      explanation: "Readers will click it to write an e-mail."),
    sv: Wording(
      "”{value}” är inte en e-postadress",
      hint: "skriv namn@foretag.example",
      explanation: "Läsarna klickar på den för att skriva ett mejl."))

  public static let badURL = DiagnosticCode(
    "bad-url", .error,
    en: Wording(
      "\"{value}\" is not a web address",
      hint: "write the whole of it: https://example.com/page",
      explanation: "A source or an event is linked by its whole address."),
    sv: Wording(
      "”{value}” är inte en webbadress",
      hint: "skriv hela: https://example.com/sida",
      explanation: "En källa eller en träff länkas med hela sin adress."))

  public static let badBaseURL = DiagnosticCode(
    "bad-base-url", .error,
    en: Wording(
      "\"{value}\" cannot be the address of a site",
      hint: "write https://, a host and at most a path: https://portal.example/mentor/",
      explanation: """
        Pages that are told their whole address, such as those of feeds and previews, begin it with base_url. What \
        comes after a ? or a #, and who logs in, cannot be in the middle of an address.
        """),
    sv: Wording(
      "”{value}” kan inte vara adressen till en webbplats",
      hint: "skriv https://, en värd och på sin höjd en sökväg: https://portal.example/mentor/",
      explanation: """
        Hela adresser till sidor, som i flöden och förhandsvisningar, börjar med base_url. Det som följer efter ett ? \
        eller # och den som loggar in kan inte stå mitt i en adress.
        """))

  public static let badPath = DiagnosticCode(
    "bad-path", .error,
    en: Wording(
      "\"{value}\" is not an old address of this site",
      hint: "write its path alone, from the first slash: /old/page/",
      explanation: """
        redirect_from lists addresses that people may have saved. Each leads on to this page. They are paths \
        without a query, empty parts or steps upwards, and no part begins with a full stop.
        """),
    sv: Wording(
      "”{value}” är inte en gammal adress på webbplatsen",
      hint: "skriv bara dess sökväg, från första snedstrecket: /gammal/sida/",
      explanation: """
        redirect_from räknar upp adresser som någon kan ha sparat. Var och en leder vidare hit. De är sökvägar utan \
        frågetecken, tomma delar och steg uppåt, och ingen del börjar med en punkt.
        """))

  public static let badPicturePath = DiagnosticCode(
    "bad-picture-path", .error,
    en: Wording(
      "\"{value}\" is not the path of a picture",
      hint: "write the file's name, as seen from this document: anna.jpg",
      explanation: """
        Pictures lie beside their document, or in a folder below the content folder. Pictures of other \
        sites are not shown.
        """),
    sv: Wording(
      "”{value}” är inte sökvägen till en bild",
      hint: "skriv filens namn, sett från det här dokumentet: anna.jpg",
      explanation: """
        Bilder ligger bredvid sitt dokument, eller i en mapp i innehållsmappen. Bilder från andra \
        webbplatser visas inte.
        """))

  public static let badSlug = DiagnosticCode(
    "bad-slug", .error,
    en: Wording(
      "\"{value}\" cannot stand in an address",
      hint: "use small letters a to z, digits and hyphens",
      explanation: "Addresses are read aloud, typed and sent in mails, so they are kept plain."),
    sv: Wording(
      "”{value}” kan inte stå i en adress",
      hint: "använd små bokstäver a till z, siffror och bindestreck",
      explanation: "Adresser läses upp, skrivs av och skickas i mejl, så de hålls enkla."))

  public static let badTopicID = DiagnosticCode(
    "bad-topic-id", .error,
    en: Wording(
      "\"{value}\" cannot be the id of a topic",
      hint: "use small letters a to z, digits and hyphens; the name can be anything",
      explanation: "The id is what documents write, and a part of the address of the topic's page."),
    sv: Wording(
      "”{value}” kan inte vara ett ämnes id",
      hint: "använd små bokstäver a till z, siffror och bindestreck; namnet kan vara vad som helst",
      explanation: "Id:t är det som dokumenten skriver, och en del av adressen till ämnets sida."))

  public static let repeatedValue = DiagnosticCode(
    "repeated-value", .error,
    en: Wording(
      "\"{value}\" stands twice in \"{field}\"",
      hint: "remove one of them",
      explanation: "The second adds nothing, and is most often meant to be something else."),
    sv: Wording(
      "”{value}” står två gånger i ”{field}”",
      hint: "ta bort det ena",
      explanation: "Det andra tillför inget, och skulle oftast vara något annat."))

  public static let unknownTimeZone = DiagnosticCode(
    "unknown-time-zone", .error,
    en: Wording(
      "unknown time zone \"{value}\"",
      hint: "write an area and a city: Europe/Stockholm",
      explanation: "Events are put into calendars by it."),
    sv: Wording(
      "okänd tidszon ”{value}”",
      hint: "skriv ett område och en stad: Europe/Stockholm",
      explanation: "Träffar läggs in i kalendrar efter den."))

  public static let noLanguages = DiagnosticCode(
    "no-languages", .error,
    en: Wording(
      "the site has no language",
      hint: "list at least one: [sv]",
      explanation: "The first language is the one that documents are written in."),
    sv: Wording(
      "webbplatsen har inget språk",
      hint: "räkna upp minst ett: [sv]",
      explanation: "Det första språket är det som dokumenten skrivs på."))

  public static let unknownTextLanguage = DiagnosticCode(
    "unknown-text-language", .error,
    en: Wording(
      "\"{value}\" is not a language of the site",
      hint: "use one of {languages}, or add the language to site.yml",
      explanation: "A text is written once for all languages, or once for each that site.yml lists."),
    sv: Wording(
      "”{value}” är inte något av webbplatsens språk",
      hint: "använd något av {languages}, eller lägg till språket i site.yml",
      explanation:
        "En text skrivs en gång för alla språk, eller en gång för vart och ett som står i site.yml."))

  public static let missingText = DiagnosticCode(
    "missing-text", .warning,
    en: Wording(
      "\"{field}\" has no text in \"{language}\"",
      hint: "add \"{language}: …\"; until then another language stands in",
      explanation: "The text is shown on every page in that language."),
    sv: Wording(
      "”{field}” saknar text på ”{language}”",
      hint: "lägg till ”{language}: …”; till dess får ett annat språk stå där",
      explanation: "Texten visas på alla sidor på det språket."))

  public static let datesReversed = DiagnosticCode(
    "dates-reversed", .error,
    en: Wording(
      "\"{last}\" is before \"{first}\"",
      hint: "swap or mend the dates",
      explanation: "What ends must have started."),
    sv: Wording(
      "”{last}” är före ”{first}”",
      hint: "byt plats på datumen eller rätta dem",
      explanation: "Det som slutar måste ha börjat."))

  public static let mixedTimes = DiagnosticCode(
    "mixed-times", .error,
    en: Wording(
      "\"start\" and \"end\" are not alike: one has a time of day, the other has none",
      hint: "give both a time, \"2026-12-03T10:00\", or neither",
      explanation: "An event lasts for hours or for whole days; calendars cannot show half of each."),
    sv: Wording(
      "”start” och ”end” är inte lika: det ena har ett klockslag, det andra inte",
      hint: "skriv klockslag på båda, ”2026-12-03T10:00”, eller på inget",
      explanation: "En träff varar i timmar eller i hela dagar; kalendrar kan inte visa hälften av varje."))

  public static let pairOfOne = DiagnosticCode(
    "pair-of-one", .error,
    en: Wording(
      "\"{value}\" is both mentor and mentee",
      hint: "name two people",
      explanation: "A pair has two people."),
    sv: Wording(
      "”{value}” är både mentor och adept",
      hint: "ange två personer",
      explanation: "Ett par är två personer."))

  public static let besideItself = DiagnosticCode(
    "beside-itself", .error,
    en: Wording(
      "\"{value}\" is this program itself",
      hint: "name another program, or remove the line",
      explanation: "A program stands beside one that there was before it, and complements it."),
    sv: Wording(
      "”{value}” är det här programmet självt",
      hint: "ange ett annat program, eller ta bort raden",
      explanation: "Ett program står bredvid ett som fanns före det, och kompletterar det."))
}
