extension DiagnosticCode {
  /// What is reported about where a template writes its values.
  static let templatePlaceCodes = [
    templateContext, templateURL, templateContextSplit, templateContextOpen, templateMarkupPlace,
    templateUnsafe,
  ]

  /// Arguments: `place`.
  public static let templateContext = DiagnosticCode(
    "template-context", .error,
    en: Wording(
      "a value cannot be written in {place}",
      hint: """
        write it in text or in a quoted attribute; data for a script as {{ … | json }} in <script \
        type="application/json">
        """,
      explanation: """
        In scripts, styles, comments, event handlers and outside quotes no escaping is safe: a \
        name with an unlucky character could change what the page does.
        """),
    sv: Wording(
      "ett värde kan inte skrivas i {place}",
      hint: """
        skriv det i text eller i ett attribut med citattecken; data till ett skript som {{ … | json }} i \
        <script type="application/json">
        """,
      explanation: """
        I skript, stilmallar, kommentarer, händelseattribut och utanför citattecken är ingen \
        omkodning säker: ett namn med ett olyckligt tecken kunde ändra vad sidan gör.
        """))

  /// Arguments: `attribute`.
  public static let templateURL = DiagnosticCode(
    "template-url", .error,
    en: Wording(
      "the address in {attribute}=\"…\" could run code",
      hint: "let one value give the whole address, or write https:, http:, mailto: or tel: before it",
      explanation: """
        What stands before an address's first colon decides what a browser does with it, and \
        javascript: runs code. A whole address that comes from one value is checked as the page is \
        written. So the template must not write a colon behind a value, nor in an escape such as \
        &colon;, nor javascript: itself.
        """),
    sv: Wording(
      "adressen i {attribute}=\"…\" skulle kunna köra kod",
      hint: "låt ett enda värde ge hela adressen, eller skriv https:, http:, mailto: eller tel: före det",
      explanation: """
        Det som står före det första kolonet i en adress avgör vad webbläsaren gör med den, och \
        javascript: kör kod. En hel adress som kommer ur ett enda värde prövas när sidan skrivs. \
        Därför får mallen inte skriva ett kolon efter ett värde, inte i en omskrivning som &colon; \
        och inte heller javascript: självt.
        """))

  /// Arguments: `tag`.
  public static let templateContextSplit = DiagnosticCode(
    "template-context-split", .error,
    en: Wording(
      "the parts of this \"{tag}\" end in different places of the HTML",
      hint: "open and close tags, quotes and comments within the same part",
      explanation: """
        Whether a value stands in text or in an attribute must be known. Here it would depend on \
        which part was taken.
        """),
    sv: Wording(
      "delarna i detta ”{tag}” slutar på olika ställen i HTML-koden",
      hint: "öppna och stäng taggar, citattecken och kommentarer i samma del",
      explanation: """
        Det måste vara känt om ett värde står i text eller i ett attribut. Här skulle det bero på \
        vilken del som valdes.
        """))

  public static let templateContextOpen = DiagnosticCode(
    "template-context-open", .error,
    en: Wording(
      "the page ends within a tag, a quote or a comment",
      hint: "close it before the end of the page",
      explanation: "What follows would be swallowed by what was never closed."),
    sv: Wording(
      "sidan slutar inne i en tagg, ett citat eller en kommentar",
      hint: "stäng den före sidans slut",
      explanation: "Det som följer skulle slukas av det som aldrig stängdes."))

  public static let templateMarkupPlace = DiagnosticCode(
    "template-markup-place", .error,
    en: Wording(
      "markup cannot be written in an attribute",
      hint: "use a plain text here",
      explanation: """
        An attribute holds words only. Tags in it would be shown as they are, or end the \
        attribute.
        """),
    sv: Wording(
      "HTML-kod kan inte skrivas i ett attribut",
      hint: "använd en ren text här",
      explanation: """
        Ett attribut innehåller bara ord. Taggar i det skulle visas som de är, eller avsluta \
        attributet.
        """))

  public static let templateUnsafe = DiagnosticCode(
    "template-unsafe", .error,
    en: Wording(
      "\"safe\" would let a text through unescaped",
      hint: "remove safe; texts from Markdown are markup already",
      explanation: """
        What authors write is data. If it were written without escaping, a text could change what \
        the page does.
        """),
    sv: Wording(
      "”safe” skulle släppa igenom en text utan omkodning",
      hint: "ta bort safe; texter från Markdown är redan HTML-kod",
      explanation: """
        Det som skribenter skriver är data. Skrevs det utan omkodning kunde en text ändra vad \
        sidan gör.
        """))
}
