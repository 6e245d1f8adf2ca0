/// Jinja's filters for texts.
extension Filter {
  static let aliases = [("count", "length"), ("e", "escape")]

  static let texts: [Filter] = [
    Filter.words("upper") { $0.uppercased() },
    Filter.words("lower") { $0.lowercased() },
    Filter.words("capitalize") { capitalized($0) },
    Filter.words("title") { title($0) },
    Filter("trim", [Parameter("chars", .text, standard: .text(""))], on: .any, givesFrom: { $0 }) { call in
      let cut = Set(call.text(0).unicodeScalars)
      return call.mapText { text in
        trimmed(text) { cut.isEmpty ? $0.properties.isWhitespace : cut.contains($0) }
      }
    },
    Filter(
      "replace",
      [Parameter("old", .text), Parameter("new", .text), Parameter("count", .int, standard: .int(-1))],
      on: .text,
      gives: .text
    ) { call throws(FilterFailure) in try replaced(call) },
    Filter(
      "truncate",
      [
        Parameter("length", .int, standard: .int(255)), Parameter("killwords", .bool, standard: .bool(false)),
        Parameter("end", .text, standard: .text("...")), Parameter("leeway", .int, standard: .int(5)),
      ], on: .text, gives: .text
    ) { call throws(FilterFailure) in
      let (length, leeway) = (try call.whole(0), try call.whole(3))
      let (killsWords, end) = (call.arguments[1].isTrue, call.text(2))
      return call.mapText { truncated($0, length, leeway: leeway, killsWords: killsWords, end: end) }
    },
    Filter(
      "indent",
      [
        Parameter("width", .any, standard: .int(4)), Parameter("first", .bool, standard: .bool(false)),
        Parameter("blank", .bool, standard: .bool(false)),
      ], on: .text, gives: .text
    ) { call in
      var margin = call.text(0)
      if case .int(let width) = call.arguments[0] {
        margin = String(repeating: " ", count: min(max(width, 0), 100))
      }
      let (first, blank) = (call.arguments[1].isTrue, call.arguments[2].isTrue)
      return call.mapText { text in
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        return lines.enumerated().map { index, line in
          (index == 0 ? first : blank || !line.isEmpty) ? margin + line : String(line)
        }.joined(separator: "\n")
      }
    },
    Filter("wordcount", on: .text, gives: .int) { call in
      .int(call.text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.count)
    },
    Filter("urlencode", on: .any, gives: .text) { call in .text(urlEncoded(call.input, page: call.page)) },
    Filter("string", on: .any, gives: .text) { call in call.input.isMarkup ? call.input : .text(call.text) },
  ]

  private static func words(_ name: String, _ change: @escaping @Sendable (String) -> String) -> Filter {
    Filter(name, on: .text, gives: .text) { call in call.mapText(change) }
  }

  private static func capitalized(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return (scalars.first?.properties.titlecaseMapping ?? "") + String(scalars.dropFirst()).lowercased()
  }

  /// A capital after white space, a hyphen or an opening bracket.
  private static func title(_ text: String) -> String {
    var result = ""
    var startsWord = true
    for character in text {
      result += startsWord ? character.uppercased() : character.lowercased()
      startsWord = character.isWhitespace || "-({[<".contains(character)
    }
    return result
  }

  private static func trimmed(_ text: String, _ isCut: (Unicode.Scalar) -> Bool) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isCut(first) { scalars.removeFirst() }
    while let last = scalars.last, isCut(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Where one of the three is markup, the others are escaped and the result is markup.
  private static func replaced(_ call: FilterCall) throws(FilterFailure) -> Value {
    let parts = [call.input, call.arguments[0], call.arguments[1]]
    let isMarkup = parts.contains(where: \.isMarkup)
    let texts = parts.map {
      isMarkup ? String(decoding: $0.markup(on: call.page), as: UTF8.self) : $0.text(on: call.page)
    }
    let count = try call.whole(2)
    let result = replacing(texts[1], in: texts[0], with: texts[2], atMost: count < 0 ? .max : count)
    return isMarkup ? .html(HTML(bytes: Array(result.utf8))) : .text(result)
  }

  private static func replacing(_ old: String, in text: String, with new: String, atMost limit: Int) -> String
  {
    let (bytes, old, new) = (Array(text.utf8), Array(old.utf8), Array(new.utf8))
    var result: [UInt8] = []
    var (at, count) = (0, 0)
    while at <= bytes.count {
      // An empty text stands before every character and at the end.
      let stands =
        old.isEmpty ? at == bytes.count || bytes[at] & 0xC0 != 0x80 : bytes[at...].starts(with: old)
      if stands, count < limit {
        result += new
        at += old.count
        count += 1
        if !old.isEmpty { continue }
      }
      if at < bytes.count { result.append(bytes[at]) }
      at += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func truncated(
    _ text: String, _ length: Int, leeway: Int, killsWords: Bool, end: String
  ) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count - leeway > length else { return text }
    let kept = scalars.prefix(max(length - end.unicodeScalars.count, 0))
    guard !killsWords, let space = kept.lastIndex(of: " ") else { return String(kept) + end }
    return String(kept[..<space]) + end
  }

  /// A text as a part of a path; a map, or pairs, as a query.
  private static func urlEncoded(_ value: Value, page: PageContext) -> String {
    let pairs: [(Value, Value)]
    switch value {
    case .map(let map): pairs = map.map { (.text($0.key), $0.value) }
    case .list(let items):
      pairs = items.compactMap {
        if case .list(let pair) = $0, pair.count == 2 { (pair[0], pair[1]) } else { nil }
      }
    default:
      var bytes: [UInt8] = []
      Escaping.percentEncode(value.text(on: page).utf8, alsoSafe: "/", into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    func encoded(_ value: Value) -> String {
      var bytes: [UInt8] = []
      let words = value.text(on: page).utf8.split(
        separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      for (index, word) in words.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: "+")) }
        Escaping.percentEncode(word, into: &bytes)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return pairs.map { encoded($0) + "=" + encoded($1) }.joined(separator: "&")
  }
}

extension FilterCall {
  /// The input as words.
  var text: String { input.text(on: page) }

  func text(_ index: Int) -> String { arguments[index].text(on: page) }

  /// An argument that counts something; brought near enough to zero to be calculated with.
  func whole(_ index: Int) throws(FilterFailure) -> Int {
    min(max(try arguments[index].whole("( )"), -1 << 40), 1 << 40)
  }

  /// The changed input; markup stays markup.
  func mapText(_ change: (String) -> String) -> Value {
    let changed = change(text)
    return input.isMarkup ? .html(HTML(bytes: Array(changed.utf8))) : .text(changed)
  }
}
