/// What the site makes of one link.
public enum LinkRendering: Sendable, Hashable {
  case href(String)
  /// A link to a page in another language: the href and the language's BCP 47 tag.
  case hrefInLanguage(String, String)
  /// The text stays, without a link.
  case unlinked
  /// This plain text stands instead of the link and its text.
  case replaced(String)
}
