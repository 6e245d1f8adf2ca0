extension Value {
  /// What counts as true in a condition: as in Python, all but nothing, zero and the empty.
  public var isTrue: Bool {
    switch self {
    case .none: false
    case .bool(let flag): flag
    case .int(let number): number != 0
    case .double(let number): number != 0
    case .text(let text): !text.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .map(let pairs): !pairs.isEmpty
    case .link, .object, .markup: true
    }
  }

  var isNone: Bool { if case .none = self { true } else { false } }

  var isMarkup: Bool {
    switch self {
    case .html, .markup: true
    default: false
    }
  }

  /// The value, when it can be written as text.
  func worded() throws -> Value {
    switch self {
    case .list, .map, .object: throw FilterFailure(.templateNotPrintable, ["type": type.word])
    default: return self
    }
  }

  /// What a loop goes through; nil where there is nothing to go through.
  public var items: [Value]? {
    switch self {
    case .list(let items): items
    case .map(let pairs): pairs.map { .text($0.key) }
    case .text(let text): text.unicodeScalars.map { .text(String($0)) }
    default: nil
    }
  }

  /// The value as words, as Python's `str` has them: `2.5`, `True`. What has no words is called by its kind.
  public func text(on page: PageContext) -> String {
    switch self {
    case .none: return "None"
    case .bool(let flag): return flag ? "True" : "False"
    case .int(let number): return String(number)
    case .double(let number):
      // Python turns to exponents later than Swift; there all fractions are whole.
      let isPlain = number.magnitude < 1e16 && number.magnitude >= 0x1p53
      return isPlain ? String(Int(number)) + ".0" : number.description
    case .text(let text): return text
    case .link(let path): return page.address(of: path)
    case .list, .map, .object: return "<\(type.word)>"
    case .html, .markup: return String(decoding: markup(on: page), as: UTF8.self)
    }
  }

  /// Safe markup of the value: itself when it is markup, else escaped.
  func markup(on page: PageContext) -> [UInt8] {
    var bytes: [UInt8] = []
    Escaping.text.write(self, page: page, into: &bytes)
    return bytes
  }

  /// Values one after another. One that is markup makes markup of all: the others are escaped.
  static func joined(_ parts: [Value], separator: Value = .text(""), page: PageContext) -> Value {
    guard separator.isMarkup || parts.contains(where: \.isMarkup) else {
      return .text(parts.map { $0.text(on: page) }.joined(separator: separator.text(on: page)))
    }
    let between = separator.markup(on: page)
    return .html(HTML(bytes: Array(parts.map { $0.markup(on: page) }.joined(separator: between))))
  }
}
