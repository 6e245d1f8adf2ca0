import Diagnostics
import Yams

/// Reads a YAML text into nodes with positions; every fault becomes a diagnostic at its place.
///
/// Anchors, aliases, tags that make other types, deep nesting and huge texts are refused.
struct YAMLReader {
  /// The file that holds the text, for diagnostics.
  let source: SourceText
  /// How many lines of the file come before the text.
  let linesBefore: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText, linesBefore: Int) {
    self.source = source
    self.linesBefore = linesBefore
  }

  /// The root mapping of `text`; an empty one where the text is empty; nil after a fault that stops the reading.
  mutating func readMapping(_ text: String) -> YAMLNode? {
    if let mark = YAMLNesting.firstTooDeep(text) {
      report(.yamlTooDeep, at: mark)
      return nil
    }
    var text = text
    // Each round reports a duplicate key and blanks it, so that the rest is still read.
    for _ in 0..<Self.duplicateRounds {
      switch compose(text) {
      case .success(let node): return mapping(node, of: text)
      case .failure(let fault):
        guard case .duplicates(let keys, let mark) = fault,
          let shortened = reportDuplicates(keys, firstAt: mark, in: text)
        else {
          report(fault, in: text)
          return nil
        }
        text = shortened
      }
    }
    return nil
  }

  /// Reports at a YAML mark, `length` characters long.
  mutating func report(
    _ code: DiagnosticCode, at mark: YAMLMark, length: Int = 1, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    diagnostics.append(
      source.diagnostic(
        code, from: source.position(of: mark, linesBefore: linesBefore), length: length, arguments,
        suggestion: suggestion))
  }

  private static let duplicateRounds = 32
}

extension SourceText {
  /// The position of a YAML mark in the file: columns become characters.
  func position(of mark: YAMLMark, linesBefore: Int) -> SourcePosition {
    let number = mark.line + linesBefore
    let before = line(number).unicodeScalars.prefix(mark.column - 1)
    return SourcePosition(line: number, column: String(String.UnicodeScalarView(before)).count + 1)
  }
}

// MARK: - Composing

extension YAMLReader {
  private enum Fault: Error {
    /// `opened` is where the value that went wrong begins.
    case syntax(problem: String, mark: YAMLMark, opened: YAMLMark?)
    /// A value that begins with `!`, which YAML would take for the name of a type and leave out.
    case tag(YAMLMark)
    case duplicates([String], YAMLMark)
    case alias(YAMLMark)
  }

  private mutating func compose(_ text: String) -> Result<YAMLNode?, Fault> {
    do {
      // Without resolver rules Yams runs no regular expressions; types are decided by the field that reads. Without
      // constructors it makes no values, which nobody asks for.
      let parser = try Parser(
        yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      // An anchor is a weak reference into the parser, so the tree is copied while the parser lives.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return .success(nil) }
        let mayHaveTags = text.utf8.contains(UInt8(ascii: "!"))
        return .success(try convert(root, mayHaveTags))
      }
    } catch let fault as Fault {
      return .failure(fault)
    } catch let error as YamlError {
      return .failure(fault(from: error))
    } catch {
      return .failure(.syntax(problem: "\(error)", mark: YAMLMark(line: 1, column: 1), opened: nil))
    }
  }

  private func convert(_ node: Node, _ mayHaveTags: Bool) throws -> YAMLNode {
    func mark(_ mark: Mark?, _ anchor: Anchor?) throws -> YAMLMark {
      let mark = YAMLMark(line: mark?.line ?? 1, column: mark?.column ?? 1)
      if anchor != nil { throw Fault.alias(mark) }
      if mayHaveTags, character(at: mark) == "!" { throw Fault.tag(mark) }
      return mark
    }
    switch node {
    case .scalar(let scalar):
      let mark = try mark(scalar.mark, scalar.anchor)
      return YAMLNode(content: .scalar(scalar.string, isPlain: scalar.style == .plain), mark: mark)
    case .sequence(let sequence):
      let mark = try mark(sequence.mark, sequence.anchor)
      return YAMLNode(content: .list(try sequence.map { try convert($0, mayHaveTags) }), mark: mark)
    case .mapping(let mapping):
      let place = try mark(mapping.mark, mapping.anchor)
      let entries = try mapping.map { key, value in
        guard case .scalar(let name) = key else {
          throw Fault.syntax(
            problem: "did not find expected key", mark: try mark(key.mark, nil), opened: nil)
        }
        return YAMLEntry(
          key: name.string, keyMark: try mark(name.mark, name.anchor), value: try convert(value, mayHaveTags))
      }
      return YAMLNode(content: .map(entries), mark: place)
    case .alias(let alias): throw Fault.alias(try mark(alias.mark, nil))
    }
  }

  private func fault(from error: YamlError) -> Fault {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let opened = context.map { YAMLMark(line: $0.mark.line, column: $0.mark.column) }
      let mark = YAMLMark(line: mark.line, column: mark.column)
      // “while scanning a tag”
      if let opened, context?.text.hasSuffix("a tag") == true { return .tag(opened) }
      if problem == "found undefined tag handle" { return .tag(mark) }
      return problem == "found undefined alias"
        ? .alias(mark) : .syntax(problem: problem, mark: mark, opened: opened)
    case .duplicatedKeysInMapping(let keys, let context):
      return .duplicates(keys, YAMLMark(line: context.mark.line, column: context.mark.column))
    default:
      return .syntax(problem: "\(error)", mark: YAMLMark(line: 1, column: 1), opened: nil)
    }
  }

  private mutating func mapping(_ node: YAMLNode?, of text: String) -> YAMLNode? {
    guard let node, !node.isNull else {
      return YAMLNode(content: .map([]), mark: YAMLMark(line: 1, column: 1))
    }
    guard case .map = node.content else {
      if let found = YAMLLines.firstFault(in: text) {
        report(
          found.code, at: found.mark, length: found.length, found.arguments, suggestion: found.suggestion)
      } else {
        report(.yamlNotMapping, at: node.mark)
      }
      return nil
    }
    return node
  }
}

// MARK: - Faults

extension YAMLReader {
  private mutating func report(_ fault: Fault, in text: String) {
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
  private func character(at mark: YAMLMark) -> Character {
    let line = source.line(mark.line + linesBefore).unicodeScalars
    return line.dropFirst(mark.column - 1).first.map(Character.init) ?? " "
  }

  /// Reports the later occurrences of a key in a mapping and gives the text with them blanked; nil where they cannot be
  /// found, so that only one report is possible.
  private mutating func reportDuplicates(_ keys: [String], firstAt mark: YAMLMark, in text: String) -> String?
  {
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
