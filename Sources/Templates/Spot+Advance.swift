/// Follows literal text through a document: a small part of HTML's own tokenizer.
extension Spot {
  func advanced(over text: [UInt8], isXML: Bool) -> Spot {
    guard self != .plain else { return self }
    var spot = self
    var at = 0
    while at < text.count { spot = spot.step(text, &at, isXML: isXML) }
    return spot
  }

  private func step(_ text: [UInt8], _ at: inout Int, isXML: Bool) -> Spot {
    let byte = text[at]
    switch self {
    case .text:
      at = text[at...].firstIndex(of: UInt8(ascii: "<")) ?? text.count
      guard at < text.count else { return .text }
      at += 1
      return .tagOpen
    case .raw(let element, _), .onlyText(let element): return skipElement(element, text, &at)
    case .aside(let end):
      at = text.find(end, from: at).map { $0 + end.count } ?? text.count
      return text[..<at].suffix(end.count).elementsEqual(end) ? .text : self
    case .tagOpen: return opened(text, &at)
    default:
      at += 1
      return inTag(byte, isXML: isXML)
    }
  }

  /// To the end tag that closes `element`.
  private func skipElement(_ element: String, _ text: [UInt8], _ at: inout Int) -> Spot {
    let end = Array("</\(element)".utf8)
    while let found = text[at...].firstIndex(of: UInt8(ascii: "<")) {
      let next = found + end.count
      if next <= text.count, text[found..<next].map(\.lowercased) == end,
        next == text.count || !text[next].isNamePart
      {
        at = next
        return .tagName(Tag(name: Array(element.utf8), isClosing: true))
      }
      at = found + 1
    }
    at = text.count
    return self
  }

  /// After `<`.
  private func opened(_ text: [UInt8], _ at: inout Int) -> Spot {
    switch text[at] {
    case let byte where byte.isLetter: return .tagName(Tag())
    case UInt8(ascii: "/"):
      at += 1
      return .tagName(Tag(isClosing: true))
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      for (start, end) in [("!--", "-->"), ("![CDATA[", "]]>")] where text[at...].starts(with: start.utf8) {
        at += start.utf8.count
        // `<!-->` is a whole comment: its dashes count for both ends.
        if end == "-->" { at -= 2 }
        return .aside(end: Array(end.utf8))
      }
      return .aside(end: [UInt8(ascii: ">")])
    default: return .text
    }
  }

  /// Within a tag's brackets, byte by byte.
  private func inTag(_ byte: UInt8, isXML: Bool) -> Spot {
    switch self {
    case .value(let tag, let name, let quote, let part):
      return byte == quote ? .inTag(tag) : value(byte, tag, name, quote, part)
    case .unquoted(let tag, _) where byte.isSpace: return .inTag(tag)
    case .unquoted(let tag, _), .beforeValue(let tag, _):
      return byte == UInt8(ascii: ">") ? tag.end(isXML: isXML) : beforeOrInValue(byte)
    case .tagName(let tag), .inTag(let tag), .attributeName(let tag, _):
      if byte == UInt8(ascii: ">") { return tag.end(isXML: isXML) }
      return named(byte, tag)
    default: return self
    }
  }

  private func named(_ byte: UInt8, _ tag: Tag) -> Spot {
    switch self {
    case .tagName(var tag) where byte.isNamePart:
      tag.name.append(byte.lowercased)
      return .tagName(tag)
    case .attributeName(_, let name) where byte == UInt8(ascii: "="): return .beforeValue(tag, name: name)
    case .attributeName(_, let name) where byte.isSpace:
      // Space may stand before `=`, so the name is not forgotten yet.
      guard let name else { return .inTag(tag) }
      return .attributeName(tag, name: name.last == 0x20 ? name : name + [0x20])
    case .attributeName(_, let name) where byte.isNamePart:
      guard let name else { return self }
      return .attributeName(tag, name: (name.last == 0x20 ? [] : name) + [byte.lowercased])
    case .inTag where byte == UInt8(ascii: "="): return .beforeValue(tag, name: nil)
    default: return byte.isNamePart ? .attributeName(tag, name: [byte.lowercased]) : .inTag(tag)
    }
  }

  private func beforeOrInValue(_ byte: UInt8) -> Spot {
    guard case .beforeValue(let tag, var name) = self else { return self }
    if byte.isSpace { return self }
    while name?.last == 0x20 { name?.removeLast() }
    guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { return .unquoted(tag, name: name) }
    var inner = tag
    if name?.elementsEqual("type".utf8) == true { inner.type = [] }
    return .value(inner, name: name, quote: byte, part: Spot.start(of: name))
  }

  private func value(_ byte: UInt8, _ tag: Tag, _ name: [UInt8]?, _ quote: UInt8, _ part: Part) -> Spot {
    var tag = tag
    if name?.elementsEqual("type".utf8) == true { tag.type.append(byte.lowercased) }
    let isSet = name?.ends(with: "srcset") == true
    var next = isSet && byte == UInt8(ascii: ",") ? .start : part.advanced(over: byte, isSet: isSet)
    // `<meta http-equiv="refresh" content="0; url=…">`
    if case .words = next, name?.elementsEqual("content".utf8) == true {
      next = .words(URLFollows: byte == UInt8(ascii: "="))
    }
    return .value(tag, name: name, quote: quote, part: next)
  }
}

extension Spot.Part {
  /// The next part of a URL; in a set of pictures, white space ends the URL.
  fileprivate func advanced(over byte: UInt8, isSet: Bool) -> Spot.Part {
    switch (self, byte) {
    case (.words, _): return self
    case (.start, _) where byte.isSpace: return .start
    case (.blocked, _), (.query, _), (.mixed, _):
      return self == .mixed && byte == UInt8(ascii: ":") ? .blocked : self
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

extension Spot.Tag {
  /// What follows `>`.
  fileprivate func end(isXML: Bool) -> Spot {
    guard !isXML, !isClosing else { return .text }
    let element = String(decoding: name, as: UTF8.self)
    switch element {
    case "script":
      let kind = String(decoding: type, as: UTF8.self)
      return .raw(element: element, isJSON: ["application/json", "application/ld+json"].contains(kind))
    case "style", "iframe", "xmp", "noembed", "noframes": return .raw(element: element, isJSON: false)
    case "title", "textarea": return .onlyText(element: element)
    default: return .text
    }
  }
}

extension UInt8 {
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  /// Whether it may stand in the name of a tag or an attribute.
  fileprivate var isNamePart: Bool { !isSpace && !"/>=\"'<".utf8.contains(self) }
}

extension [UInt8] {
  fileprivate func ends(with word: StaticString) -> Bool {
    word.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }

  fileprivate func find(_ word: [UInt8], from start: Int) -> Int? {
    guard let first = word.first else { return start }
    var start = start
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: word) { return found }
      start = found + 1
    }
    return nil
  }
}
