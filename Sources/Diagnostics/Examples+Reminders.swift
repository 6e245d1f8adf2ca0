extension Example {
  /// Examples of what is reported because time passes, as on 23 November 2026.
  static let reminders: [Example] = [
    Example(
      .reviewOverdue, .guideFields,
      wrong: "reviewed: 2025-01-10",
      right: "reviewed: 2026-11-20"),
    Example(
      .reviewInFuture, .guideFields,
      wrong: "reviewed: 2062-11-20",
      right: "reviewed: 2026-11-20"),
    Example(
      .permissionExpired, .profileFields,
      wrong: "permission: 2025-11-01\nexpires: 2026-11-01",
      right: "permission: 2026-11-20\nexpires: 2027-11-20"),
    Example(
      .permissionExpiresSoon, .profileFields,
      wrong: "permission: 2025-12-10\nexpires: 2026-12-10",
      right: "permission: 2026-11-20\nexpires: 2027-11-20"),
    Example(
      .permissionInFuture, .profileFields,
      wrong: "permission: 2062-11-20",
      right: "permission: 2026-11-20"),
    Example(
      .missingTranslation, .paths,
      wrong: "content/guides/forsta-motet.md",
      right: "content/guides/forsta-motet.md\ncontent/guides/forsta-motet.en.md"),
  ]
}
