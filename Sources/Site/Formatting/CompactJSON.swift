/// JSON in as few bytes as it takes, with keys in the order given. There is no value that it cannot write.
enum CompactJSON: Sendable {
  case text(String)
  case texts([String])
  case numbers([Int])
  case list([CompactJSON])
  case object([(key: String, value: CompactJSON)])

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.quote(text, to: &bytes)
    case .texts(let texts): Self.write(texts, in: "[]", to: &bytes) { Self.quote($0, to: &$1) }
    case .numbers(let numbers): Self.write(numbers, in: "[]", to: &bytes) { $1 += String($0).utf8 }
    case .list(let values): Self.write(values, in: "[]", to: &bytes) { $0.write(to: &$1) }
    case .object(let members):
      Self.write(members, in: "{}", to: &bytes) { member, bytes in
        Self.quote(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], in brackets: StaticString, to bytes: inout [UInt8], _ body: (Item, inout [UInt8]) -> Void
  ) {
    bytes.append(brackets.utf8Start[0])
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      body(item, &bytes)
    }
    bytes.append(brackets.utf8Start[1])
  }

  /// Quotes, backslashes and control characters are escaped; all else is UTF-8 as it is.
  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
