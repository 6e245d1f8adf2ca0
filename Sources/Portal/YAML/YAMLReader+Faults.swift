import Diagnostics

/// Tells what is wrong with a text that YAML cannot be read from, in an author's words.
extension YAMLReader {
  mutating func report(_ fault: Fault, in text: String) {
    if case .syntax = fault, let found = YAMLLines.firstFault(in: text) {
      report(found.code, at: found.mark, length: found.length, found.arguments, suggestion: found.suggestion)
      return
    }
    switch fault {
    case .alias(let mark): report(.yamlAlias, at: mark)
    case .tag(let mark):
      report(.yamlCharacter, at: mark, ["character": "!", "mended": quoted(from: mark)])
    case .duplicates(let keys, let mark):
      report(.duplicateKey, at: mark, length: keys.first?.count ?? 1, ["key": keys.first ?? ""])
    case .syntax(let problem, let mark, let opened):
      reportSyntax(problem, at: mark, opened: opened, in: text)
    }
  }

  /// libyaml speaks of tokens; the faults that authors make most get words of their own.
  private mutating func reportSyntax(
    _ problem: String, at mark: YAMLMark, opened: YAMLMark?, in text: String
  ) {
    let line = source.line(mark.line + linesBefore)
    if line.prefix(while: \.isWhitespace).contains("\t") {
      report(.yamlTab, at: YAMLMark(line: mark.line, column: 1))
    } else if problem.contains("mapping values are not allowed") {
      report(.yamlColon, at: mark, ["mended": Self.quoted(line)])
    } else if problem.contains("cannot start any token") {
      report(
        .yamlCharacter, at: mark, ["character": String(character(at: mark)), "mended": Self.quoted(line)])
    } else if let bracket = openBracket(before: mark), Self.unfinished.contains(where: problem.contains) {
      report(.yamlUnclosedQuote, at: bracket)
    } else if Self.unclosed.contains(where: problem.contains) {
      report(.yamlUnclosedQuote, at: opened ?? mark)
    } else if let found = YAMLLines.fault(onLine: mark.line, of: text) {
      report(found.code, at: found.mark, length: found.length, found.arguments)
    } else {
      report(.yamlSyntax, at: mark, ["problem": problem])
    }
  }

  /// What libyaml says when a quotation mark or a bracket is still open.
  private static let unclosed = [
    "unexpected end of stream", "unexpected document indicator", "expected ',' or ']'", "expected ',' or '}'",
  ]

  /// What libyaml says when a bracket is open and the text goes on with something else.
  private static let unfinished = [
    "expected node content", "expected ',' or ']'", "expected ',' or '}'", "unexpected end of stream",
  ]

  /// The innermost bracket that is open at a place in the text. Brackets within quotation marks do not count.
  private func openBracket(before mark: YAMLMark) -> YAMLMark? {
    var open: [YAMLMark] = []
    for line in 1...max(mark.line, 1) {
      var quote: Character?
      for (index, character) in source.line(line + linesBefore).unicodeScalars.map(Character.init)
        .enumerated()
      {
        let place = YAMLMark(line: line, column: index + 1)
        guard place.line < mark.line || place.column < mark.column else { break }
        switch character {
        case "\"", "'": quote = quote == nil ? character : quote == character ? nil : quote
        case "[" where quote == nil, "{" where quote == nil: open.append(place)
        case "]" where quote == nil, "}" where quote == nil: _ = open.popLast()
        default: break
        }
      }
    }
    return open.last
  }

  /// The line with quotation marks around its value.
  static func quoted(_ line: String) -> String {
    guard let colon = line.firstIndex(of: ":") else { return line }
    let value = line[line.index(after: colon)...].drop { $0 == " " }.replacing("\"", with: "\\\"")
    return "\(line[...colon]) \"\(value)\""
  }

  /// The line with quotation marks around what begins at `mark`, to the line's end or that of an item in brackets.
  private func quoted(from mark: YAMLMark) -> String {
    let line = source.line(mark.line + linesBefore).unicodeScalars
    let start =
      line.index(line.startIndex, offsetBy: mark.column - 1, limitedBy: line.endIndex) ?? line.endIndex
    let (before, rest) = (String(line[..<start]), String(line[start...]))
    let isItem = before.contains { "[{".contains($0) }
    let end = isItem ? rest.firstIndex { ",]}".contains($0) } ?? rest.endIndex : rest.endIndex
    var value = rest[..<end]
    while value.last?.isWhitespace == true { value.removeLast() }
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\(before)\"\(escaped)\"\(rest[end...])"
  }

  /// libyaml counts code points.
  func character(at mark: YAMLMark) -> Character {
    let line = source.line(mark.line + linesBefore).unicodeScalars
    return line.dropFirst(mark.column - 1).first.map(Character.init) ?? " "
  }

  /// Reports the later occurrences of a key in a mapping and gives the text with them blanked; nil where they cannot be
  /// found, so that only one report is possible.
  mutating func reportDuplicates(_ keys: [String], firstAt mark: YAMLMark, in text: String) -> String? {
    guard let key = keys.first else { return nil }
    if let bracket = openBracket(before: mark), character(at: bracket) == "{",
      let shortened = reportFlowDuplicates(of: key, firstAt: mark, in: text)
    {
      return shortened
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let indent = mark.column - 1
    var found: [Int] = []
    var index = mark.line
    while index < lines.count {
      let depth = lines[index].prefix { $0 == " " }.count
      let isBlank = lines[index].allSatisfy(\.isWhitespace)
      if !isBlank, depth < indent { break }
      if depth == indent, names(key, lines[index].dropFirst(indent)) { found.append(index) }
      index += 1
    }
    guard !found.isEmpty else { return nil }
    for first in found {
      report(
        .duplicateKey, at: YAMLMark(line: first + 1, column: mark.column), length: key.count,
        ["key": key, "line": String(mark.line + linesBefore)])
      var last = first
      repeat {
        lines[last] = ""
        last += 1
      } while last < lines.count && isInside(lines[last], indent: indent)
    }
    return lines.joined(separator: "\n")
  }

  /// The same in a mapping in braces; nil where it is not in braces after all.
  private mutating func reportFlowDuplicates(of key: String, firstAt mark: YAMLMark, in text: String)
    -> String?
  {
    var scalars = Array(text.unicodeScalars)
    guard let entries = FlowEntries.named(key, after: mark, in: scalars), !entries.isEmpty else { return nil }
    for entry in entries {
      report(
        .duplicateKey, at: entry.mark, length: key.count,
        ["key": key, "line": String(mark.line + linesBefore)])
      for index in entry.range where scalars[index] != "\n" { scalars[index] = " " }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private func names(_ key: String, _ line: Substring) -> Bool {
    for quoted in [key, "\"\(key)\"", "'\(key)'"] where line.hasPrefix(quoted) {
      let rest = line.dropFirst(quoted.count).drop { $0 == " " }
      if rest.first == ":" { return true }
    }
    return false
  }

  /// Whether a line belongs to the value of a key that is indented by `indent`.
  private func isInside(_ line: String, indent: Int) -> Bool {
    let depth = line.prefix { $0 == " " }.count
    if line.allSatisfy(\.isWhitespace) { return false }
    return depth > indent || (depth == indent && line.dropFirst(indent).hasPrefix("- "))
  }
}
