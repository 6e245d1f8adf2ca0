/// Where in a document a byte of a template stands, and so how a value must be written there.
enum Spot: Hashable {
  /// A file that is neither HTML nor XML: nothing is escaped.
  case plain
  case text
  /// In `<script>` or `<style>`, where nothing but its end tag counts.
  case raw(element: String, isJSON: Bool)
  /// In `<title>` or `<textarea>`: text up to the end tag.
  case onlyText(element: String)
  /// In `<!-- … -->`, `<!…>` or `<?…>`; `end` is what leads out.
  case aside(end: [UInt8])
  case tagOpen
  case tagName(Tag)
  case inTag(Tag)
  /// `name` is nil where branches disagree about it.
  case attributeName(Tag, name: [UInt8]?)
  case beforeValue(Tag, name: [UInt8]?)
  case unquoted(Tag, name: [UInt8]?)
  case value(Tag, name: [UInt8]?, quote: UInt8, part: Part)

  struct Tag: Hashable {
    var name: [UInt8] = []
    var isClosing = false
    /// The literal value of `type`, which tells data from code in a `<script>`.
    var type: [UInt8] = []
  }

  /// How far an attribute's value has come.
  enum Part: Hashable {
    /// No URL, but words; the letters so far count only where a URL may begin among them.
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
}

extension Spot {
  /// Where the document is after both branches; nil when they cannot be reconciled.
  static func meet(_ left: Spot, _ right: Spot) -> Spot? {
    if left == right { return left }
    if case .value(let tag, let name, let quote, let one) = left,
      case .value(tag, name, quote, let other) = right
    {
      if case .words = one { return .value(tag, name: name, quote: quote, part: .words(URLFollows: false)) }
      if one == .blocked || other == .blocked { return .value(tag, name: name, quote: quote, part: .blocked) }
      return .value(tag, name: name, quote: quote, part: .mixed)
    }
    guard var tag = left.tag, let other = right.tag, tag.name == other.name, tag.isClosing == other.isClosing
    else {
      return nil
    }
    if tag.type != other.type { tag.type = [] }
    return .attributeName(tag, name: nil)
  }

  /// The tag, where this stands between its attributes.
  private var tag: Tag? {
    switch self {
    case .tagName(let tag), .inTag(let tag), .attributeName(let tag, _): tag
    default: nil
    }
  }

  /// Where the document is after a value has been written here.
  var afterValue: Spot {
    guard case .value(var tag, let name, let quote, var part) = self else { return self }
    if name?.elementsEqual("type".utf8) == true { tag.type = [0] }
    if part == .start || part == .words(URLFollows: true) { part = .open }
    return .value(tag, name: name, quote: quote, part: part)
  }

  /// How a value is escaped here, or else the place's name for a diagnostic.
  func escaping(isXML: Bool) -> Result<Escaping, Refusal> {
    switch self {
    case .plain: .success(.none)
    case .text, .onlyText: .success(isXML ? .xml : .text)
    case .raw(_, true): .success(.json)
    case .raw(let element, _): .failure(Refusal(place: "<\(element)>"))
    case .aside: .failure(Refusal(place: "<!-- … -->"))
    case .tagOpen, .tagName, .inTag, .attributeName: .failure(Refusal(place: "<…>"))
    case .beforeValue(_, let name), .unquoted(_, let name): .failure(Refusal(place: Spot.shown(name) + "=…"))
    case .value(_, let name, _, let part): Spot.escaping(in: name, part, isXML: isXML)
    }
  }

  struct Refusal: Error { let place: String }

  private static func shown(_ name: [UInt8]?) -> String {
    name.map { String(decoding: $0, as: UTF8.self) } ?? "?"
  }

  private static func escaping(in name: [UInt8]?, _ part: Part, isXML: Bool) -> Result<Escaping, Refusal> {
    guard let name, isXML || !runsCode(name), part != .blocked else {
      return .failure(Refusal(place: shown(name) + "=\"…\""))
    }
    switch part {
    case .words(true), .start: return .success(.url)
    case .scheme, .open: return .success(.urlStart)
    case .query, .mixed: return .success(.urlComponent)
    case .path where name.elementsEqual("srcset".utf8): return .success(.urlComponent)
    case .words, .path, .blocked: return .success(isXML ? .xml : .attribute)
    }
  }

  private static func runsCode(_ name: [UInt8]) -> Bool {
    name.starts(with: "on".utf8) || ["style", "srcdoc"].contains(String(decoding: name, as: UTF8.self))
  }

  /// Where the value of an attribute begins.
  static func start(of name: [UInt8]?) -> Part {
    guard let name, urlAttributes.contains(String(decoding: name, as: UTF8.self)) else {
      return .words(URLFollows: false)
    }
    return .start
  }

  private static let urlAttributes: Set = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "srcset", "ping", "xlink:href",
    "background",
    "longdesc", "manifest", "imagesrcset", "codebase", "xml:base",
  ]
}
