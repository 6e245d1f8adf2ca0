extension Example {
  /// Examples of what is reported about the site as a whole.
  static let site: [Example] = [
    Example(
      .pathCollision, .guideFields,
      wrong: "slug: roller",
      right: "slug: forsta-motet"),
    Example(
      .missingStrings, .paths,
      wrong: "templates/strings/sv.yml",
      right: "templates/strings/sv.yml\ntemplates/strings/en.yml"),
    Example(
      .missingRequiredText, .fields(of: "templates/strings/en.yml"),
      wrong: "movd: The page has moved",
      right: "moved: The page has moved"),
    Example(
      .missingInterfaceText, .fields(of: "templates/strings/en.yml"),
      wrong: "welcom: Welcome!",
      right: "welcome: Welcome!"),
    Example(
      .privacyLeak, .siteFields,
      wrong: "title: Cleo Dahls mentorportal",
      right: "title: Mentorportalen"),
    Example(
      .impossiblePath, .guideFields,
      wrong: "redirect_from: [/gamla//guiden/]",
      right: "redirect_from: [/gamla/guiden/]"),
  ]
}
