extension Example {
  /// Examples of what is reported about references and links.
  static let references: [Example] = [
    Example(
      .unknownTopic, .profileFields,
      wrong: "teaches: [tik-tok]",
      right: "teaches: [tiktok]"),
    Example(
      .unknownProfile, .storyFields,
      wrong: "mentor: Anna Ek",
      right: "mentor: anna-ek"),
    Example(
      .unknownProgram, .guideFields,
      wrong: "program: Våren 2026",
      right: "program: varen-2026"),
    Example(
      .brokenLink, .guideText,
      wrong: "Läs [guiden om roller](rollen.md) först.",
      right: "Läs [guiden om roller](roller.md) först."),
    Example(
      .linkByAddress, .guideText,
      wrong: "Läs [guiden om roller](https://portal.example/m/guider/roller/) först.",
      right: "Läs [guiden om roller](roller.md) först."),
    Example(
      .brokenAnchor, .guideText,
      wrong: "Se [vem som ansvarar](roller.md#ansvaret).",
      right: "Se [vem som ansvarar](roller.md#ansvar)."),
    Example(
      .linkToUnpublished, .guideText,
      wrong: "Läs [utkastet till nästa guide](utkast.md).",
      right: "Nästa guide kommer i vår."),
    Example(
      .hiddenNameInText, .guideText,
      wrong: "Fråga Cleo Dahl om råd.",
      right: "Fråga din mentor om råd."),
    Example(
      .hiddenNameInPieces, .guideText,
      wrong: "Fråga **Cl**eo Dahl om råd.",
      right: "Fråga din mentor om råd."),
    Example(
      .anchorLost, .guideText,
      wrong: "Se [vem som gör vad](delar.md#uppgifter).",
      right: "Se [vem som gör vad](delar.md)."),
  ]
}
