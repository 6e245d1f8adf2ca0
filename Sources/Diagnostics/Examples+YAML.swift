extension Example {
  /// Examples of front matter that cannot be read as YAML.
  static let yaml: [Example] = [
    Example(
      .yamlSyntax, .storyFields,
      wrong: "quote:\n    text: Jag fick svar på allt\n  by: bo-lind",
      right: "quote:\n  text: Jag fick svar på allt\n  by: bo-lind"),
    Example(
      .yamlTab, .guideFields,
      wrong: "sources:\n\t- {title: Enkäten, url: \"https://foretag.example/enkat\"}",
      right: "sources:\n  - {title: Enkäten, url: \"https://foretag.example/enkat\"}"),
    Example(
      .yamlColon, .guideFields,
      wrong: "title: Tips: så börjar ni",
      right: "title: \"Tips: så börjar ni\""),
    Example(
      .yamlIndent, .guideFields,
      wrong: "title: Första mötet\n  summary: Så börjar ni.",
      right: "title: Första mötet\nsummary: Så börjar ni."),
    Example(
      .yamlSpace, .guideFields,
      wrong: "title:Första mötet\nsummary: Så börjar ni.",
      right: "title: Första mötet\nsummary: Så börjar ni."),
    Example(
      .yamlNotField, .guideFields,
      wrong: "title: Första mötet\nViktigt!\nsummary: Så börjar ni.",
      right: "title: Första mötet\nsummary: \"Viktigt! Så börjar ni.\""),
    Example(
      .yamlCurlyQuotes, .guideFields,
      wrong: "title: ”Tips: så börjar ni”",
      right: "title: \"Tips: så börjar ni\""),
    Example(
      .yamlCharacter, .guideFields,
      wrong: "title: @anna berättar",
      right: "title: \"@anna berättar\""),
    Example(
      .yamlAfterValue, .guideFields,
      wrong: "title: \"Varför\" och \"hur\"",
      right: "title: '\"Varför\" och \"hur\"'"),
    Example(
      .yamlUnclosedQuote, .guideFields,
      wrong: "topics: [data, tiktok\norder: 1",
      right: "topics: [data, tiktok]\norder: 1"),
    Example(
      .yamlNotMapping, .guideFile,
      wrong: "---\n- Första mötet\n- Så börjar ni.\n---\n\nBoka ett rum.",
      right: "---\ntitle: Första mötet\nsummary: Så börjar ni.\n---\n\nBoka ett rum."),
    Example(
      .yamlAlias, .guideFields,
      wrong: "title: &namn Första mötet\nsummary: *namn",
      right: "title: Första mötet\nsummary: Första mötet"),
    Example(
      .yamlTooDeep, .guideFields,
      wrong: "topics: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[data]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
      right: "topics: [data]"),
  ]
}
