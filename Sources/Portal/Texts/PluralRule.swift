/// How a language counts: which of its plural categories a whole number has. Source: CLDR 45, plural rules for cardinal
/// numbers.
public enum PluralRule: Sendable {
  /// One and other, as in most languages that are not listed.
  case standard
  /// Nothing counts as one: French, Portuguese.
  case zeroIsOne
  /// No plural: Japanese, Chinese.
  case none
  case polish, eastSlavic, southSlavic, czech, lithuanian, latvian, icelandic, arabic, slovenian

  public init(_ language: Language) {
    switch language.tag.prefix(2) {
    case "fr", "pt": self = .zeroIsOne
    case "ja", "zh", "ko", "th", "vi", "id": self = .none
    case "pl": self = .polish
    case "ru", "uk", "be": self = .eastSlavic
    case "sr", "hr", "bs": self = .southSlavic
    case "cs", "sk": self = .czech
    case "lt": self = .lithuanian
    case "lv": self = .latvian
    case "is": self = .icelandic
    case "ar": self = .arabic
    case "sl": self = .slovenian
    default: self = .standard
    }
  }

  /// The category of `number`, whose sign does not count.
  public func category(of number: Int) -> PluralCategory {
    let count = number.magnitude
    let (tens, units) = (count % 100, count % 10)
    let isTeen = (11...19).contains(tens)
    let isFew = (2...4).contains(units) && !(12...14).contains(tens)
    switch self {
    case .standard: return count == 1 ? .one : .other
    case .zeroIsOne: return count <= 1 ? .one : .other
    case .none: return .other
    case .polish: return count == 1 ? .one : isFew ? .few : .many
    case .eastSlavic: return units == 1 && tens != 11 ? .one : isFew ? .few : .many
    case .southSlavic: return units == 1 && tens != 11 ? .one : isFew ? .few : .other
    case .czech: return count == 1 ? .one : (2...4).contains(count) ? .few : .other
    case .lithuanian: return isTeen || units == 0 ? .other : units == 1 ? .one : .few
    case .latvian: return isTeen || units == 0 ? .zero : units == 1 ? .one : .other
    case .icelandic: return units == 1 && tens != 11 ? .one : .other
    case .slovenian:
      return tens == 1 ? .one : tens == 2 ? .two : (3...4).contains(tens) ? .few : .other
    case .arabic:
      if count <= 2 { return [.zero, .one, .two][Int(count)] }
      return (3...10).contains(tens) ? .few : tens >= 11 ? .many : .other
    }
  }
}
