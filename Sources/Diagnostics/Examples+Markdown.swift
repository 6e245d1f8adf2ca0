extension Example {
  /// Examples of what can be wrong in a document's Markdown.
  static let markdown: [Example] = [
    Example(
      .unsafeLink, .guideText,
      wrong: "Skriv ut [planen](file:///C:/Anna/plan.pdf).",
      right: "Skriv ut [planen](plan.pdf)."),
    Example(
      .emptyLink, .guideText,
      wrong: "Läs mer om vem som gör vad: [](roller.md)",
      right: "Läs mer om vem som gör vad: [roller](roller.md)"),
    Example(
      .emptyDestination, .guideText,
      wrong: "Läs [guiden om roller]() först.",
      right: "Läs [guiden om roller](roller.md) först."),
    Example(
      .spaceInAddress, .guideText,
      wrong: "Läs [guiden om roller](guiden om roller.md) först.",
      right: "Läs [guiden om roller](roller.md) först."),
    Example(
      .missingReference, .guideText,
      wrong: "Läs [guiden om roller][rollerna] först.\n\n[roller]: roller.md",
      right: "Läs [guiden om roller][roller] först.\n\n[roller]: roller.md"),
    Example(
      .remotePicture, .guideText,
      wrong: "![Två kollegor vid ett bord](https://bilder.example/bord.png)",
      right: "![Två kollegor vid ett bord](bord.png)"),
    Example(
      .missingAlt, .guideText,
      wrong: "![](bord.png)",
      right: "![Två kollegor vid ett bord](bord.png)"),
    Example(
      .rawHTML, .guideText,
      wrong: "Det första mötet tar <b>en timme</b>.",
      right: "Det första mötet tar **en timme**."),
    Example(
      .headingLevelOne, .guideText,
      wrong: "# Före mötet",
      right: "## Före mötet"),
    Example(
      .headingSkipped, .guideText,
      wrong: "## Före mötet\n\n#### Boka ett rum",
      right: "## Före mötet\n\n### Boka ett rum"),
    Example(
      .emptyHeading, .guideText,
      wrong: "Före mötet.\n\n##\n\nBoka ett rum.",
      right: "Före mötet.\n\n## Rum\n\nBoka ett rum."),
    Example(
      .missingFootnote, .guideText,
      wrong: "De flesta par träffas sex gånger.[^enkat]",
      right: "De flesta par träffas sex gånger.[^enkat]\n\n[^enkat]: Enligt vårens enkät."),
    Example(
      .unusedFootnote, .guideText,
      wrong: "De flesta par träffas sex gånger.\n\n[^enkat]: Enligt vårens enkät.",
      right: "De flesta par träffas sex gånger.[^enkat]\n\n[^enkat]: Enligt vårens enkät."),
    Example(
      .duplicateFootnote, .guideText,
      wrong: """
        Paren träffas sex gånger.[^enkat] Varje möte tar en timme.[^tid]

        [^enkat]: Enligt vårens enkät.
        [^tid]: Det längsta tog två.
        [^enkat]: Enligt höstens enkät.
        """,
      right: """
        Paren träffas sex gånger.[^enkat] Varje möte tar en timme.[^tid]

        [^enkat]: Enligt vårens och höstens enkät.
        [^tid]: Det längsta tog två.
        """),
    Example(
      .unknownCallout, .guideText,
      wrong: "> [!TIPS]\n> Börja med en fråga.",
      right: "> [!TIP]\n> Börja med en fråga."),
    Example(
      .unknownFields, .guideText,
      wrong: "```fields guider\n```",
      right: "```fields guide\n```"),
    Example(
      .textInFields, .guideText,
      wrong: "```fields guide\nDet här är guidernas fält.\n```",
      right: "```fields guide\n```\n\nDet här är guidernas fält."),
  ]
}
