extension Schema {
  /// A text about the portal itself.
  static let page = Schema(
    [
      .required(
        "title", .text, translated: true,
        en: "The heading of the page.",
        sv: "Sidans rubrik."),
      .optional(
        "summary", .text, translated: true,
        en: "One or two sentences for search.",
        sv: "En eller två meningar för sökning."),
      .optional(
        "owner", .email,
        en: "The address of whoever keeps the page up to date.",
        sv: "Adressen till den som ser till att sidan stämmer."),
      .optional(
        "reviewed", .day, translated: true,
        en: "The day somebody last checked that the page is right.",
        sv: "Dagen då någon senast såg till att sidan stämmer."),
    ] + everyKind)
}
