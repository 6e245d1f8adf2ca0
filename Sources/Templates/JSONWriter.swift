/// JSON that is safe wherever it stands in HTML: brackets, ampersands and apostrophes are escaped.
struct JSONWriter {
  let page: PageContext
  /// As Jinja's `tojson`: ASCII, keys in order, space after separators. Otherwise compact, in the order
  /// given.
  let isASCII: Bool
  private(set) var bytes: [UInt8] = []

  init(page: PageContext, isASCII: Bool) {
    self.page = page
    self.isASCII = isASCII
  }

  mutating func write(_ value: Value) throws(FilterFailure) {
    switch value {
    case .none: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .double(let number) where !number.isFinite: throw .wrongType("json", value)
    case .int, .double: bytes += value.text(on: page).utf8
    case .list(let items):
      try write(items, "[", "]") { (writer: inout JSONWriter, item) throws(FilterFailure) in
        try writer.write(item)
      }
    case .map(let pairs):
      let ordered = isASCII ? pairs.sorted { $0.key < $1.key } : pairs
      try write(ordered, "{", "}") { (writer: inout JSONWriter, pair) throws(FilterFailure) in
        writer.write(pair.key)
        writer.bytes += (writer.isASCII ? ": " : ":").utf8
        try writer.write(pair.value)
      }
    // An object may lead back to itself.
    case .object: throw .wrongType("json", value)
    default: write(value.text(on: page))
    }
  }

  private mutating func write<T>(
    _ items: [T], _ open: String, _ close: String, _ item: (inout JSONWriter, T) throws(FilterFailure) -> Void
  ) throws(FilterFailure) {
    bytes += open.utf8
    for index in items.indices {
      if index > 0 { bytes += (isASCII ? ", " : ",").utf8 }
      try item(&self, items[index])
    }
    bytes += close.utf8
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "<", ">", "&", "'", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}": escape(scalar)
      case _ where isASCII && !scalar.isASCII: escape(scalar)
      default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] {
      let digits = String(unit, radix: 16)
      bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    }
  }
}
