/// Reads one word or number of front matter by the type of its field. Nil when it is not of that type.
enum ScalarReader {
  static func read(_ text: String, isPlain: Bool, as type: FieldType) -> FieldValue? {
    switch type {
    case .day: Day(iso: text).map(FieldValue.day)
    case .moment: Moment(iso: text).map(FieldValue.moment)
    case .period: Period(text).map(FieldValue.period)
    case .bool: isPlain ? bool(text) : nil
    case .count(let range): Int(text).flatMap { range.contains($0) ? .count($0) : nil }
    default: isText(text, of: type) ? .text(text) : nil
    }
  }

  private static func isText(_ text: String, of type: FieldType) -> Bool {
    switch type {
    case .email: isEmail(text)
    case .profileOrEmail: !text.isEmpty && (!text.contains("@") || isEmail(text))
    case .url: isWebAddress(text)
    case .baseURL: BaseURL(text) != nil
    case .sitePath: OldAddress.path(text) != nil
    case .slug: Slug(text) != nil
    case .language: Language(text) != nil
    case .term(let terms): terms.contains(text)
    case .picture: isRelativePath(text)
    default: !text.isBlank
    }
  }

  private static func bool(_ text: String) -> FieldValue? {
    switch text {
    case "true": .bool(true)
    case "false": .bool(false)
    default: nil
    }
  }

  /// One `@` between a local part and a domain with a dot, and nothing that could break out of a mail header.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), text.utf8.count <= 254 else {
      return false
    }
    let allowed = { (character: Character) in
      character.isLetter || character.isNumber || ".!#$%&'*+/=?^_`{|}~-".contains(character)
    }
    return parts[0].allSatisfy(allowed)
      && parts[1].allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
      && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
  }

  /// An `http` or `https` address with a host, without white space or control characters.
  static func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
    let authority = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    guard BaseURL.isAuthority(host) else { return false }
    return text.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0.value >= 0x20 && $0.value != 0x7F
    }
  }

  static func isRelativePath(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix("/") && !text.contains("\\") && !text.contains("?")
      && !text.contains("#")
      && !text.contains(":") && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }
}

extension String {
  /// Whether there is nothing but white space. The first byte decides nearly always.
  fileprivate var isBlank: Bool {
    guard let first = utf8.first else { return true }
    return first > 0x20 && first < 0x80 ? false : allSatisfy(\.isWhitespace)
  }
}
