/// Compact JSON that is safe wherever it stands in HTML: brackets, ampersands and apostrophes are escaped.
struct JSONWriter {
  let page: PageContext
  private(set) var text = ""

  mutating func write(_ value: Value) throws {
    switch value {
    case .none: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .double(let number) where !number.isFinite: throw FilterFailure.wrongType(value)
    case .int, .double: text += value.text(on: page)
    case .list(let items):
      for (index, item) in items.enumerated() {
        text += index == 0 ? "[" : ","
        try write(item)
      }
      text += items.isEmpty ? "[]" : "]"
    case .map(let pairs):
      for (index, pair) in pairs.enumerated() {
        text += index == 0 ? "{" : ","
        quote(pair.key)
        text += ":"
        try write(pair.value)
      }
      text += pairs.isEmpty ? "{}" : "}"
    // An object may lead back to itself.
    case .object: throw FilterFailure.wrongType(value)
    default: quote(value.text(on: page))
    }
  }

  private mutating func quote(_ words: String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "<", ">", "&", "'", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
