extension Example {
  /// Examples of what is reported about the site as a whole.
  static let site: [Example] = [
    Example(
      .pathCollision, .guideFields,
      wrong: "slug: roller",
      right: "slug: forsta-motet"),
    Example(
      .addressTaken, .fields(of: "content/pages/om.md"),
      wrong: "slug: guider",
      right: "slug: om-guiderna"),
    Example(
      .oldAddressTaken, .guideFields,
      wrong: "redirect_from: [/guider/roller/]",
      right: "redirect_from: [/guider/gamla-roller/]"),
    Example(
      .sectionCollision, .siteFields,
      wrong: "sections: {guides: {sv: mentorer, en: guides}}",
      right: "sections: {guides: {sv: handbok, en: guides}}"),
    Example(
      .fileCollision, .guideText,
      wrong: "[Planen](arets-plan.pdf) och [en till](årets-plan.pdf)",
      right: "[Planen](arets-plan.pdf) och [en till](plan.pdf)"),
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
  ]
}
