import Templates

/// Reads JSON for the conformance cases: keys keep their order, and 3 and 3.0 stay different.
struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0

  static func read(_ bytes: [UInt8]) -> Value {
    var reader = JSONReader(bytes: bytes)
    return reader.value()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> UInt8 {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return at < bytes.count ? bytes[at] : 0
  }

  private mutating func value() -> Value {
    switch next() {
    case UInt8(ascii: "{"): return map()
    case UInt8(ascii: "["): return list()
    case UInt8(ascii: "\""): return .text(text())
    default: return word()
    }
  }

  private mutating func map() -> Value {
    var pairs: [(key: String, value: Value)] = []
    at += 1
    while next() != UInt8(ascii: "}"), at < bytes.count {
      if bytes[at] == UInt8(ascii: ",") { at += 1 }
      _ = next()
      let key = text()
      _ = next()
      at += 1
      pairs.append((key, value()))
    }
    at += 1
    return .map(pairs)
  }

  private mutating func list() -> Value {
    var items: [Value] = []
    at += 1
    while next() != UInt8(ascii: "]"), at < bytes.count {
      if bytes[at] == UInt8(ascii: ",") { at += 1 }
      items.append(value())
    }
    at += 1
    return .list(items)
  }

  private mutating func word() -> Value {
    let start = at
    while at < bytes.count, !",]} \n".utf8.contains(bytes[at]) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .none
    default: return Int(word).map { .int($0) } ?? .double(Double(word) ?? .nan)
    }
  }

  private mutating func text() -> String {
    at += 1
    var units: [UInt16] = []
    var plain: [UInt8] = []
    func decoded() -> [UInt16] { Array(String(decoding: plain, as: UTF8.self).utf16) }
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      guard bytes[at] == UInt8(ascii: "\\") else {
        plain.append(bytes[at])
        at += 1
        continue
      }
      units += decoded()
      plain = []
      at += 2
      switch bytes[at - 1] {
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "u"):
        units.append(UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16) ?? 0xFFFD)
        at += 4
      default: units.append(UInt16(bytes[at - 1]))
      }
    }
    at += 1
    return String(decoding: units + decoded(), as: UTF16.self)
  }
}

extension Value {
  /// A member of a map; nothing where there is none.
  subscript(key: String) -> Value {
    guard case .map(let pairs) = self else { return .none }
    return pairs.first { $0.key == key }?.value ?? .none
  }

  var string: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  var pairs: [(key: String, value: Value)] {
    if case .map(let pairs) = self { return pairs }
    return []
  }
}
