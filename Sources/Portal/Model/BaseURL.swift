/// The address that a site is published at: `https://intranet.example/mentor/`.
public struct BaseURL: Sendable, Hashable {
  /// With the scheme in small letters, the path as addresses write it, and a slash at the end.
  public let text: String

  /// Nil for anything but `http` or `https`, a host with maybe a port, and maybe a path: a query, a fragment or a user
  /// cannot be in front of a page's path.
  public init?(_ written: String) {
    guard let colon = written.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = written[..<colon].lowercased()
    let rest = written[colon...]
    guard scheme == "https" || scheme == "http", rest.hasPrefix("://"),
      !rest.utf8.contains(where: {
        $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") || $0 < 0x20 || $0 == 0x7F
      })
    else { return nil }
    let address = rest.dropFirst(3)
    let authority = address.prefix { $0 != "/" }
    guard Self.isAuthority(authority) else { return nil }
    let path = Self.encoded(address.dropFirst(authority.count))
    text = "\(scheme)://\(authority)\(path)\(path.hasSuffix("/") ? "" : "/")"
  }
}

extension BaseURL {
  /// A host's name or number, and maybe a port.
  static func isAuthority(_ text: Substring) -> Bool {
    let isBracketed = text.hasPrefix("[")
    let host = isBracketed ? text.prefix { $0 != "]" } : text.prefix { $0 != ":" }
    var rest = text.dropFirst(host.count)
    if isBracketed {
      guard rest.popFirst() != nil, host.dropFirst().contains(":"),
        host.dropFirst().allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." })
      else { return false }
    } else {
      guard !host.isEmpty, !host.hasPrefix("."), !host.hasPrefix("-"),
        host.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." })
      else { return false }
    }
    guard rest.first == ":" else { return rest.isEmpty }
    return rest.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
      && Int(rest.dropFirst()).map { (1...65535).contains($0) } ?? false
  }

  /// Bytes that a path cannot hold as they are (RFC 3986, 3.3) as `%XX`; what is written so stays.
  private static func encoded(_ path: Substring) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = Array(path.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "%") && index + 2 < bytes.count && isHexadecimal(bytes[index + 1])
        && isHexadecimal(bytes[index + 2])
      if isEscape || isPlain(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "-._~!$&'()*+,;=:@/".utf8.contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 6 || byte &- 0x30 < 10 }
}
