/// How a language writes quotes, apostrophes, dashes and ellipses.
public struct Typography: Sendable, Hashable {
  public var openDouble: String
  public var closeDouble: String
  public var openSingle: String
  public var closeSingle: String
  public var apostrophe = "’"
  public var enDash = "–"
  public var emDash = "—"
  public var ellipsis = "…"

  public init(openDouble: String, closeDouble: String, openSingle: String, closeSingle: String) {
    self.openDouble = openDouble
    self.closeDouble = closeDouble
    self.openSingle = openSingle
    self.closeSingle = closeSingle
  }

  /// The customs of a language, given as a BCP 47 tag: `sv`, `de-CH`. An unknown language is written as
  /// English is.
  public static func of(language tag: String) -> Typography {
    let parts = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
    let language = parts.first.map(String.init) ?? ""
    let isSwiss = parts.dropFirst().contains("ch") || parts.dropFirst().contains("li")
    if isSwiss, ["de", "fr", "it"].contains(language) {
      return Typography("«", "»", "‹", "›")
    }
    return byLanguage[language] ?? english
  }

  private init(_ openDouble: String, _ closeDouble: String, _ openSingle: String, _ closeSingle: String) {
    self.init(
      openDouble: openDouble, closeDouble: closeDouble, openSingle: openSingle, closeSingle: closeSingle)
  }

  private static let english = Typography("“", "”", "‘", "’")

  private static let byLanguage: [String: Typography] = {
    let nordic = Typography("”", "”", "’", "’")
    let norwegian = Typography("«", "»", "‘", "’")
    let german = Typography("„", "“", "‚", "‘")
    let polish = Typography("„", "”", "‚", "’")
    let angular = Typography("«", "»", "“", "”")
    let slavic = Typography("«", "»", "„", "“")
    return [
      "en": english, "sv": nordic, "fi": nordic, "da": nordic,
      "nb": norwegian, "nn": norwegian, "no": norwegian, "de": german, "is": german, "et": german,
      "cs": german,
      "sk": german, "lt": german, "sl": german, "lv": polish,
      "fr": Typography("«\u{202F}", "\u{202F}»", "“", "”"), "es": angular, "it": angular, "pt": angular,
      "nl": english, "pl": polish, "ro": Typography("„", "”", "«", "»"), "hu": Typography("„", "”", "»", "«"),
      "ru": slavic, "uk": slavic, "se": nordic, "ga": english, "tr": english,
    ]
  }()
}
