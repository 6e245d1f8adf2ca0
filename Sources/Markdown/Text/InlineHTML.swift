/// Reads the renderer's own inline HTML, in which `<` always begins a tag and `>` always ends one.
enum InlineHTML {
  /// The text without tags and notes, entities resolved.
  static func plainText(_ html: UnsafeBufferPointer<UInt8>) -> String {
    guard html.contains(UInt8(ascii: "<")) || html.contains(UInt8(ascii: "&")) else { return html.string }
    var text: [UInt8] = []
    scan(html, keepsTags: false, into: &text)
    return text.withUnsafeBufferPointer { String(decoding: resolvingEntities($0), as: UTF8.self) }
  }

  /// The entities that the renderer writes.
  static let entities: [(name: StaticString, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")),
  ]

  /// The HTML without links and notes.
  static func withoutLinks(_ html: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard html.contains(UInt8(ascii: "<")) else { return Array(html) }
    var result: [UInt8] = []
    scan(html, keepsTags: true, into: &result)
    return result
  }

  private static func scan(
    _ html: UnsafeBufferPointer<UInt8>, keepsTags: Bool, into result: inout [UInt8]
  ) {
    var start = 0
    while let open = html.firstIndex(of: UInt8(ascii: "<"), in: start..<html.count) {
      result.append(contentsOf: html[start..<open])
      guard let close = html.firstIndex(of: UInt8(ascii: ">"), in: open..<html.count) else { return }
      start = close + 1
      if html.has("<sup class=\"footnote-ref\"", at: open) {
        start = afterNote(html, from: start)
      } else if keepsTags, !html.has("<a ", at: open), !html.has("</a>", at: open) {
        result.append(contentsOf: html[open...close])
      }
    }
    result.append(contentsOf: html[start...])
  }

  private static func afterNote(_ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < html.count, !html.has("</sup>", at: index) { index += 1 }
    return min(index + "</sup>".utf8.count, html.count)
  }

  private static func resolvingEntities(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while let mark = text.firstIndex(of: UInt8(ascii: "&"), in: start..<text.count) {
      result.append(contentsOf: text[start..<mark])
      let entity = entities.first { text.has($0.name, at: mark) }
      result.append(entity?.byte ?? UInt8(ascii: "&"))
      start = mark + (entity?.name.utf8CodeUnitCount ?? 1)
    }
    result.append(contentsOf: text[start...])
    return result
  }
}
