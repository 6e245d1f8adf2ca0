/// A tag as far as it is written: a small part of HTML's own tokenizer.
struct OpenTag: Hashable {
  /// What stands last in it.
  enum Place: Hashable {
    case name, between, attribute, afterAttribute, beforeValue, unquoted
    case value(quote: UInt8)
  }

  private(set) var name: [UInt8] = []
  private(set) var isClosing = false
  /// The literal value of the first `type`, which tells data from code in a `<script>`.
  private(set) var type: [UInt8] = []
  private(set) var hasType = false
  /// Whether a `<meta>` leads to another page, and whether a value may say to which.
  private var isRefresh = false
  private var leadsAnywhere = false
  /// The attribute whose URL, as far as it is written, may run code.
  private(set) var unsafe: String?
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
    guard rest.first == UInt8(ascii: "=") else { return hasType = hasType || attribute == "type" }
    rest = rest.dropFirst().drop(while: \.isSpace)
    place = rest.isEmpty ? .beforeValue : .unquoted
    guard let quote = rest.first, "\"'".utf8.contains(quote) else {
      value = Array(rest.prefix { !$0.isSpace && $0 != UInt8(ascii: ">") })
      rest = rest.dropFirst(value.count)
      readValue()
      return value = []
    }
    value = Array(rest.dropFirst().prefix { $0 != quote })
    rest = rest.dropFirst(value.count + 1)
    readValue()
    if rest.isEmpty { return place = .value(quote: quote) }
    rest = rest.dropFirst()
    (place, attribute, value) = (.between, "", [])
  }

  /// What the value tells of the tag, as far as it is written.
  private mutating func readValue() {
    let hasValue = value.contains { $0 <= Spot.doubt }
    switch attribute {
    case "type" where !hasType || value.contains(Spot.doubt):
      (type, hasType) = (value.map(\.lowercased), true)
    case "?" where !hasType: (type, hasType) = ([Spot.doubt], true)
    case "http-equiv":
      // An entity in it may stand for any letter.
      isRefresh =
        hasValue || value.contains(UInt8(ascii: "&"))
        || value.map(\.lowercased).filter { !$0.isSpace } == Array("refresh".utf8)
    case "content" where hasValue && url == nil: leadsAnywhere = true
    default: break
    }
    if url.map(OpenTag.mayRunCode) == true || isRefresh && leadsAnywhere { unsafe = unsafe ?? attribute }
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
      // `<meta http-equiv="refresh" content="0; url=…">`; what refreshes may be said behind it.
      return value.indices.first { at in
        let url = value[(at + 1)...]
        return value[at] == UInt8(ascii: "=")
          && (isRefresh || url.first ?? Spot.value <= Spot.doubt || OpenTag.mayRunCode(url))
      }.map { value[($0 + 1)...] }
    default: return OpenTag.urls.contains(attribute) ? value[...] : nil
    }
  }

  /// How a value is escaped behind what is written of the attribute; nil where it must not stand.
  var escaping: Escaping? {
    if ["?", "style", "srcdoc"].contains(attribute) || attribute.hasPrefix("on") { return nil }
    // In SVG they may be given to any attribute, also to one that holds a URL.
    let animates = ["animate", "set"].contains { name.elementsEqual($0.utf8) }
    if animates, ["to", "from", "by", "values"].contains(attribute) { return nil }
    guard let url = url?.drop(while: \.isSpace) else {
      return attribute == "content" && isRefresh ? nil : .attribute
    }
    guard attribute.hasSuffix("srcset") else { return OpenTag.escaping(inURL: url) }
    let first = url.prefix { !$0.isSpace }
    guard let escaping = OpenTag.escaping(inURL: first) else { return nil }
    if first.count < url.count { return .attribute }
    // A comma would begin another URL.
    return escaping == .attribute ? .urlComponent : escaping
  }

  private static func escaping(inURL url: ArraySlice<UInt8>) -> Escaping? {
    let scheme = scheme(of: url)
    let rest = url[scheme.endIndex...]
    // Where branches disagree, what is written must be harmless in every part.
    if url.first == Spot.doubt {
      return url.contains { [UInt8(ascii: ":"), Spot.refused].contains($0) } ? nil : .urlComponent
    }
    if url.isEmpty { return .url }
    // Letters or a value may become a scheme; behind `&` a value may go on to an entity that is a colon.
    guard let sign = rest.first else { return holdsOpenEntity(url) ? nil : .urlStart }
    if sign == UInt8(ascii: ":"), !Escaping.isSafe(scheme: scheme.map(\.lowercased)) { return nil }
    return rest.contains { "?#".utf8.contains($0) } ? .urlComponent : .attribute
  }
}

/// Literal parts of URLs.
extension OpenTag {
  private static func scheme(of url: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    url.prefix { !":/?#".utf8.contains($0) }
  }

  /// Whether more letters or a colon behind what is written could make a scheme that runs code.
  var mayEndInScheme: Bool {
    guard let url else { return false }
    let scheme = OpenTag.scheme(of: url)
    guard scheme.count == url.count else { return false }
    let letters = scheme.filter { $0 > 0x20 }.map(\.lowercased)
    return scheme.contains(Spot.value)
      || !letters.isEmpty && OpenTag.code.contains { $0.utf8.starts(with: letters) }
  }

  private static let code = ["javascript", "vbscript"]

  /// Whether the URL's scheme runs code, or is made of a value, or written so that it cannot be told.
  private static func mayRunCode(_ url: ArraySlice<UInt8>) -> Bool {
    // Browsers skip white space and control characters.
    let url = url.filter { $0 > 0x20 || $0 <= Spot.refused }[...]
    let scheme = scheme(of: url)
    let sign = url[scheme.endIndex...].first
    // What branches left behind may be the beginning of an entity.
    let goesOn = scheme.contains(UInt8(ascii: ";")) || sign.map(":#".utf8.contains) == true
    if scheme.contains(Spot.refused), goesOn { return true }
    let escapes = scheme.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst()
    for escape in escapes where !escape.starts(with: "amp;".utf8) {
      // `&colon;` and `&#58;` are colons too.
      if escape.contains(UInt8(ascii: ";")) || escape.isEmpty && sign == UInt8(ascii: "#") { return true }
    }
    guard sign == UInt8(ascii: ":") else { return false }
    // What branches disagree about may be nothing.
    let letters = scheme.filter { $0 != Spot.doubt }.map(\.lowercased)
    return scheme.contains(Spot.value) || OpenTag.code.contains { letters.elementsEqual($0.utf8) }
  }

  /// Whether an entity may have begun in the scheme that is open.
  var mayEndInEntity: Bool {
    guard let url else { return false }
    let scheme = OpenTag.scheme(of: url)
    return scheme.count == url.count && OpenTag.holdsOpenEntity(scheme)
  }

  /// Whether there is an `&` that more letters could make a colon. `&amp;` is an entity already, and harmless.
  private static func holdsOpenEntity(_ url: ArraySlice<UInt8>) -> Bool {
    url.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst()
      .contains { !$0.starts(with: "amp;".utf8) }
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
