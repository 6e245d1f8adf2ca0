/// Filters between data and markup.
extension Filter {
  static let markup: [Filter] = [
    Filter("escape", on: .any, gives: .html) { call in .html(HTML(bytes: call.input.markup(on: call.page))) },
    Filter("safe", on: .any, gives: .html) { call in
      call.input.isMarkup ? call.input : .html(HTML(bytes: Array(call.text.utf8)))
    },
    Filter("striptags", on: .any, gives: .text) { call in .text(withoutTags(call.text)) },
    Filter("tojson", on: .any, gives: .html) { call throws(FilterFailure) in
      var writer = JSONWriter(page: call.page, isASCII: true)
      try writer.write(call.input)
      return .html(HTML(bytes: writer.bytes))
    },
    Filter("json", on: .optional(.any), gives: .html) { call throws(FilterFailure) in
      var writer = JSONWriter(page: call.page, isASCII: false)
      try writer.write(call.input)
      return .html(HTML(bytes: writer.bytes))
    },
  ]

  /// Without comments and tags, white space made single, and entities made characters.
  private static func withoutTags(_ markup: String) -> String {
    var text: [UInt8] = []
    var rest = Array(markup.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      let isComment = rest[open...].starts(with: "<!--".utf8)
      guard let close = end(of: isComment ? "-->" : ">", in: rest, from: open) else { break }
      text += rest[..<open]
      rest = rest[close...]
    }
    text += rest
    let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return decodingEntities(words.joined(separator: " "))
  }

  private static func end(of mark: String, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    var at = start
    let mark = Array(mark.utf8)
    while at + mark.count <= bytes.endIndex {
      if bytes[at..<at + mark.count].elementsEqual(mark) { return at + mark.count }
      at += 1
    }
    return nil
  }

  private static func decodingEntities(_ text: String) -> String {
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]
    var result = ""
    for (index, part) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        result += part
        continue
      }
      let end = part.prefix(12).firstIndex(of: ";")
      let name = end.map { part[..<$0] } ?? ""
      if let end, let character = named[String(name)] ?? numbered(name) {
        result += character + part[part.index(after: end)...]
      } else {
        result += "&" + part
      }
    }
    return result
  }

  /// `#229`, `#xE5`.
  private static func numbered(_ name: Substring) -> String? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap { Unicode.Scalar($0) }.map { String($0) }
  }
}
