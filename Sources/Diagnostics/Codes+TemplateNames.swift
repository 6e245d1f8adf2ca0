extension DiagnosticCode {
  /// What is reported about the names in templates.
  static let templateNameCodes = [
    templateUnknownVariable, templateUnknownMember, templateUnknownFilter, templateUnknownTest,
    templateUnknownTemplate, templateMissing, templateUnknownBlock, templateDuplicateBlock,
    templateNoParentBlock, templateCircular, templateCall, templateArguments,
  ]

  /// Arguments: `name`.
  public static let templateUnknownVariable = DiagnosticCode(
    "template-unknown-variable", .error,
    en: Wording(
      "unknown variable \"{name}\"",
      hint: "use a name that the page brings, or set it first",
      explanation: """
        A page brings certain variables; for and set add others, for their own part of the \
        template. An unknown name would show nothing, and nobody would notice.
        """),
    sv: Wording(
      "okänd variabel ”{name}”",
      hint: "använd ett namn som sidan har med sig, eller sätt det först med set",
      explanation: """
        En sida har vissa variabler med sig; for och set lägger till andra, för sin egen del av \
        mallen. Ett okänt namn skulle inte visa något, och ingen skulle märka det.
        """))

  /// Arguments: `name`, `type`.
  public static let templateUnknownMember = DiagnosticCode(
    "template-unknown-member", .error,
    en: Wording(
      "\"{type}\" has no member \"{name}\"",
      hint: "use one of the members that it has",
      explanation: """
        What stands after the dot must be something that this kind of value has. An unknown member \
        would show nothing, and nobody would notice.
        """),
    sv: Wording(
      "”{type}” har inget som heter ”{name}”",
      hint: "använd något av det som finns där",
      explanation: """
        Det som står efter punkten måste finnas hos den här sortens värde. Ett okänt namn skulle \
        inte visa något, och ingen skulle märka det.
        """))

  /// Arguments: `name`.
  public static let templateUnknownFilter = DiagnosticCode(
    "template-unknown-filter", .error,
    en: Wording(
      "unknown filter \"{name}\"",
      hint: "use a filter that exists",
      explanation: "A filter is the name after |. It changes the value that stands before it."),
    sv: Wording(
      "okänt filter ”{name}”",
      hint: "använd ett filter som finns",
      explanation: "Ett filter är namnet efter |. Det ändrar värdet som står före."))

  /// Arguments: `name`.
  public static let templateUnknownTest = DiagnosticCode(
    "template-unknown-test", .error,
    en: Wording(
      "unknown test \"{name}\"",
      hint: "use a test that exists, such as defined, none, odd or string",
      explanation: "A test is the name after is. It asks something of the value that stands before it."),
    sv: Wording(
      "okänt test ”{name}”",
      hint: "använd ett test som finns, till exempel defined, none, odd eller string",
      explanation: "Ett test är namnet efter is. Det frågar något om värdet som står före."))

  /// Arguments: `name`.
  public static let templateUnknownTemplate = DiagnosticCode(
    "template-unknown-template", .error,
    en: Wording(
      "there is no template \"{name}\"",
      hint: "give the path from the templates folder",
      explanation: """
        The paths of include and extends start at the templates folder, whichever file they stand \
        in, and cannot leave it.
        """),
    sv: Wording(
      "mallen ”{name}” finns inte",
      hint: "ange sökvägen från mappen templates",
      explanation: """
        Sökvägarna i include och extends börjar i mappen templates, vilken fil de än står i, och \
        kan inte lämna den.
        """))

  /// Arguments: `name`.
  public static let templateMissing = DiagnosticCode(
    "template-missing", .error,
    en: Wording(
      "the template \"{name}\" is missing",
      hint: "create it in the templates folder",
      explanation: "Every kind of page has a template of a given name."),
    sv: Wording(
      "mallen ”{name}” saknas",
      hint: "skapa den i mappen templates",
      explanation: "Varje slags sida har en mall med ett bestämt namn."))

  /// Arguments: `name`.
  public static let templateUnknownBlock = DiagnosticCode(
    "template-unknown-block", .error,
    en: Wording(
      "no template that this one extends has a block \"{name}\"",
      hint: "use the name of a block of the extended template",
      explanation: """
        In a template that extends another only the blocks count, and they take the place of the \
        blocks of the same name there. This one would never be shown.
        """),
    sv: Wording(
      "ingen mall som den här bygger på har ett block ”{name}”",
      hint: "använd namnet på ett block i mallen som utökas",
      explanation: """
        I en mall som bygger på en annan räknas bara blocken, och de ersätter blocken med samma \
        namn där. Det här skulle aldrig visas.
        """))

  /// Arguments: `name`.
  public static let templateDuplicateBlock = DiagnosticCode(
    "template-duplicate-block", .error,
    en: Wording(
      "the block \"{name}\" stands here a second time",
      hint: "give one of the two another name",
      explanation: "A block can be replaced by its name, so a file has one block of a name."),
    sv: Wording(
      "blocket ”{name}” står här en andra gång",
      hint: "ge det ena ett annat namn",
      explanation: """
        Ett block kan ersättas genom sitt namn, så en fil har bara ett block med samma namn.
        """))

  public static let templateNoParentBlock = DiagnosticCode(
    "template-no-parent-block", .error,
    en: Wording(
      "there is no block that super() could show",
      hint: "use super() in a block that replaces one of the extended template",
      explanation: "super() shows the block that the present one replaces."),
    sv: Wording(
      "det finns inget block som super() kan visa",
      hint: "använd super() i ett block som ersätter ett i mallen som utökas",
      explanation: "super() visar det block som det nuvarande ersätter."))

  /// Arguments: `circle`.
  public static let templateCircular = DiagnosticCode(
    "template-circular", .error,
    en: Wording(
      "the template leads back to itself: {circle}",
      hint: "remove one of the steps",
      explanation: """
        A template that includes or extends itself, directly or through others, would never come \
        to an end.
        """),
    sv: Wording(
      "mallen leder tillbaka till sig själv: {circle}",
      hint: "ta bort ett av stegen",
      explanation: """
        En mall som infogar eller bygger på sig själv, direkt eller genom andra, skulle aldrig ta \
        slut.
        """))

  /// Arguments: `name`.
  public static let templateCall = DiagnosticCode(
    "template-call", .error,
    en: Wording(
      "\"{name}\" cannot be called",
      hint: "write a name without brackets, or a filter after |",
      explanation: """
        Templates do not call into the program. The only function is range(…), and super() within \
        a block, alone between its braces.
        """),
    sv: Wording(
      "”{name}” går inte att anropa",
      hint: "skriv ett namn utan parenteser, eller ett filter efter |",
      explanation: """
        Mallar anropar inte programmet. Den enda funktionen är range(…), och super() i ett block, \
        ensamt mellan sina klamrar.
        """))

  /// Arguments: `signature`.
  public static let templateArguments = DiagnosticCode(
    "template-arguments", .error,
    en: Wording(
      "this does not fit {signature}",
      hint: "check the number and the names of what stands in the brackets",
      explanation: "Filters and tests take certain values in their brackets, in this order or by name."),
    sv: Wording(
      "det här passar inte {signature}",
      hint: "kontrollera antalet och namnen på det som står inom parentes",
      explanation: """
        Filter och tester tar vissa värden inom parentes, i den här ordningen eller med namn.
        """))
}
