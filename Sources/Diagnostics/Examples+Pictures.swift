extension Example {
  /// Examples of what is reported about pictures.
  static let pictures: [Example] = [
    Example(
      .missingPicture, .guideText,
      wrong: "![Två kollegor vid ett bord](Bord.png)",
      right: "![Två kollegor vid ett bord](bord.png)"),
    Example(
      .notPicture, .guideText,
      wrong: "![Planen för våren](plan.pdf)",
      right: "[Planen för våren](plan.pdf)"),
    Example(
      .missingPictureText, .profileFields,
      wrong: "photo: eva-berg.png",
      right: "photo: eva-berg.png\nphoto_alt: Eva skrattar."),
  ]
}
