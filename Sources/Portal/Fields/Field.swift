/// One front-matter field: its name, what it holds, its rules, and what it is for.
public struct Field: Sendable {
  public let name: String
  public let type: FieldType
  /// What the field is for, in a sentence or two, as authors read it in new documents and in their editor.
  public let meaning: Phrase
  public let isRequired: Bool
  /// Whether a translation may say it in other words.
  public let isTranslated: Bool
  /// Never rendered anywhere: only matching reads it.
  public let isPrivate: Bool

  static func required(
    _ name: String, _ type: FieldType, translated: Bool = false, en: String, sv: String
  ) -> Field {
    Field(
      name: name, type: type, meaning: Phrase(en: en, sv: sv), isRequired: true, isTranslated: translated,
      isPrivate: false)
  }

  static func optional(
    _ name: String, _ type: FieldType, translated: Bool = false, en: String, sv: String
  ) -> Field {
    Field(
      name: name, type: type, meaning: Phrase(en: en, sv: sv), isRequired: false, isTranslated: translated,
      isPrivate: false)
  }

  static func hidden(_ name: String, _ type: FieldType, en: String, sv: String) -> Field {
    Field(
      name: name, type: type, meaning: Phrase(en: en, sv: sv), isRequired: false, isTranslated: false,
      isPrivate: true)
  }
}
