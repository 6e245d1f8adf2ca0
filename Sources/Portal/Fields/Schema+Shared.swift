extension Schema {
  /// What documents of every kind may say.
  static let everyKind: [Field] = [
    .optional(
      "slug", .slug, translated: true,
      en: "The last part of the page's address, where it should differ from the file's name.",
      sv: "Sista delen av sidans adress, om den ska skilja sig från filens namn."),
    .optional(
      "draft", .bool, translated: true,
      en: "true keeps the text out of the site.",
      sv: "true håller texten utanför webbplatsen."),
    .optional(
      "publish_on", .day, translated: true,
      en: "The day from which the text is shown.",
      sv: "Dagen från vilken texten visas."),
    .optional(
      "redirect_from", .list(.sitePath), translated: true,
      en: "Old addresses that should lead here, such as /old/address/.",
      sv: "Gamla adresser som ska leda hit, till exempel /gammal/adress/."),
  ]
}

extension FieldType {
  /// What a text builds on, or where more can be read.
  static let sources = list(
    .record(
      Schema([
        .required("title", .text, en: "What the source is called.", sv: "Vad källan heter."),
        .required("url", .url, en: "Its address.", sv: "Dess adress."),
      ])))
}
