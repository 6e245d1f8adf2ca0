/// Reads the renderer's own inline HTML, in which `<` always begins a tag and `>` always ends one.
enum InlineHTML {
  /// The text without tags and notes, entities resolved.
  static func plainText(_ html: ArraySlice<UInt8>) -> String {
    guard html.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return String(decoding: html, as: UTF8.self)
    }
    var text: [UInt8] = []
    scan(html, keepsTags: false, into: &text)
    return String(decoding: resolvingEntities(text), as: UTF8.self)
  }

  /// The HTML without links and notes.
  static func withoutLinks(_ html: ArraySlice<UInt8>) -> [UInt8] {
    guard html.contains(UInt8(ascii: "<")) else { return Array(html) }
    var result: [UInt8] = []
    scan(html, keepsTags: true, into: &result)
    return result
  }

  private static func scan(_ html: ArraySlice<UInt8>, keepsTags: Bool, into result: inout [UInt8]) {
    var rest = html
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      result.append(contentsOf: rest[..<open])
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) else { return }
      let tag = rest[open...close]
      rest = rest[(close + 1)...]
      if tag.starts(with: "<sup class=\"footnote-ref\"".utf8) {
        rest = afterNote(rest)
      } else if keepsTags, !tag.starts(with: "<a ".utf8), !tag.elementsEqual("</a>".utf8) {
        result.append(contentsOf: tag)
      }
    }
    result.append(contentsOf: rest)
  }

  private static func afterNote(_ html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = Array("</sup>".utf8)
    var index = html.startIndex
    while index < html.endIndex, !html[index...].starts(with: end) { index += 1 }
    return html[min(index + end.count, html.endIndex)...]
  }

  private static func resolvingEntities(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return text }
    var result: [UInt8] = []
    var index = 0
    let entities: [(name: StaticString, byte: UInt8)] = [
      ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
      ("&quot;", UInt8(ascii: "\"")),
    ]
    text.withUnsafeBufferPointer { bytes in
      while index < bytes.count {
        if let entity = entities.first(where: { bytes.has($0.name, at: index) }) {
          result.append(entity.byte)
          index += entity.name.utf8CodeUnitCount
        } else {
          result.append(bytes[index])
          index += 1
        }
      }
    }
    return result
  }
}
