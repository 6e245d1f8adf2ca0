import Diagnostics

/// The name of a file's present bytes (RFC 9110, section 8.8.3), by which a browser asks whether they are still the same.
struct EntityTag: Sendable, Hashable {
  /// Without quotation marks.
  let text: String

  init(of bytes: [UInt8]) { text = Fingerprint(of: bytes).hexadecimal }

  /// As it stands in a header.
  var quoted: String { "\"\(text)\"" }

  /// Whether an `If-None-Match` header names it.
  func isNamed(by header: String?) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { name in
      let name = name.drop { $0 == " " }.prefix { $0 != " " }
      return name == "*" || name == quoted || name == "W/" + quoted
    }
  }
}
