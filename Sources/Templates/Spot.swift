/// Where in a document a byte of a template stands, and so how a value must be written there.
struct Spot: Hashable {
  /// The element whose content is not markup, such as `script`, and its `type`; empty elsewhere.
  private var element = ""
  private var type: [UInt8] = []
  /// How many `svg` and `math` are open: in them a `title` holds elements.
  private var foreign = 0
  /// The tag or comment that is open, from its `<`, with a mark in place of each value.
  private var open: [UInt8] = []

  /// Stands for a value, for what branches disagree about, and for that no value may follow.
  static let (value, doubt, refused) = (UInt8(0), UInt8(1), UInt8(2))

  private static let codeElements = ["script", "style", "iframe", "xmp", "noembed", "noframes"]
  private static let textElements = ["title", "textarea"]

  private static let asides = [
    // `<!-->` is a whole comment: its dashes count for both ends.
    (start: Array("<!--".utf8), inner: 2, end: Array("-->".utf8)),
    (start: Array("<![CDATA[".utf8), inner: 9, end: Array("]]>".utf8)),
    (start: Array("<!".utf8), inner: 2, end: Array(">".utf8)),
    (start: Array("<?".utf8), inner: 2, end: Array(">".utf8)),
  ]

  private var tag: OpenTag? {
    open.isEmpty || Spot.asides.contains { open.starts(with: $0.start) } ? nil : OpenTag(open[...])
  }

  /// A value is written here.
  mutating func writeValue() {
    if !open.isEmpty { open.append(Spot.value) }
  }

  /// Whether no tag, comment or raw text is open.
  var isBetweenTags: Bool { open.isEmpty && element.isEmpty }

  /// Whether the tag that is open has a URL that may run code.
  var isUnsafe: Bool { tag?.unsafe != nil }

  /// Literal text is written here. Gives the attribute in which it makes a URL that may run code.
  @discardableResult
  mutating func advance(over text: [UInt8]) -> String? {
    var isKnown = isUnsafe
    var unsafe: String?
    var rest = (open + text)[...]
    open = []
    while let start = markup(in: rest) {
      rest = rest[start...]
      if element.isEmpty, let aside = Spot.asides.first(where: { rest.starts(with: $0.start) }) {
        guard let end = rest.dropFirst(aside.inner).firstIndex(of: aside.end) else {
          open = aside.start + [Spot.value]
          return unsafe
        }
        rest = rest[(end + aside.end.count)...]
      } else {
        let tag = OpenTag(rest)
        if !isKnown { unsafe = unsafe ?? tag.unsafe }
        isKnown = false
        guard let end = tag.end else {
          // Mere words tell nothing of what follows, and a long value is not read again for each part of it.
          let isPlain = tag.url == nil && !["type", "content", "http-equiv"].contains(tag.attribute)
          open = Array(rest.dropLast(isPlain ? tag.value.count : 0))
          return unsafe
        }
        let name = String(decoding: tag.name, as: UTF8.self)
        if ["svg", "math"].contains(name), rest[..<(end - 1)].last != UInt8(ascii: "/") {
          foreign = max(foreign + (tag.isClosing ? -1 : 1), 0)
        }
        let raw = Spot.codeElements + (foreign == 0 ? Spot.textElements : [])
        let opens = !tag.isClosing && raw.contains(name)
        (element, type) = opens ? (name, tag.type) : ("", [])
        rest = rest[end...]
      }
    }
    return unsafe
  }

  /// Where the next tag or comment begins; in an element such as `script`, only its end tag does.
  private func markup(in text: ArraySlice<UInt8>) -> Int? {
    let end = "</" + element
    return text.indices.first { at in
      guard text[at] == UInt8(ascii: "<") else { return false }
      let next = text[at...].dropFirst(element.isEmpty ? 1 : end.utf8.count).first
      guard element.isEmpty else {
        return text[at...].prefix(end.utf8.count).map(\.lowercased).elementsEqual(end.utf8)
          && next?.isNamePart != true
      }
      return next.map { $0.isLetter || "/!?".utf8.contains($0) } ?? true
    }
  }

  /// Where the document is after both branches; nil when they cannot be reconciled.
  static func meet(_ left: Spot, _ right: Spot) -> Spot? {
    guard let one = left.tag, let other = right.tag, left.element == right.element,
      left.foreign == right.foreign
    else {
      return left == right ? left : nil
    }
    if one == other { return left }
    guard one.name == other.name, one.isClosing == other.isClosing else { return nil }
    var meeting = left
    let outsideValues: [OpenTag.Place] = [.name, .between, .attribute, .afterAttribute]
    if outsideValues.contains(one.place), outsideValues.contains(other.place) {
      meeting.open +=
        ((one.type == other.type && one.hasType == other.hasType ? "" : " type='\u{1}'") + " \u{1}").utf8
    } else {
      guard case .value = one.place, one.place == other.place, one.attribute == other.attribute,
        one.type == other.type
      else { return nil }
      let parts = [one, other]
      let isSure = !parts.contains {
        $0.escaping == .urlStart || $0.mayEndInEntity || $0.value.contains(doubt)
      }
      if isSure, one.escaping == other.escaping { return left }
      // Where one is no URL, the other's is not looked at any more.
      let url = other.url == nil ? nil : one.url
      meeting.open = left.open.dropLast(url?.count ?? one.value.count) + [doubt]
      if parts.contains(where: { $0.escaping == nil || $0.mayEndInEntity }) { meeting.open.append(refused) }
      // A colon behind it would make a scheme of it.
      if parts.contains(where: \.mayEndInScheme) { meeting.open.append(value) }
    }
    return meeting.tag == one ? left : meeting
  }

  /// How a value is escaped here, nil where it must not stand; and the place's name for a diagnostic.
  var escaping: (escaping: Escaping?, place: String) {
    guard let tag else {
      if !open.isEmpty { return (nil, "<!-- … -->") }
      if element.isEmpty || Spot.textElements.contains(element) { return (.text, "") }
      let isData = ["application/json", "application/ld+json"].contains { type.elementsEqual($0.utf8) }
      return (element == "script" && isData ? .json : nil, "<\(element)>")
    }
    switch tag.place {
    case .value: return (tag.escaping, tag.attribute + "=\"…\"")
    case .beforeValue, .unquoted: return (nil, tag.attribute + "=…")
    case .name, .between, .attribute, .afterAttribute: return (nil, "<…>")
    }
  }
}
