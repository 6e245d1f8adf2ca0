/// Where in a document a byte of a template stands, and so how a value must be written there.
struct Spot: Hashable {
  enum State: Hashable {
    case text
    /// In `<script>` or `<style>`, where nothing but the end tag counts.
    case raw
    /// In `<title>` or `<textarea>`: text up to the end tag.
    case onlyText
    /// In `<!-- … -->`, `<!…>` or `<?…>`; `end` is what leads out.
    case aside
    case tagOpen, tagName, inTag, attributeName, afterName, beforeValue, unquoted, value
  }

  /// How far an attribute's value has come.
  enum Part: Hashable {
    /// No URL, but words; after `url=` a URL may follow.
    case words(URLFollows: Bool)
    case start
    /// Literal letters that may become a scheme.
    case scheme([UInt8])
    /// An expression stands before, so what follows must not make a scheme of it.
    case open
    case path
    case query
    /// Branches disagree: what is written here must be harmless in every part.
    case mixed
    /// After a scheme that may run code.
    case blocked
  }

  var state = State.text
  /// The element's name.
  var tag: [UInt8] = []
  var isClosing = false
  /// The literal value of `type`, which tells data from code in a `<script>`.
  var type: [UInt8] = []
  /// The attribute's name; nil where branches disagree about it.
  var name: [UInt8]? = []
  var quote: UInt8 = 0
  var part = Part.words(URLFollows: false)
  var end: [UInt8] = []
}

extension Spot {
  /// Where the document is after both branches; nil when they cannot be reconciled.
  static func meet(_ left: Spot, _ right: Spot) -> Spot? {
    if left == right { return left }
    var meeting = left
    if left.state == .value {
      meeting.part = right.part
      guard meeting == right else { return nil }
      switch (left.part, right.part) {
      case (.words, _): meeting.part = .words(URLFollows: false)
      case (.blocked, _), (_, .blocked): meeting.part = .blocked
      default: meeting.part = .mixed
      }
      return meeting
    }
    let between: [State] = [.tagName, .inTag, .attributeName, .afterName]
    guard between.contains(left.state), between.contains(right.state), left.tag == right.tag,
      left.isClosing == right.isClosing
    else { return nil }
    let type = left.type == right.type ? left.type : []
    return Spot(state: .attributeName, tag: left.tag, isClosing: left.isClosing, type: type, name: nil)
  }

  /// A value is written here.
  mutating func writeValue() {
    guard state == .value else { return }
    if name == Spot.typeName { type = [0] }
    if part == .start || part == .words(URLFollows: true) { part = .open }
  }

  /// How a value is escaped here, nil where it must not stand; and the place's name for a diagnostic.
  var escaping: (escaping: Escaping?, place: String) {
    let attribute = name.map { String(decoding: $0, as: UTF8.self) } ?? "?"
    switch state {
    case .text, .onlyText: return (.text, "")
    case .raw: return (isJSON ? .json : nil, "<\(String(decoding: tag, as: UTF8.self))>")
    case .aside: return (nil, "<!-- … -->")
    case .tagOpen, .tagName, .inTag, .attributeName, .afterName: return (nil, "<…>")
    case .beforeValue, .unquoted: return (nil, attribute + "=…")
    case .value:
      let runsCode = name == nil || attribute.hasPrefix("on") || ["style", "srcdoc"].contains(attribute)
      return (runsCode ? nil : escapingInValue(attribute), attribute + "=\"…\"")
    }
  }

  private func escapingInValue(_ attribute: String) -> Escaping? {
    switch part {
    case .words(true), .start: .url
    case .scheme, .open: .urlStart
    case .query, .mixed: .urlComponent
    case .path where attribute == "srcset": .urlComponent
    case .words, .path: .attribute
    case .blocked: nil
    }
  }

  private var isJSON: Bool {
    let kinds = ["application/json", "application/ld+json"]
    return tag.elementsEqual("script".utf8) && kinds.contains(String(decoding: type, as: UTF8.self))
  }

  static let typeName = Array("type".utf8)
}
