/// What the comments of a new document say beside what its fields mean.
enum NewTexts {
  static let fill = Phrase(
    en: "Fill in what is empty after the colon. The text goes below the last line of hyphens.",
    sv: "Fyll i det som är tomt efter kolon. Texten skrivs under den sista raden med bindestreck.")
  static let draft = Phrase(
    en: "A draft is not published. Remove this line when the text is ready.",
    sv: "Ett utkast publiceras inte. Ta bort raden när texten är klar.")
  static let optional = Phrase(
    en: "What follows may be left out. Remove the # before a field to use it.",
    sv: "Det som följer kan utelämnas. Ta bort # framför ett fält för att använda det.")
  static let sameTopics = Phrase(en: "The same topics as above.", sv: "Samma ämnen som ovan.")
  static let translate = Phrase(
    en: "A translation says only what it says in other words; the rest is taken from the original.",
    sv: "En översättning säger bara det som den säger med andra ord; resten hämtas från originalet.")
  static let sayInOtherWords = Phrase(
    en: "Remove each # below to say it in this language.",
    sv: "Ta bort varje # nedan för att säga det på det här språket.")
}
