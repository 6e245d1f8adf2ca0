import Diagnostics

/// Looks at front matter line by line, as an author wrote it, for the faults that a YAML reader only meets later or
/// calls by other names.
struct YAMLLines {
  struct Fault {
    let code: DiagnosticCode
    let mark: YAMLMark
    let length: Int
    var arguments: [String: String] = [:]
    var suggestion: String?
  }

  /// What the last field at the start of a line allows to follow it.
  private enum Before { case nothing, wholeValue, openValue }

  /// The first fault; nil where the lines look right, or where what is wrong goes over several lines.
  static func firstFault(in text: String) -> Fault? {
    var before = Before.nothing
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indent)
      guard let first = words.first, first != "#", first != "\t" else { continue }
      let mark = YAMLMark(line: index + 1, column: indent + 1)
      if indent > 0 {
        guard before != .openValue else { continue }
        if before == .nothing || field(words) != nil { return indented(words, mark) }
        continue
      }
      if words.hasPrefix("-") {
        if before == .openValue { continue }
        return Fault(code: .yamlNotMapping, mark: mark, length: 1)
      }
      guard let (name, value) = field(words) else { return notField(words, mark) }
      if let fault = fault(in: value, of: name, line: line, mark) { return fault }
      guard let next = after(value) else { return nil }
      before = next
    }
    return nil
  }

  /// What is wrong with the value of a field on one line, however far it is indented.
  static func fault(onLine number: Int, of text: String) -> Fault? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1]
    let words = line.drop { $0 == " " || $0 == "-" }
    let mark = YAMLMark(line: number, column: line.distance(from: line.startIndex, to: words.startIndex) + 1)
    return field(words).flatMap { fault(in: $0.value, of: $0.name, line: line, mark) }
  }

  /// `name: value`, with the value as far as it stands on the line.
  private static func field(_ words: Substring) -> (name: Substring, value: Substring)? {
    guard let colon = words.firstIndex(of: ":") else { return nil }
    let rest = words[words.index(after: colon)...]
    guard rest.isEmpty || rest.first == " ", !words[..<colon].isEmpty else { return nil }
    return (words[..<colon], rest.drop { $0 == " " })
  }

  private static func after(_ value: Substring) -> Before? {
    switch value.first {
    case nil, "|", ">", "#": .openValue
    case "\"", "'": value.count > 1 && value.last == value.first ? .wholeValue : nil
    case "[": value.last == "]" ? .wholeValue : nil
    case "{": value.last == "}" ? .wholeValue : nil
    default: .wholeValue
    }
  }

  private static func indented(_ words: Substring, _ mark: YAMLMark) -> Fault {
    Fault(code: .yamlIndent, mark: mark, length: words.count, arguments: ["line": String(words)])
  }

  private static func notField(_ words: Substring, _ mark: YAMLMark) -> Fault {
    for sign: Character in [":", "="] {
      guard let place = words.firstIndex(of: sign) else { continue }
      let name = words[..<place].filter { $0 != " " }
      let value = words[words.index(after: place)...].drop { $0 == " " }
      guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == "_" }), value.first != "/" else { continue }
      let (code, mended) = (sign == ":" ? DiagnosticCode.yamlSpace : .yamlNotField, "\(name): \(value)")
      return Fault(code: code, mark: mark, length: words.count, suggestion: mended)
    }
    return Fault(code: .yamlNotField, mark: mark, length: words.count)
  }

  private static func fault(in value: Substring, of name: Substring, line: Substring, _ mark: YAMLMark)
    -> Fault?
  {
    guard let first = value.first else { return nil }
    let place = YAMLMark(
      line: mark.line, column: line.distance(from: line.startIndex, to: value.startIndex) + 1)
    if "”“„".contains(first) {
      let inner = value.dropFirst().drop { "”“„".contains($0) }
      let text = inner.last.map { "”“".contains($0) } ?? false ? inner.dropLast() : inner
      guard text.contains(": ") else { return nil }
      return Fault(
        code: .yamlCurlyQuotes, mark: place, length: value.count,
        arguments: ["mended": "\(name): \"\(text)\""])
    }
    if let rest = behindEnd(of: value) {
      return Fault(
        code: .yamlAfterValue,
        mark: YAMLMark(
          line: mark.line,
          column: line.unicodeScalars.distance(from: line.startIndex, to: rest.startIndex) + 1),
        length: rest.count, arguments: ["mended": "\(name): \(whole(value))"])
    }
    let rest =
      first == "[" ? end(of: value, from: first).map { value[$0...].dropFirst().drop { $0 == " " } } : nil
    let isTextAfterBracket = rest.map { !$0.isEmpty && $0.first != "#" } ?? false
    guard isTextAfterBracket || first == "*" else { return nil }
    return Fault(
      code: .yamlCharacter, mark: place, length: 1,
      arguments: ["character": String(first), "mended": YAMLReader.quoted(String(line))])
  }

  /// What follows a quoted value on its line, or another list behind a list.
  private static func behindEnd(of value: Substring) -> Substring? {
    guard let first = value.first, let end = end(of: value, from: first) else { return nil }
    let rest = value[value.index(after: end)...].drop { $0 == " " || $0 == "\t" }
    guard let next = rest.first, next != "#" else { return nil }
    return first == "[" && next != "," && next != "[" ? nil : rest
  }

  /// Where a quoted value or a list ends; nil where it goes on beyond its line, and for other values.
  private static func end(of value: Substring, from first: Character) -> Substring.Index? {
    guard "\"'[".contains(first) else { return nil }
    var (index, depth, before) = (value.startIndex, 0, Character("["))
    var quote: Character?
    while index < value.endIndex {
      let sign = value[index]
      let next = value.index(after: index)
      if let open = quote {
        let isEscape = open == "\"" ? sign == "\\" : sign == "'" && value[next...].first == "'"
        if isEscape {
          guard next < value.endIndex else { return nil }
          index = next
        } else if sign == open {
          quote = nil
          if depth == 0 { return index }
        }
      } else if "\"'".contains(sign), "[{,:".contains(before) {
        quote = sign
      } else if sign == "[" {
        depth += 1
      } else if sign == "]" {
        depth -= 1
        if depth == 0 { return index }
      }
      if sign != " " { before = sign }
      index = value.index(after: index)
    }
    return nil
  }

  /// A value written as one.
  private static func whole(_ value: Substring) -> String {
    if value.first == "[" {
      return "[\(value.replacing("] [", with: ", ").filter { !"[]".contains($0) })]"
    }
    guard value.contains("'") else { return "'\(value)'" }
    return "\"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
