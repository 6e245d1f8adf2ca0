extension Example {
  /// Examples of what is reported about front matter as a whole.
  static let frontMatter: [Example] =
    frames + [
      Example(
        .duplicateKey, .guideFields,
        wrong: "title: Mötet\nsummary: Så börjar ni.\ntitle: Första mötet",
        right: "title: Första mötet\nsummary: Så börjar ni."),
      Example(
        .unknownField, .guideFields,
        wrong: "audiense: [mentor]",
        right: "audience: [mentor]"),
      Example(
        .missingField, .guideFields,
        wrong: "title: Första mötet",
        right: "title: Första mötet\nsummary: Så börjar ni."),
      Example(
        .emptyField, .guideFields,
        wrong: "owner:",
        right: "owner: mentor@foretag.example"),
      Example(
        .translationDiffers, .fields(of: "content/guides/roller.en.md"),
        wrong: "title: Roles\nsummary: Who does what.\norder: 2",
        right: "title: Roles\nsummary: Who does what."),
    ] + yaml

  /// Of where the front matter starts and ends.
  private static let frames: [Example] = [
    Example(
      .frontMatterMissing, .guideFile,
      wrong: "Så börjar ni.",
      right: """
        ---
        title: Första mötet
        summary: Så börjar ni.
        ---

        Så börjar ni.
        """),
    Example(
      .frontMatterUnclosed, .guideFile,
      wrong: """
        ---
        title: Första mötet
        summary: Så börjar ni.

        Boka ett rum.
        """,
      right: """
        ---
        title: Första mötet
        summary: Så börjar ni.
        ---

        Boka ett rum.
        """),
  ]
}
