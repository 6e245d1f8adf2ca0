/// What kind of place a link or picture leads to.
enum Destination: Equatable {
  case empty
  /// Inside the site: a path, a `#fragment` or a `topic:`.
  case site
  /// `http`, `https`, `mailto` or `tel`.
  case external
  /// Another host without a scheme: `//host/…`, backslashes included, as browsers read them.
  case otherHost
  /// Any other scheme, lower-cased.
  case unsafe(scheme: String)

  /// Browsers skip control characters and spaces before and within a scheme, so this does too.
  init(_ url: UnsafeBufferPointer<UInt8>) {
    var scheme: [UInt8] = []
    var slashes = 0
    var isEmpty = true
    scan: for byte in url where byte > 0x20 && byte != 0x7F {
      isEmpty = false
      switch byte {
      case UInt8(ascii: ":") where !scheme.isEmpty && slashes == 0:
        let named = Self.named(String(decoding: scheme, as: UTF8.self))
        // `https://` names no host, and `mailto:` nobody.
        let rest = url.drop { $0 != UInt8(ascii: ":") }.dropFirst()
        let isBlank = rest.allSatisfy { $0 == UInt8(ascii: "/") || $0 <= 0x20 }
        self = named == .external && isBlank ? .empty : named
        return
      case UInt8(ascii: "/"), UInt8(ascii: "\\"):
        guard scheme.isEmpty else { break scan }
        slashes += 1
        if slashes == 2 { break scan }
      case _ where slashes == 0 && (byte.isLetter || (!scheme.isEmpty && Self.isSchemeByte(byte))):
        scheme.append(byte.lowercased)
      default:
        break scan
      }
    }
    self = isEmpty ? .empty : slashes == 2 ? .otherHost : .site
  }

  private static func named(_ scheme: String) -> Destination {
    switch scheme {
    case "topic": .site
    case "http", "https", "mailto", "tel": .external
    default: .unsafe(scheme: scheme)
    }
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
