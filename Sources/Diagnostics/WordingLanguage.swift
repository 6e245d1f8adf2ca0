/// The languages in which Tandem speaks to authors.
public enum WordingLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case swedish = "sv"

  /// The language of a POSIX locale or BCP 47 tag, English when it is neither: `sv_SE.UTF-8` is Swedish.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("sv") ? .swedish : .english
  }
}
