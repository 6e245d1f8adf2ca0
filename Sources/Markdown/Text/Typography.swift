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
  /// Words that begin with an apostrophe, such as ’twas, in small letters.
  public var elisions: Set<String> = []

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

  private static let english: Typography = {
    var english = Typography("“", "”", "‘", "’")
    english.elisions = ["twas", "tis", "twere", "twill", "twould", "til", "em", "n"]
    return english
  }()

  private static let byLanguage: [String: Typography] = {
    let nordic = Typography("”", "”", "’", "’").withSpacedDashes
    let norwegian = Typography("«", "»", "‘", "’").withSpacedDashes
    let german = Typography("„", "“", "‚", "‘").withSpacedDashes
    let polish = Typography("„", "”", "‚", "’").withSpacedDashes
    var dutch = Typography("“", "”", "‘", "’").withSpacedDashes
    dutch.elisions = ["t", "s", "n", "m", "k", "r"]
    let angular = Typography("«", "»", "“", "”")
    let slavic = Typography("«", "»", "„", "“")
    return [
      "en": english, "sv": nordic, "fi": nordic, "da": nordic,
      "nb": norwegian, "nn": norwegian, "no": norwegian, "de": german, "is": german, "et": german,
      "cs": german,
      "sk": german, "lt": german, "sl": german, "lv": polish,
      "fr": Typography("«\u{202F}", "\u{202F}»", "“", "”"), "es": angular, "it": angular, "pt": angular,
      "nl": dutch, "pl": polish, "ro": Typography("„", "”", "«", "»"), "hu": Typography("„", "”", "»", "«"),
      "ru": slavic, "uk": slavic, "se": nordic, "ga": english, "tr": english,
    ]
  }()

  /// Many languages write an en dash between spaces where English has its em dash.
  private var withSpacedDashes: Typography {
    var typography = self
    typography.emDash = enDash
    return typography
  }
}

extension Typography {
  /// What two or three hyphens or dots in a row become, and how many of them: four dots are an ellipsis and a full
  /// stop. Longer rows mean something else.
  func mark(for byte: UInt8, _ length: Int) -> (text: String, length: Int)? {
    switch (byte, length) {
    case (UInt8(ascii: "-"), 2): (enDash, 2)
    case (UInt8(ascii: "-"), 3): (emDash, 3)
    case (UInt8(ascii: "."), 3...4): (ellipsis, 3)
    default: nil
    }
  }
}
