extension DiagnosticCode {
  /// What is reported about the values in templates.
  static let templateValueCodes = [
    templateOptional, templateType, templateNotPrintable, templateMissingValue,
    templateDivisionByZero, templateNumberTooLarge, templateFilterFailed,
  ]

  /// Arguments: `name`.
  public static let templateOptional = DiagnosticCode(
    "template-optional", .error,
    en: Wording(
      "\"{name}\" may be missing",
      hint: "ask first with {% if {name} %}, or give a substitute with | default(\"…\")",
      explanation: """
        Not every page has this value. The template must say what happens where it is missing.
        """),
    sv: Wording(
      "”{name}” kan saknas",
      hint: "fråga först med {% if {name} %}, eller ge en ersättning med | default(\"…\")",
      explanation: """
        Inte alla sidor har det här värdet. Mallen måste säga vad som händer när det saknas.
        """))

  /// Arguments: `operation`, `found`.
  public static let templateType = DiagnosticCode(
    "template-type", .error,
    en: Wording(
      "\"{operation}\" does not work on {found}",
      hint: "use another value, or a filter that makes it fit",
      explanation: """
        Numbers can be calculated with, texts joined, lists looped over. Here something else is \
        asked of the value than it can do.
        """),
    sv: Wording(
      "”{operation}” fungerar inte på {found}",
      hint: "använd ett annat värde, eller ett filter som gör om det",
      explanation: """
        Tal går att räkna med, texter att foga ihop, listor att gå igenom. Här begärs något annat \
        av värdet än det klarar.
        """))

  /// Arguments: `type`.
  public static let templateNotPrintable = DiagnosticCode(
    "template-not-printable", .error,
    en: Wording(
      "{type} cannot be written as text",
      hint: "write one of its members, loop over it, or use | join(\", \")",
      explanation: "A list or a thing with several members has no text of its own."),
    sv: Wording(
      "{type} går inte att skriva ut som text",
      hint: "skriv ut en av delarna, gå igenom den med for, eller använd | join(\", \")",
      explanation: "En lista eller en sak med flera delar har ingen egen text."))

  /// Arguments: `name`.
  public static let templateMissingValue = DiagnosticCode(
    "template-missing-value", .error,
    en: Wording(
      "there is nothing here",
      hint: "ask first with if or is defined, or use | default(\"…\")",
      explanation: """
        The list is shorter than thought, or the name is not among those that the value has. This \
        showed only as the page was written.
        """),
    sv: Wording(
      "det finns inget här",
      hint: "fråga först med if eller is defined, eller använd | default(\"…\")",
      explanation: """
        Listan är kortare än väntat, eller så finns namnet inte hos värdet. Det visade sig först \
        när sidan skrevs.
        """))

  public static let templateDivisionByZero = DiagnosticCode(
    "template-division-by-zero", .error,
    en: Wording(
      "division by zero",
      hint: "ask first whether the number is zero",
      explanation: "No number comes out of a division by zero."),
    sv: Wording(
      "division med noll",
      hint: "fråga först om talet är noll",
      explanation: "En division med noll ger inget tal."))

  /// Arguments: `operation`.
  public static let templateNumberTooLarge = DiagnosticCode(
    "template-number-too-large", .error,
    en: Wording(
      "\"{operation}\" goes beyond what templates can count",
      hint: "use smaller numbers",
      explanation: """
        Whole numbers have 64 bits, and ranges and repetitions have an upper bound, so that a slip \
        of the pen cannot fill the memory.
        """),
    sv: Wording(
      "”{operation}” går utöver vad mallar kan räkna med",
      hint: "använd mindre tal",
      explanation: """
        Heltal har 64 bitar, och uppräkningar och upprepningar har en övre gräns, så att ett \
        skrivfel inte kan fylla minnet.
        """))

  /// Arguments: `name`, `reason`.
  public static let templateFilterFailed = DiagnosticCode(
    "template-filter-failed", .error,
    en: Wording(
      "the filter \"{name}\" cannot do this: {reason}",
      hint: "check the value and what stands in the brackets",
      explanation: "The filter was given a value that it can make nothing of."),
    sv: Wording(
      "filtret ”{name}” klarar inte det här: {reason}",
      hint: "kontrollera värdet och det som står inom parentes",
      explanation: "Filtret fick ett värde som det inte kan göra något av."))
}
