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
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
    let dot = UInt8(ascii: ".")
    return parts[1].contains(dot) && parts[1].first != dot && parts[1].last != dot
      && isMade(of: ".!#$%&'*+/=?^_`{|}~-", parts[0]) && isMade(of: ".-", parts[1])
  }

  /// Whether a text has only letters, numbers and these signs.
  private static func isMade(of signs: StaticString, _ text: Substring.UTF8View) -> Bool {
    let isPlain = signs.withUTF8Buffer { signs in
      text.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || signs.contains($0) }
    }
    // Looking up what Unicode says of every letter is slow, and ASCII the rule.
    return isPlain
      || Substring(text).allSatisfy { character in
        character.isLetter || character.isNumber
          || signs.withUTF8Buffer { signs in character.asciiValue.map(signs.contains) == true }
      }
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
