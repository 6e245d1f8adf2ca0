extension Value {
  /// Compact JSON that is safe wherever it stands in HTML: brackets, ampersands and apostrophes are escaped.
  func json(on page: PageContext) throws -> String {
    switch self {
    case .none: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int: return text(on: page)
    case .double(let number) where number.isFinite: return text(on: page)
    case .list(let items): return "[\(try items.map { try $0.json(on: page) }.joined(separator: ","))]"
    case .map(let pairs):
      let members = try pairs.map { "\(Value.quoted($0.key)):\(try $0.value.json(on: page))" }
      return "{\(members.joined(separator: ","))}"
    // An object may lead back to itself.
    case .double, .object: throw FilterFailure.wrongType(self)
    case .text, .html, .link, .markup: return Value.quoted(text(on: page))
    }
  }

  private static func quoted(_ words: String) -> String {
    let safe = words.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "<", ">", "&", "'", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}":
        "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
      default: String(scalar)
      }
    }
    return "\"\(safe.joined())\""
  }
}
