/// A strict reader of the renderer's HTML: tags nest, attributes are quoted and stand once, ids are unique,
/// and no `<`, `>` or `&` stands bare.
struct HTMLChecker {
  private let html: [UInt8]
  private var index = 0
  private var open: [String] = []
  private var ids: Set<String> = []
  private(set) var faults: [String] = []

  private static let void: Set<String> = ["br", "hr", "img", "input"]
  /// What may stand in running text; every other element may not stand in a paragraph.
  private static let phrasing: Set<String> = [
    "a", "em", "strong", "code", "del", "sup", "label", "br", "img", "input",
  ]

  static func faults(in html: String) -> [String] {
    var checker = HTMLChecker(html: Array(html.utf8))
    checker.read()
    return checker.faults
  }

  private init(html: [UInt8]) {
    self.html = html
  }

  private mutating func read() {
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: ">"): fail("bare >")
      case UInt8(ascii: "&"): readEntity()
      default: index += 1
      }
    }
    if !open.isEmpty { faults.append("left open: \(open)") }
  }

  private mutating func fail(_ fault: String) {
    faults.append("\(fault) at \(index)")
    index += 1
  }

  private mutating func readEntity() {
    let end = html[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    let names = ["&amp;", "&lt;", "&gt;", "&quot;", "&#x27;"]
    guard let end, names.contains(String(decoding: html[index...end], as: UTF8.self)) else {
      return fail("bare &")
    }
    index = end + 1
  }

  private mutating func readTag() {
    index += 1
    let isEnd = has(UInt8(ascii: "/"))
    if isEnd { index += 1 }
    let name = readName()
    guard !name.isEmpty else { return fail("bare <") }
    isEnd ? close(name) : readStart(name)
  }

  private mutating func close(_ name: String) {
    guard open.last == name else { return fail("</\(name)> closes \(open.last ?? "nothing")") }
    open.removeLast()
    has(UInt8(ascii: ">")) ? (index += 1) : fail("unfinished </\(name)")
  }

  private mutating func readStart(_ name: String) {
    let isInText = open.contains { $0 == "p" || Self.phrasing.contains($0) }
    if isInText, !Self.phrasing.contains(name) { faults.append("<\(name)> in running text at \(index)") }
    if name == "a", open.contains("a") { faults.append("<a> in <a> at \(index)") }
    var attributes: Set<String> = []
    while has(UInt8(ascii: " ")), !has(UInt8(ascii: "/"), after: 1) {
      index += 1
      let attribute = readName()
      if attribute.isEmpty || !attributes.insert(attribute).inserted { return fail("attribute \(attribute)") }
      guard has(UInt8(ascii: "=")), has(UInt8(ascii: "\""), after: 1) else {
        return fail("unquoted \(attribute)")
      }
      index += 2
      let start = index
      while index < html.count, html[index] != UInt8(ascii: "\"") {
        if html[index] == UInt8(ascii: "<") || html[index] == UInt8(ascii: ">") { return fail("bare < or >") }
        html[index] == UInt8(ascii: "&") ? readEntity() : (index += 1)
      }
      let value = String(decoding: html[start..<min(index, html.count)], as: UTF8.self)
      if attribute == "id", !ids.insert(value).inserted { faults.append("id \(value) twice") }
      index += 1
    }
    if Self.void.contains(name) {
      guard has(UInt8(ascii: " ")), has(UInt8(ascii: "/"), after: 1) else { return fail("open <\(name)>") }
      index += 2
    } else {
      open.append(name)
    }
    has(UInt8(ascii: ">")) ? (index += 1) : fail("unfinished <\(name)")
  }

  private func has(_ byte: UInt8, after distance: Int = 0) -> Bool {
    index + distance < html.count && html[index + distance] == byte
  }

  private mutating func readName() -> String {
    let start = index
    while index < html.count,
      html[index] | 0x20 >= 0x61 && html[index] | 0x20 <= 0x7A || html[index] == 0x2D
        || (html[index] >= 0x30 && html[index] <= 0x39)
    { index += 1 }
    return String(decoding: html[start..<index], as: UTF8.self)
  }
}
