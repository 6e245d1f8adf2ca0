/// How a value is written, by the place where it stands.
enum Escaping: Sendable {
  case text
  case attribute
  /// A whole URL: unsafe schemes are replaced.
  case url
  /// A part of a URL that must not make a scheme of what stands before it.
  case urlStart
  /// A part of a query or fragment: percent-encoded.
  case urlComponent
  /// JSON within a script of data, already escaped for it.
  case json

  static func isSafe(scheme: [UInt8]) -> Bool {
    ["http", "https", "mailto", "tel"].contains { scheme.elementsEqual($0.utf8) }
  }

  func write(_ value: Value, page: PageContext, into output: inout [UInt8]) {
    switch value {
    case .text(let text): write(text, into: &output)
    case .int(let number): output += String(number).utf8
    case .link(let path):
      // A path from the site's root has no scheme.
      let escaping = self == .urlComponent ? self : .attribute
      if !page.rootPrefix.isEmpty { escaping.write(page.rootPrefix, into: &output) }
      escaping.write(page.rootPrefix.isEmpty ? page.address(of: path) : path, into: &output)
    case .html(let html) where self == .text: output += html.bytes
    case .markup(let markup) where self == .text: markup.write(into: &output, page: page)
    default: write(value.text(on: page), into: &output)
    }
  }

  private func write(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { write($0, into: &output) }
  }

  private func write(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    switch self {
    case .json: output.append(contentsOf: text)
    case .url where Escaping.hasUnsafeScheme(text): output += "about:invalid#blocked".utf8
    case .text, .attribute, .url: Escaping.escape(text, into: &output)
    case .urlStart: Escaping.escape(text, into: &output, encodesColons: true)
    case .urlComponent: Escaping.percentEncode(text, into: &output)
    }
  }

  /// One pass: what needs no escape is copied in runs.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], encodesColons: Bool = false
  ) {
    var start = 0
    for at in text.indices where text[at] < 0x3F {
      let replacement: StaticString
      switch text[at] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&#34;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      case UInt8(ascii: ":") where encodesColons: replacement = "%3A"
      default: continue
      }
      output.append(contentsOf: text[start..<at])
      replacement.withUTF8Buffer { output.append(contentsOf: $0) }
      start = at + 1
    }
    output.append(contentsOf: text[start...])
  }

  /// Whether a browser would find a scheme here that is not known to be harmless. Browsers skip white space
  /// and control characters before a scheme, and line breaks and tabs within.
  private static func hasUnsafeScheme(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var scheme: [UInt8] = []
    for byte in text where byte > 0x20 {
      if "/?#".utf8.contains(byte) { return false }
      if byte == UInt8(ascii: ":") { return !isSafe(scheme: scheme) }
      scheme.append(byte.lowercased)
    }
    return false
  }

  /// RFC 3986 §2.1: all but the unreserved characters, and those in `alsoSafe`.
  static func percentEncode(
    _ text: some Sequence<UInt8>, alsoSafe: String = "", into output: inout [UInt8]
  ) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text {
      if byte.isLetter || byte.isDigit || "-._~".utf8.contains(byte) || alsoSafe.utf8.contains(byte) {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}
