/// The words of the interface in one language, as `templates/strings/LANG.yml` gives them.
public struct InterfaceTexts: Sendable {
  public let language: Language
  public let texts: [String: InterfaceText]

  public init(language: Language, texts: [String: InterfaceText]) {
    self.language = language
    self.texts = texts
  }

  /// The plain text `key`; empty where there is none, which a diagnostic has said.
  public func text(_ key: String) -> String {
    if case .plain(let text)? = texts[key] { text } else { "" }
  }
}

/// One text of the interface.
public enum InterfaceText: Sendable, Hashable {
  case plain(String)
  /// A text that depends on a number, by plural category.
  case plural([PluralCategory: String])
}

/// The plural categories of Unicode's CLDR.
public enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The category of a whole number in `language`. Source: CLDR 45, plural rules for cardinal numbers.
  /// Languages that are not listed use one and other.
  public init(_ number: Int, in language: Language) {
    let count = abs(number)
    let (tens, units) = (count % 100, count % 10)
    switch language.tag.prefix(2) {
    case "fr", "pt": self = count <= 1 ? .one : .other
    case "ja", "zh", "ko", "th", "vi", "id": self = .other
    case "pl":
      self = count == 1 ? .one : (2...4).contains(units) && !(12...14).contains(tens) ? .few : .many
    case "ru", "uk", "be":
      self =
        units == 1 && tens != 11 ? .one : (2...4).contains(units) && !(12...14).contains(tens) ? .few : .many
    case "sr", "hr", "bs":
      self =
        units == 1 && tens != 11 ? .one : (2...4).contains(units) && !(12...14).contains(tens) ? .few : .other
    case "cs", "sk": self = count == 1 ? .one : (2...4).contains(count) ? .few : .other
    case "lt":
      self =
        units == 1 && !(11...19).contains(tens)
        ? .one : units >= 2 && !(11...19).contains(tens) ? .few : .other
    case "lv":
      self = units == 0 || (11...19).contains(tens) ? .zero : units == 1 && tens != 11 ? .one : .other
    case "is": self = units == 1 && tens != 11 ? .one : .other
    case "ar":
      self =
        count == 0
        ? .zero
        : count == 1
          ? .one
          : count == 2 ? .two : (3...10).contains(tens) ? .few : (11...99).contains(tens) ? .many : .other
    case "sl":
      self = tens == 1 ? .one : tens == 2 ? .two : (3...4).contains(tens) ? .few : .other
    default: self = count == 1 ? .one : .other
    }
  }
}
