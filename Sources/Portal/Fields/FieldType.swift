/// What a front-matter field may hold. The decoder, the checks, new documents and the editor's
/// schemas read this one definition.
public indirect enum FieldType: Sendable {
  case text
  case email
  case url
  /// The address of a site, without query and fragment.
  case baseURL
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
