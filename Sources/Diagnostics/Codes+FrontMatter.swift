extension DiagnosticCode {
  /// What is reported about front matter as a whole.
  static let frontMatterCodes = [
    frontMatterMissing, frontMatterUnclosed, frontMatterTooLarge, yamlSyntax, yamlTab, yamlColon, yamlIndent,
    yamlSpace, yamlNotField,
    yamlCurlyQuotes, yamlCharacter, yamlAfterValue, yamlUnclosedQuote, yamlNotMapping, yamlAlias, yamlTooDeep,
    duplicateKey,
    unknownField,
    missingField, emptyField, translationDiffers,
  ]

  public static let frontMatterMissing = DiagnosticCode(
    "front-matter-missing", .error,
    en: Wording(
      "the document has no front matter",
      hint: "start the file with a line \"---\", the fields, and a line \"---\"",
      explanation: """
        The front matter says what the document is called and whom it concerns. It stands first in the \
        file, between two lines with three hyphens.
        """),
    sv: Wording(
      "dokumentet har inget sidhuvud",
      hint: "börja filen med en rad ”---”, fälten, och en rad ”---”",
      explanation: """
        Sidhuvudet säger vad dokumentet heter och vem det gäller. Det står först i filen, mellan två \
        rader med tre bindestreck.
        """))

  public static let frontMatterUnclosed = DiagnosticCode(
    "front-matter-unclosed", .error,
    en: Wording(
      "the front matter starts here and never ends",
      hint: "put a line \"---\" after the last field",
      explanation: "Without the closing line the whole text would be read as fields."),
    sv: Wording(
      "sidhuvudet börjar här och tar aldrig slut",
      hint: "sätt en rad ”---” efter det sista fältet",
      explanation: "Utan den avslutande raden läses hela texten som fält."))

  public static let frontMatterTooLarge = DiagnosticCode(
    "front-matter-too-large", .error,
    en: Wording(
      "the front matter is larger than {limit} KB",
      hint: "move text from the fields to the body",
      explanation: "Fields are for short facts. Long text belongs below the front matter."),
    sv: Wording(
      "sidhuvudet är större än {limit} kB",
      hint: "flytta text från fälten till brödtexten",
      explanation: "Fälten är till för korta uppgifter. Lång text hör hemma under sidhuvudet."))

  public static let yamlSyntax = DiagnosticCode(
    "yaml-syntax", .error,
    en: Wording(
      "the fields cannot be read here: {problem}",
      hint: "compare with a document that works; each field is \"name: value\" on a line of its own",
      explanation: "Front matter is written in YAML. The place is where its reader could go no further.",
      terms: yamlProblems.mapValues(\.english)),
    sv: Wording(
      "fälten går inte att läsa här: {problem}",
      hint: "jämför med ett dokument som fungerar; varje fält är ”namn: värde” på en egen rad",
      explanation: "Sidhuvudet skrivs i YAML. Platsen är där läsaren inte kom längre.",
      terms: yamlProblems.mapValues(\.swedish)))

  public static let yamlTab = DiagnosticCode(
    "yaml-tab", .error,
    en: Wording(
      "a tab is used to indent a field",
      hint: "use two spaces instead of the tab",
      explanation: "YAML does not allow tabs at the start of a line, since they have no certain width."),
    sv: Wording(
      "ett fält är indraget med tabb",
      hint: "använd två blanksteg i stället för tabben",
      explanation: "YAML tillåter inte tabbar i början av en rad, eftersom deras bredd är osäker."))

  public static let yamlColon = DiagnosticCode(
    "yaml-colon", .error,
    en: Wording(
      "a colon inside the value is read as a new field",
      hint: "put quotation marks around the whole value: {mended}",
      explanation: "title: Tips: so you begin must be written title: \"Tips: so you begin\"."),
    sv: Wording(
      "ett kolon inne i värdet läses som ett nytt fält",
      hint: "sätt citattecken runt hela värdet: {mended}",
      explanation: "title: Tips: så börjar du måste skrivas title: \"Tips: så börjar du\"."))

  public static let yamlIndent = DiagnosticCode(
    "yaml-indent", .error,
    en: Wording(
      "this field is indented, but belongs to no other",
      hint: "move it to the start of the line: {line}",
      explanation: """
        Spaces at the start of a line put it inside the field above. Only lists and groups have lines inside \
        them.
        """),
    sv: Wording(
      "fältet är indraget, men hör inte till något annat",
      hint: "flytta det till radens början: {line}",
      explanation: """
        Blanksteg i början av en rad lägger den inne i fältet ovanför. Bara listor och grupper har rader inuti \
        sig.
        """))

  public static let yamlSpace = DiagnosticCode(
    "yaml-space", .error,
    en: Wording(
      "there is no space after the colon",
      hint: "write the name, the colon, a space and the value: title: First meeting",
      explanation: "Without the space, the name and the value are read as one word."),
    sv: Wording(
      "det är inget blanksteg efter kolonet",
      hint: "skriv namnet, kolonet, ett blanksteg och värdet: title: Första mötet",
      explanation: "Utan blanksteget läses namnet och värdet som ett enda ord."))

  public static let yamlNotField = DiagnosticCode(
    "yaml-not-field", .error,
    en: Wording(
      "this line is not a field",
      hint: "write it as a name, a colon and a value, or remove the line",
      explanation: "Every line of the front matter says what it is about: title: First meeting."),
    sv: Wording(
      "raden är inte ett fält",
      hint: "skriv den som ett namn, ett kolon och ett värde, eller ta bort raden",
      explanation: "Varje rad i sidhuvudet säger vad den handlar om: title: Första mötet."))

  public static let yamlCurlyQuotes = DiagnosticCode(
    "yaml-curly-quotes", .error,
    en: Wording(
      "curly quotation marks do not hold the value together",
      hint: "use straight ones: {mended}",
      explanation: """
        Word processors turn quotation marks into curly ones. Only the straight ones of the keyboard tell where a \
        value starts and ends.
        """),
    sv: Wording(
      "typografiska citattecken håller inte ihop värdet",
      hint: "använd raka: {mended}",
      explanation: """
        Ordbehandlare gör citattecken böjda. Bara tangentbordets raka talar om var ett värde börjar och slutar.
        """))

  public static let yamlCharacter = DiagnosticCode(
    "yaml-character", .error,
    en: Wording(
      "a value cannot start with \"{character}\"",
      hint: "put quotation marks around the whole value: {mended}",
      explanation: """
        Some characters have a meaning of their own in YAML when a value starts with them: @ ` % ! and a \
        few more.
        """),
    sv: Wording(
      "ett värde kan inte börja med ”{character}”",
      hint: "sätt citattecken runt hela värdet: {mended}",
      explanation:
        "Några tecken har en egen betydelse i YAML när ett värde börjar med dem: @ ` % ! och några till."))

  public static let yamlAfterValue = DiagnosticCode(
    "yaml-after-value", .error,
    en: Wording(
      "something stands behind the end of the value",
      hint: "write all of it as one value: {mended}",
      explanation: """
        A value that starts with a quotation mark ends with the next one, and a list with its bracket. Words in \
        quotation marks at the start of a text need marks of another kind around the whole text.
        """),
    sv: Wording(
      "något står efter värdets slut",
      hint: "skriv alltihop som ett värde: {mended}",
      explanation: """
        Ett värde som börjar med citattecken slutar med nästa, och en lista med sin parentes. Står det ord inom \
        citattecken först i en text behövs tecken av ett annat slag runt hela texten.
        """))

  public static let yamlUnclosedQuote = DiagnosticCode(
    "yaml-unclosed-quote", .error,
    en: Wording(
      "a quotation mark or bracket is never closed",
      hint: "close it with the same mark: \" with \", ' with ', [ with ]",
      explanation:
        "Everything after an open mark is read as part of the value, to the end of the front matter."),
    sv: Wording(
      "ett citattecken eller en parentes stängs aldrig",
      hint: "stäng med samma tecken: \" med \", ' med ', [ med ]",
      explanation: "Allt efter ett öppet tecken läses som en del av värdet, till sidhuvudets slut."))

  public static let yamlNotMapping = DiagnosticCode(
    "yaml-not-fields", .error,
    en: Wording(
      "these are not fields",
      hint: "write each field as \"name: value\" on a line of its own",
      explanation: "The front matter is a list of names and values, not free text or a list with hyphens."),
    sv: Wording(
      "det här är inte fält",
      hint: "skriv varje fält som ”namn: värde” på en egen rad",
      explanation: "Sidhuvudet är en lista med namn och värden, inte fri text eller en lista med bindestreck."
    ))

  public static let yamlAlias = DiagnosticCode(
    "yaml-alias", .error,
    en: Wording(
      "anchors (&) and aliases (*) are not allowed",
      hint: "write the value out, or put it in quotation marks if it starts with & or *",
      explanation: """
        YAML can point from one value to another. That can make a small file swell without end, and no \
        author needs it.
        """),
    sv: Wording(
      "ankare (&) och alias (*) är inte tillåtna",
      hint: "skriv ut värdet, eller sätt citattecken om det börjar med & eller *",
      explanation: """
        YAML kan peka från ett värde till ett annat. Det kan få en liten fil att svälla utan gräns, och \
        ingen författare behöver det.
        """))

  public static let yamlTooDeep = DiagnosticCode(
    "yaml-too-deep", .error,
    en: Wording(
      "the fields are nested too deeply",
      hint: "use at most two levels",
      explanation: """
        No field has more than two levels. Deeper nesting is a mistake, such as brackets that are never \
        closed.
        """),
    sv: Wording(
      "fälten är nästlade för djupt",
      hint: "använd högst två nivåer",
      explanation: """
        Inget fält har mer än två nivåer. Djupare nästling är ett misstag, till exempel parenteser som \
        aldrig stängs.
        """))

  public static let duplicateKey = DiagnosticCode(
    "duplicate-field", .error,
    en: Wording(
      "the field \"{key}\" stands here twice",
      hint: "keep one of them",
      explanation: "Which of the two holds cannot be known, so neither is used."),
    sv: Wording(
      "fältet ”{key}” står här två gånger",
      hint: "behåll ett av dem",
      explanation: "Vilket av de två som gäller går inte att veta, så inget av dem används."))

  public static let unknownField = DiagnosticCode(
    "unknown-field", .error,
    en: Wording(
      "unknown field \"{field}\"",
      hint: "the fields are: {fields}",
      explanation:
        "A field that Tandem does not know would be left out in silence. Most often it is misspelt."),
    sv: Wording(
      "okänt fält ”{field}”",
      hint: "fälten är: {fields}",
      explanation: "Ett fält som Tandem inte känner till skulle utelämnas i tysthet. Oftast är det felstavat."
    ))

  public static let missingField = DiagnosticCode(
    "missing-field", .error,
    en: Wording(
      "the field \"{field}\" is missing",
      hint: "add a line \"{field}: …\"",
      explanation: "The page cannot be made without it."),
    sv: Wording(
      "fältet ”{field}” saknas",
      hint: "lägg till en rad ”{field}: …”",
      explanation: "Sidan kan inte göras utan det."))

  public static let emptyField = DiagnosticCode(
    "empty-field", .error,
    en: Wording(
      "the field \"{field}\" is empty",
      hint: "give it a value, or remove the line",
      explanation: "An empty field says nothing, and is most often something that was meant to be filled in."),
    sv: Wording(
      "fältet ”{field}” är tomt",
      hint: "ge det ett värde, eller ta bort raden",
      explanation: "Ett tomt fält säger ingenting, och är oftast något som skulle ha fyllts i."))

  public static let translationDiffers = DiagnosticCode(
    "translation-differs", .error,
    en: Wording(
      "\"{field}\" says something else than in {original}",
      hint: "remove the field here; a translation takes it from the original",
      explanation:
        "Dates, people and topics are the same in every language. A translation translates words only."),
    sv: Wording(
      "”{field}” säger något annat än i {original}",
      hint: "ta bort fältet här; en översättning hämtar det från originalet",
      explanation: "Datum, personer och ämnen är desamma på alla språk. En översättning översätter bara ord.")
  )
}
