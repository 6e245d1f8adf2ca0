/// Jinja's filters for texts and numbers.
extension Filter {
  static let texts: [Filter] = [
    Filter("upper") { .text(try $0.text().uppercased()) },
    Filter("lower") { .text(try $0.text().lowercased()) },
    Filter("capitalize") { .text(capitalized(try $0.text())) },
    Filter("title") { .text(titled(try $0.text())) },
    Filter("string") { .text(try $0.text()) },
    Filter("trim", [Parameter("chars", .text, standard: .text(""))]) { call in
      let cut = call.argument(0).unicodeScalars
      let isCut = { (scalar: Unicode.Scalar) in
        cut.isEmpty ? scalar.properties.isWhitespace : cut.contains(scalar)
      }
      let text = try call.text().unicodeScalars.drop(while: isCut)
      return .text(text.lastIndex { !isCut($0) }.map { String(text[...$0]) } ?? "")
    },
    Filter("replace", [Parameter("old", .text), Parameter("new", .text), whole("count", .max)]) { call in
      let (old, new, count) = (call.argument(0), call.argument(1), try call.arguments[2].whole())
      let text = try call.text().unicodeScalars
        .replacing(old.unicodeScalars, with: new.unicodeScalars, maxReplacements: count < 0 ? .max : count)
      return .text(String(text))
    },
    Filter(
      "truncate",
      [
        whole("length", 255), flag("killwords"), Parameter("end", .text, standard: .text("...")),
        whole("leeway", 5),
      ], truncated),
    Filter("urlencode") { call in
      var bytes: [UInt8] = []
      Escaping.percentEncode(try call.text().utf8, alsoSafe: "/", into: &bytes)
      return .text(String(decoding: bytes, as: UTF8.self))
    },
    Filter("safe") { .html(HTML(bytes: Array($0.input.text(on: $0.page).utf8))) },
    Filter("escape", gives: .html) { .html(HTML(bytes: try $0.input.worded().markup(on: $0.page))) },
    Filter("json", on: .optional(.any)) { .text(try $0.input.json(on: $0.page)) },
    Filter("abs") { call in
      try call.input.isLess(than: .int(0)) ? Value.int(0).subtracting(call.input) : call.input
    },
    Filter("int", [whole("default", 0)]) { call in
      if let number = call.input.int { return .int(number) }
      let digits = call.input.double == nil ? digits(of: try call.text()) : nil
      if let whole = digits.flatMap({ Int($0) }) { return .int(whole) }
      guard let number = call.input.double ?? digits.flatMap(Double.init) else { return call.arguments[0] }
      guard let whole = Int(exactly: number.rounded(.towardZero)) else {
        throw FilterFailure(.templateNumberTooLarge)
      }
      return .int(whole)
    },
  ]

  static func flag(_ name: String) -> Parameter { Parameter(name, .bool, standard: .bool(false)) }

  private static func whole(_ name: String, _ standard: Int) -> Parameter {
    Parameter(name, .int, standard: .int(standard))
  }

  /// What may be a number for Python's `float`: `2.5`, ` 1_000`, but no `0x10`.
  private static func digits(of text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, words[0].utf8.allSatisfy({ $0.isDigit || "+-.eE_".utf8.contains($0) }) else {
      return nil
    }
    let digits = words[0].split(separator: "_", omittingEmptySubsequences: false)
    let isGrouped = zip(digits, digits.dropFirst()).allSatisfy {
      $0.last?.isNumber == true && $1.first?.isNumber == true
    }
    return isGrouped ? digits.joined() : nil
  }

  private static func capitalized(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return (scalars.first?.properties.titlecaseMapping ?? "") + String(scalars.dropFirst()).lowercased()
  }

  /// A capital after white space, a hyphen or an opening bracket.
  private static func titled(_ text: String) -> String {
    var startsWord = true
    return text.reduce(into: "") { result, character in
      result += startsWord ? character.uppercased() : character.lowercased()
      startsWord = character.isWhitespace || "-({[<".contains(character)
    }
  }

  @Sendable private static func truncated(_ call: FilterCall) throws -> Value {
    let (text, end) = (try call.text(), call.argument(2))
    let (length, leeway) = (try call.arguments[0].whole(), try call.arguments[3].whole())
    let characters = text.unicodeScalars
    guard characters.count.subtractingReportingOverflow(leeway).partialValue > length else {
      return .text(text)
    }
    let kept = characters.prefix(max(length, end.unicodeScalars.count) - end.unicodeScalars.count)
    let space = call.arguments[1].isTrue ? nil : kept.lastIndex(of: " ")
    return .text(String(kept[..<(space ?? kept.endIndex)]) + end)
  }
}

extension FilterCall {
  /// The input as words; markup is not changed by filters for words.
  fileprivate func text() throws -> String {
    switch input {
    case .html, .markup, .list, .map, .object: throw FilterFailure.wrongType(input)
    default: return input.text(on: page)
    }
  }

  fileprivate func argument(_ index: Int) -> String { arguments[index].text(on: page) }
}
