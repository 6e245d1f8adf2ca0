/// How a value is written, by the place where it stands.
enum Escaping: Sendable {
  /// As it is.
  case none
  case text
  /// As text, but without the control characters that XML forbids, and markup is text too.
  case xml
  case attribute
  /// A whole URL: unsafe schemes are replaced.
  case url
  /// A part of a URL that must not make a scheme of what stands before it.
  case urlStart
  /// A part of a query or fragment: percent-encoded.
  case urlComponent
  /// JSON within a script of data, already escaped for it.
  case json

  static let blocked = "about:invalid#blocked"

  static func isSafe(scheme: [UInt8]) -> Bool {
    ["http", "https", "mailto", "tel"].contains { scheme.elementsEqual($0.utf8) }
  }

  func write(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { write($0, into: &output) }
  }

  func write(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    switch self {
    case .none, .json: output.append(contentsOf: text)
    case .text, .attribute: Escaping.escape(text, into: &output)
    case .xml: Escaping.escape(text, into: &output, dropsControls: true)
    case .url where Escaping.hasUnsafeScheme(text): output += Escaping.blocked.utf8
    case .url: Escaping.escape(text, into: &output)
    case .urlStart: Escaping.escape(text, into: &output, encodesColons: true)
    case .urlComponent: Escaping.percentEncode(text, into: &output)
    }
  }

  /// One pass: what needs no escape is copied in runs.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], encodesColons: Bool = false,
    dropsControls: Bool = false
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
      case 0..<0x20 where dropsControls && !text[at].isSpace: replacement = ""
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

extension Escaping {
  func write(_ value: Value, page: PageContext, into output: inout [UInt8]) {
    switch value {
    case .text(let text): write(text, into: &output)
    case .int(let number): output += String(number).utf8
    case .link(let path):
      let address = page.address(of: path)
      (self == .url || self == .urlStart ? .attribute : self).write(address, into: &output)
    case .html(let html): write(markup: html.bytes, into: &output)
    case .markup(let markup):
      if keepsMarkup { return markup.write(into: &output, page: page) }
      var bytes: [UInt8] = []
      markup.write(into: &bytes, page: page)
      write(markup: bytes, into: &output)
    default: write(value.text(on: page), into: &output)
    }
  }

  private var keepsMarkup: Bool { self == .none || self == .text || self == .json }

  /// Markup in an attribute keeps its entities; its brackets and quotes are escaped.
  private func write(markup: [UInt8], into output: inout [UInt8]) {
    if keepsMarkup {
      output += markup
    } else if self == .attribute {
      for piece in markup.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
        if piece.startIndex > markup.startIndex { output.append(UInt8(ascii: "&")) }
        piece.withUnsafeBufferPointer { Escaping.escape($0, into: &output) }
      }
    } else {
      markup.withUnsafeBufferPointer { write($0, into: &output) }
    }
  }
}
