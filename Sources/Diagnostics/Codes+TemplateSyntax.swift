extension DiagnosticCode {
  /// What is reported about how a template is written.
  static let templateSyntaxCodes = [
    templateUnclosed, templateUnexpected, templateSyntax, templateExpressionExpected,
    templateNameExpected, templatePathExpected, templateStrayTag, templateUnknownTag,
    templateUnsupported, templateExtendsPlace, templateTooDeep, templateTooLarge,
  ]

  /// Arguments: `open`, `close`.
  public static let templateUnclosed = DiagnosticCode(
    "template-unclosed", .error,
    en: Wording(
      "\"{open}\" is never closed",
      hint: "close it with \"{close}\"",
      explanation: """
        What is opened in a template must be closed in the same file: brackets, quotes, and tags \
        such as if, for and block.
        """),
    sv: Wording(
      "”{open}” avslutas aldrig",
      hint: "avsluta med ”{close}”",
      explanation: """
        Det som öppnas i en mall måste avslutas i samma fil: parenteser, citattecken och taggar \
        som if, for och block.
        """))

  /// Arguments: `found`.
  public static let templateUnexpected = DiagnosticCode(
    "template-unexpected", .error,
    en: Wording(
      "\"{found}\" has no meaning here",
      hint: "remove it, or put quotes around a text",
      explanation: """
        Between the braces stand names, numbers, texts in quotes and signs such as + and |. This \
        character is none of them.
        """),
    sv: Wording(
      "”{found}” betyder inget här",
      hint: "ta bort det, eller sätt citattecken runt en text",
      explanation: """
        Mellan klamrarna står namn, tal, texter inom citattecken och tecken som + och |. Det här \
        tecknet är inget av dem.
        """))

  /// Arguments: `expected`, `found`.
  public static let templateSyntax = DiagnosticCode(
    "template-syntax", .error,
    en: Wording(
      "expected \"{expected}\" before \"{found}\"",
      hint: "add what is missing, or remove what is too much",
      explanation: """
        The words of a tag have a fixed order. The tag was understood up to this place and not \
        further.
        """),
    sv: Wording(
      "”{expected}” saknas före ”{found}”",
      hint: "lägg till det som saknas, eller ta bort det som är för mycket",
      explanation: "Orden i en tagg har en bestämd ordning. Taggen gick att förstå hit men inte längre."))

  /// Arguments: `found`.
  public static let templateExpressionExpected = DiagnosticCode(
    "template-value-expected", .error,
    en: Wording(
      "a value is missing before \"{found}\"",
      hint: "write a name, a number or a text in quotes",
      explanation: """
        An operator, a comma or a bracket stands here where there should have been something to \
        show or to calculate with.
        """),
    sv: Wording(
      "ett värde saknas före ”{found}”",
      hint: "skriv ett namn, ett tal eller en text inom citattecken",
      explanation: """
        Här står ett räknetecken, ett komma eller en parentes där det borde ha stått något att \
        visa eller räkna med.
        """))

  /// Arguments: `found`.
  public static let templateNameExpected = DiagnosticCode(
    "template-name-expected", .error,
    en: Wording(
      "a name is missing before \"{found}\"",
      hint: "write a name of letters, digits and _",
      explanation: """
        Tags, filters, tests and blocks have names, and so have the variables of set and for. A \
        word with a meaning of its own, such as in or if, cannot be a name.
        """),
    sv: Wording(
      "ett namn saknas före ”{found}”",
      hint: "skriv ett namn av bokstäver, siffror och _",
      explanation: """
        Taggar, filter, tester och block har namn, och det har också variablerna i set och for. \
        Ett ord med egen betydelse, som in eller if, kan inte vara ett namn.
        """))

  /// Arguments: `tag`, `found`.
  public static let templatePathExpected = DiagnosticCode(
    "template-path-expected", .error,
    en: Wording(
      "\"{tag}\" needs the path of a template in quotes, not \"{found}\"",
      hint: "write it as in {% {tag} \"partials/card.html\" %}",
      explanation: """
        Which templates belong together must be known before any page is written, so the path \
        cannot be calculated.
        """),
    sv: Wording(
      "”{tag}” behöver sökvägen till en mall inom citattecken, inte ”{found}”",
      hint: "skriv till exempel {% {tag} \"partials/card.html\" %}",
      explanation: """
        Vilka mallar som hör ihop måste vara känt innan någon sida skrivs, så sökvägen kan inte \
        räknas ut.
        """))

  /// Arguments: `name`.
  public static let templateStrayTag = DiagnosticCode(
    "template-stray-tag", .error,
    en: Wording(
      "\"{name}\" belongs to nothing that is open here",
      hint: "remove it, or add the tag that it should close",
      explanation: """
        Tags such as else and endif close or divide a tag that stands before them. The innermost \
        open tag must be closed first.
        """),
    sv: Wording(
      "”{name}” hör inte till något som är öppet här",
      hint: "ta bort det, eller lägg till taggen som det ska avsluta",
      explanation: """
        Taggar som else och endif avslutar eller delar en tagg som står före. Den innersta öppna \
        taggen måste avslutas först.
        """))

  /// Arguments: `name`.
  public static let templateUnknownTag = DiagnosticCode(
    "template-unknown-tag", .error,
    en: Wording(
      "unknown tag \"{name}\"",
      hint: "use if, for, set, block, include, extends or raw",
      explanation: "A tag is the first word between {% and %}. Templates know only these few."),
    sv: Wording(
      "okänd tagg ”{name}”",
      hint: "använd if, for, set, block, include, extends eller raw",
      explanation: "En tagg är det första ordet mellan {% och %}. Mallarna känner bara till dessa få."))

  /// Arguments: `name`.
  public static let templateUnsupported = DiagnosticCode(
    "template-unsupported", .error,
    en: Wording(
      "\"{name}\" is part of Jinja but not of these templates",
      hint: "use include, block or set, or have the value computed for the page",
      explanation: """
        The templates are kept small on purpose: no macros, no imports, no changing of outer \
        variables. What a page needs beyond that is computed before.
        """),
    sv: Wording(
      "”{name}” finns i Jinja men inte i de här mallarna",
      hint: "använd include, block eller set, eller låt värdet räknas ut åt sidan",
      explanation: """
        Mallarna hålls små med avsikt: inga makron, inga importer, inga ändringar av yttre \
        variabler. Det en sida behöver därutöver räknas ut i förväg.
        """))

  public static let templateExtendsPlace = DiagnosticCode(
    "template-extends-place", .error,
    en: Wording(
      "\"extends\" stands where it has no effect",
      hint: "put a single extends at the top of the file, outside all other tags",
      explanation: "A template extends one other template, always and not only sometimes."),
    sv: Wording(
      "”extends” står där det inte har någon verkan",
      hint: "sätt ett enda extends överst i filen, utanför alla andra taggar",
      explanation: "En mall bygger på en enda annan mall, alltid och inte bara ibland."))

  public static let templateTooDeep = DiagnosticCode(
    "template-too-deep", .error,
    en: Wording(
      "this is nested too deeply",
      hint: "move a part into a file of its own or into a set",
      explanation: """
        Tags and brackets may stand within one another only so many times, so that no template can \
        bring the program down.
        """),
    sv: Wording(
      "det här är nästlat för djupt",
      hint: "flytta en del till en egen fil eller till ett set",
      explanation: """
        Taggar och parenteser får stå i varandra bara ett visst antal gånger, så att ingen mall \
        kan få programmet att krascha.
        """))

  public static let templateTooLarge = DiagnosticCode(
    "template-too-large", .error,
    en: Wording(
      "the page is made of too many parts",
      hint: "include fewer templates within one another",
      explanation: """
        Every include counts as often as it stands there. Includes that include several others \
        grow very fast.
        """),
    sv: Wording(
      "sidan består av för många delar",
      hint: "infoga färre mallar i varandra",
      explanation: """
        Varje include räknas så många gånger som den står där. Mallar som infogar flera andra \
        växer mycket fort.
        """))
}
