/// A tag as far as it is written: a small part of HTML's own tokenizer.
struct OpenTag: Hashable {
  /// What stands last in it.
  enum Place: Hashable {
    case name, between, attribute, afterAttribute, beforeValue, unquoted
    case value(quote: UInt8)
  }

  private(set) var name: [UInt8] = []
  private(set) var isClosing = false
  /// The literal value of `type`, which tells data from code in a `<script>`.
  private(set) var type: [UInt8] = []
  private(set) var place = Place.name
  /// The name of the attribute that is open; `?` where branches disagree about it.
  private(set) var attribute = ""
  /// The attribute's value as far as it is written.
  private(set) var value: [UInt8] = []
  /// Behind the `>`.
  private(set) var end: Int?

  init(_ text: ArraySlice<UInt8>) {
    isClosing = text.dropFirst().first == UInt8(ascii: "/")
    var rest = text.dropFirst(isClosing ? 2 : 1)
    name = OpenTag.takeName(&rest)
    while !rest.isEmpty {
      (place, attribute, value) = (.between, "", [])
      rest = rest.drop { !$0.isNamePart && $0 != UInt8(ascii: ">") }
      guard rest.first != UInt8(ascii: ">") else {
        end = rest.startIndex + 1
        return
      }
      readAttribute(&rest)
    }
  }

  private static func takeName(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let name = rest.prefix(while: \.isNamePart)
    rest = rest[name.endIndex...]
    return name.map(\.lowercased)
  }

  private mutating func readAttribute(_ rest: inout ArraySlice<UInt8>) {
    let name = OpenTag.takeName(&rest)
    guard !name.isEmpty else { return }
    attribute = name.contains(Spot.doubt) ? "?" : String(decoding: name, as: UTF8.self)
    place = rest.isEmpty ? .attribute : .afterAttribute
    rest = rest.drop(while: \.isSpace)
    guard rest.first == UInt8(ascii: "=") else { return }
    rest = rest.dropFirst().drop(while: \.isSpace)
    place = rest.isEmpty ? .beforeValue : .unquoted
    guard let quote = rest.first, "\"'".utf8.contains(quote) else {
      rest = rest.drop { !$0.isSpace && $0 != UInt8(ascii: ">") }
      return
    }
    value = Array(rest.dropFirst().prefix { $0 != quote })
    rest = rest.dropFirst(value.count + 1)
    if rest.isEmpty { return place = .value(quote: quote) }
    if attribute == "type" { type = value.map(\.lowercased) }
    rest = rest.dropFirst()
    (place, attribute, value) = (.between, "", [])
  }
}

/// Values in an attribute.
extension OpenTag {
  private static let urls: Set = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "ping", "xlink:href", "background",
    "longdesc", "manifest", "codebase", "xml:base",
  ]

  /// The URL that is open in the attribute's value; nil where there are only words.
  var url: ArraySlice<UInt8>? {
    switch attribute {
    case "srcset", "imagesrcset":
      // URLs between commas, each with words that describe it.
      let comma = value.lastIndex(of: UInt8(ascii: ",")) ?? -1
      return value[(comma + 1)...]
    case "content":
      // `<meta http-equiv="refresh" content="0; url=…">`
      let marks = [Spot.value, Spot.doubt]
      return value.indices.first { at in
        value[at] == UInt8(ascii: "=") && marks.contains(value[(at + 1)...].first ?? Spot.value)
      }.map { value[($0 + 1)...] }
    default: return OpenTag.urls.contains(attribute) ? value[...] : nil
    }
  }

  /// How a value is escaped behind what is written of the attribute; nil where it must not stand.
  var escaping: Escaping? {
    if ["?", "style", "srcdoc"].contains(attribute) || attribute.hasPrefix("on") { return nil }
    guard let url = url?.drop(while: \.isSpace) else { return .attribute }
    guard attribute.hasSuffix("srcset") else { return OpenTag.escaping(inURL: url) }
    let first = url.prefix { !$0.isSpace }
    guard let escaping = OpenTag.escaping(inURL: first) else { return nil }
    if first.count < url.count { return .attribute }
    // A comma would begin another URL.
    return escaping == .attribute ? .urlComponent : escaping
  }

  private static func escaping(inURL url: ArraySlice<UInt8>) -> Escaping? {
    let scheme = url.prefix { !":/?#".utf8.contains($0) }
    let rest = url[scheme.endIndex...]
    // Where branches disagree, what is written must be harmless in every part.
    if url.first == Spot.doubt { return url.contains(UInt8(ascii: ":")) ? nil : .urlComponent }
    if url.isEmpty { return .url }
    // Letters or a value may become a scheme.
    guard let sign = rest.first else { return .urlStart }
    if sign == UInt8(ascii: ":"), !Escaping.isSafe(scheme: scheme.map(\.lowercased)) { return nil }
    return rest.contains { "?#".utf8.contains($0) } ? .urlComponent : .attribute
  }
}

extension UInt8 {
  /// Whether it may stand in the name of a tag or an attribute.
  var isNamePart: Bool { !isSpace && !"/>=\"'<".utf8.contains(self) }
}

extension ArraySlice<UInt8> {
  func firstIndex(of word: [UInt8]) -> Int? {
    indices.first { self[$0] == word[0] && self[$0...].starts(with: word) }
  }
}
