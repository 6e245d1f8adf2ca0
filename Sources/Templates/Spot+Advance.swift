/// Follows literal text through a document: a small part of HTML's own tokenizer.
extension Spot {
  mutating func advance(over text: [UInt8]) {
    var at = 0
    while at < text.count { step(text, &at) }
  }

  private mutating func step(_ text: [UInt8], _ at: inout Int) {
    switch state {
    case .text:
      at = text[at...].firstIndex(of: UInt8(ascii: "<")) ?? text.count
      if at < text.count { state = .tagOpen }
      at += 1
    case .raw, .onlyText: skipElement(text, &at)
    case .aside:
      guard let found = text.firstIndex(of: end, from: at) else { return at = text.count }
      at = found + end.count
      self = Spot()
    case .tagOpen: open(text, &at)
    default:
      inTag(text[at])
      at += 1
    }
  }

  /// To the end tag that closes the element.
  private mutating func skipElement(_ text: [UInt8], _ at: inout Int) {
    let end = Array("</".utf8) + tag
    while let found = text[at...].firstIndex(of: UInt8(ascii: "<")) {
      let next = found + end.count
      if next <= text.count, text[found..<next].map(\.lowercased) == end,
        next == text.count || !text[next].isNamePart
      {
        at = next
        self = Spot(state: .tagName, tag: tag, isClosing: true)
        return
      }
      at = found + 1
    }
    at = text.count
  }

  /// After `<`.
  private mutating func open(_ text: [UInt8], _ at: inout Int) {
    switch text[at] {
    case let byte where byte.isLetter: state = .tagName
    case UInt8(ascii: "/"):
      at += 1
      self = Spot(state: .tagName, isClosing: true)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      self = Spot(state: .aside, end: [UInt8(ascii: ">")])
      for (start, end) in [("!--", "-->"), ("![CDATA[", "]]>")] where text[at...].starts(with: start.utf8) {
        // `<!-->` is a whole comment: its dashes count for both ends.
        at += end == "-->" ? 1 : start.utf8.count
        self.end = Array(end.utf8)
      }
    default: state = .text
    }
  }

  /// Within a tag's brackets, byte by byte.
  private mutating func inTag(_ byte: UInt8) {
    switch (state, byte) {
    case (.value, quote): self = betweenAttributes
    case (.value, _): inValue(byte)
    case (.unquoted, _) where byte.isSpace: self = betweenAttributes
    case (_, UInt8(ascii: ">")): close()
    case (.unquoted, _): break
    case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")): startValue(byte)
    case (.beforeValue, _): if !byte.isSpace { state = .unquoted }
    case (.tagName, _) where byte.isNamePart: tag.append(byte.lowercased)
    case (.attributeName, UInt8(ascii: "=")), (.afterName, UInt8(ascii: "=")): state = .beforeValue
    case (.inTag, UInt8(ascii: "=")): (state, name) = (.beforeValue, nil)
    case (.attributeName, _) where byte.isSpace: state = .afterName
    case (.afterName, _) where byte.isSpace: break
    case (.attributeName, _) where byte.isNamePart: name?.append(byte.lowercased)
    default:
      self = betweenAttributes
      if byte.isNamePart { (state, name) = (.attributeName, [byte.lowercased]) }
    }
  }

  private var betweenAttributes: Spot { Spot(state: .inTag, tag: tag, isClosing: isClosing, type: type) }

  private mutating func startValue(_ quote: UInt8) {
    (state, self.quote, part) = (.value, quote, .words(URLFollows: false))
    if name == Spot.typeName { type = [] }
    if let name, Spot.urlAttributes.contains(String(decoding: name, as: UTF8.self)) { part = .start }
  }

  private static let urlAttributes: Set = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "srcset", "ping", "xlink:href",
    "background", "longdesc", "manifest", "imagesrcset", "codebase", "xml:base",
  ]

  private mutating func inValue(_ byte: UInt8) {
    let name = name.map { String(decoding: $0, as: UTF8.self) } ?? ""
    if name == "type" { type.append(byte.lowercased) }
    let isSet = name.hasSuffix("srcset")
    // `<meta http-equiv="refresh" content="0; url=…">`
    if name == "content", case .words = part { part = .words(URLFollows: byte == UInt8(ascii: "=")) }
    part = isSet && byte == UInt8(ascii: ",") ? .start : part.advanced(over: byte, isSet: isSet)
  }

  /// After `>`.
  private mutating func close() {
    let states: [String: State] = [
      "script": .raw, "style": .raw, "iframe": .raw, "xmp": .raw, "noembed": .raw, "noframes": .raw,
      "title": .onlyText, "textarea": .onlyText,
    ]
    guard !isClosing, let next = states[String(decoding: tag, as: UTF8.self)] else { return self = Spot() }
    self = Spot(state: next, tag: tag, type: type)
  }
}

extension Spot.Part {
  /// The next part of a URL; in a set of pictures, white space ends the URL.
  fileprivate func advanced(over byte: UInt8, isSet: Bool) -> Spot.Part {
    switch (self, byte) {
    case (.words, _), (.blocked, _), (.query, _): return self
    case (.start, _) where byte.isSpace: return .start
    case (.mixed, _): return byte == UInt8(ascii: ":") ? .blocked : self
    case (_, _) where byte.isSpace && isSet: return .words(URLFollows: false)
    case (_, UInt8(ascii: "?")), (_, UInt8(ascii: "#")): return .query
    case (.path, _), (_, UInt8(ascii: "/")): return .path
    case (.scheme(let letters), UInt8(ascii: ":")): return Escaping.isSafe(scheme: letters) ? .path : .blocked
    case (_, UInt8(ascii: ":")): return .blocked
    case (.scheme(let letters), _): return .scheme(letters + [byte.lowercased])
    case (.start, _): return .scheme([byte.lowercased])
    default: return self
    }
  }
}

extension UInt8 {
  /// Whether it may stand in the name of a tag or an attribute.
  fileprivate var isNamePart: Bool { !isSpace && !"/>=\"'<".utf8.contains(self) }
}

extension [UInt8] {
  fileprivate func firstIndex(of word: [UInt8], from start: Int) -> Int? {
    (start..<Swift.max(count, start)).first { self[$0] == word[0] && self[$0...].starts(with: word) }
  }
}
