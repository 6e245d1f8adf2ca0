/// What a front-matter field may hold. The decoder and the checks read this one definition.
public indirect enum FieldType: Sendable {
  case text
  case email
  case url
  case sitePath
  case slug
  case day
  case moment
  case period
  case bool
  case count(ClosedRange<Int>)
  case language
  /// One of a few English words.
  case term([String])
  case topic
  case profile
  case program
  /// The id of a profile, or an e-mail address.
  case profileOrEmail
  /// A picture's path, as seen from the document.
  case picture
  case list(FieldType)
  case record(Schema)
  /// One text for all languages, or one for each: `{sv: …, en: …}`.
  case localizedText
}

/// One front-matter field: its name, what it holds, and its rules.
public struct Field: Sendable {
  public let name: String
  public let type: FieldType
  public let isRequired: Bool
  /// Whether a translation may say it in other words.
  public let isTranslated: Bool
  /// Never rendered anywhere: only matching reads it.
  public let isPrivate: Bool

  static func required(_ name: String, _ type: FieldType, translated: Bool = false) -> Field {
    Field(name: name, type: type, isRequired: true, isTranslated: translated, isPrivate: false)
  }

  static func optional(_ name: String, _ type: FieldType, translated: Bool = false) -> Field {
    Field(name: name, type: type, isRequired: false, isTranslated: translated, isPrivate: false)
  }

  static func hidden(_ name: String, _ type: FieldType) -> Field {
    Field(name: name, type: type, isRequired: false, isTranslated: false, isPrivate: true)
  }
}
