import Diagnostics

/// Reads a file's tokens as statements, and finds all its faults of syntax.
struct Parser {
  /// What has been read.
  private(set) var template: Template
  let tokens: [Token]
  var at = 0
  /// How deep the tags and the expressions being read are nested.
  private var depth = 0
  /// Whether tags that belong together may have been parted by a fault that is noted already.
  private var hasLostStatements: Bool
  var nesting = 0

  init(_ source: SourceText) {
    let lexer = Lexer(source)
    (template, tokens) = (Template(source: source, problems: lexer.problems), lexer.tokens)
    hasLostStatements = lexer.hasLostStatements
    template.body = statements(until: []).0
  }

  var token: Token { tokens[at] }
  /// Where the token before this one ends.
  var end: Int { at > 0 ? tokens[at - 1].range.upperBound : 0 }
}

/// Tokens, and what is wrong with them.
extension Parser {
  /// What ends a fault's way up; the diagnostic is already noted.
  struct Noted: Error {}

  static let reserved: Set = ["and", "or", "not", "in", "is", "if", "else"]

  mutating func accept(_ word: String) -> Bool {
    guard token.word == word else { return false }
    at += 1
    return true
  }

  mutating func expect(_ word: String) throws {
    guard accept(word) else { throw misplaced(.templateSyntax, ["expected": word]) }
  }

  mutating func name() throws -> Word {
    guard case .name(let text) = token.kind, !Parser.reserved.contains(text) else {
      throw misplaced(.templateNameExpected)
    }
    at += 1
    return Word(text: text, range: tokens[at - 1].range)
  }

  /// The name of a variable that is set; the constants cannot be.
  private mutating func target() throws -> Word {
    if case .name(let text) = token.kind, Parser.constants[text] != nil {
      throw misplaced(.templateNameExpected)
    }
    return try name()
  }

  @discardableResult
  mutating func fault(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) -> Noted {
    template.problems.append(template.source.diagnostic(code, at: range, arguments, suggestion: suggestion))
    return Noted()
  }

  /// Something else than what stands here was expected.
  mutating func misplaced(_ code: DiagnosticCode, _ arguments: [String: String] = [:]) -> Noted {
    let found = String(decoding: template.source.bytes[token.range], as: UTF8.self)
    return fault(code, token.range, arguments.merging(["found": found]) { $1 })
  }

  /// What `parse` gives; after a fault nothing, and the rest of the tag is skipped.
  @discardableResult
  private mutating func recovering<T>(_ parse: (inout Parser) throws -> T) -> T? {
    if let result = try? parse(&self) { return result }
    while at < tokens.count - 1, !accept("}}"), !accept("%}") { at += 1 }
    return nil
  }
}

/// Statements.
extension Parser {
  private static let tags = ["if", "for", "set", "block", "include", "extends", "raw"]
  private static let closing = ["elif", "else", "endif", "endfor", "endblock", "endraw"]
  private static let leftOut = [
    "macro", "call", "import", "from", "with", "filter", "do", "autoescape", "trans", "break", "continue",
    "endset", "endmacro", "endcall", "endwith", "endfilter", "endautoescape", "endtrans",
  ]

  /// Statements up to one of the tags in `ends`, and its name; nothing for the file's end.
  private mutating func statements(until ends: [String]) -> ([Statement], end: String) {
    var statements: [Statement] = []
    while at < tokens.count - 1 {
      at += 1
      if case .text(let bytes) = tokens[at - 1].kind {
        statements.append(.text(bytes, tokens[at - 1].range))
      } else if tokens[at - 1].word == "{{" {
        recovering { try $0.closed(by: "}}") }.map { statements.append(.print($0)) }
      } else if case .name(let tag) = token.kind, ends.contains(tag) {
        at += 1
        return (statements, tag)
      } else {
        statements += recovering { try $0.statement() } ?? []
      }
    }
    return (statements, "")
  }

  private mutating func statement() throws -> [Statement] {
    guard case .name(let text) = token.kind else {
      hasLostStatements = true
      throw misplaced(.templateNameExpected)
    }
    let tag = Word(text: text, range: token.range)
    at += 1
    switch text {
    case "if": return [branch(tag)]
    case "for": return [loop(tag)]
    case "set": return [try set()]
    case "block": return block(tag)
    case "include": return [.include(try path(tag))]
    case "extends":
      let parent = try path(tag)
      guard depth == 0, template.parent == nil, template.blocks.isEmpty else {
        fault(.templateExtendsPlace, tag.range)
        return []
      }
      template.parent = parent
      return [.extends]
    case "raw":
      hasLostStatements = true
      throw misplaced(.templateSyntax, ["expected": "%}"])
    case _ where Parser.closing.contains(text) && hasLostStatements: throw Noted()
    case _ where Parser.closing.contains(text):
      throw fault(.templateStrayTag, tag.range, ["name": text])
    case _ where Parser.leftOut.contains(text):
      throw fault(.templateUnsupported, tag.range, ["name": text])
    default:
      let suggestion = Suggestion.nearest(to: text, among: Parser.tags + Parser.closing)
      throw fault(.templateUnknownTag, tag.range, ["name": text], suggestion: suggestion)
    }
  }

  /// The quoted path of another template.
  private mutating func path(_ tag: Word) throws -> Word {
    guard case .literal(.text(let path)) = token.kind else {
      throw misplaced(.templatePathExpected, ["tag": tag.text])
    }
    let word = Word(text: path, range: token.range)
    at += 1
    try expect("%}")
    return word
  }

  /// The statements within `tag`, up to one of `ends`; reports a tag that is never closed, or too deep.
  private mutating func body(of tag: Word, ends: [String]) -> ([Statement], end: String) {
    guard depth < Limits.nesting else {
      fault(.templateTooDeep, tag.range)
      at = tokens.count - 1
      return ([], "")
    }
    depth += 1
    defer { depth -= 1 }
    let (statements, end) = statements(until: ends)
    // One unclosed tag leaves all around it unclosed; the innermost is the one to mend.
    let codes: [DiagnosticCode] = [.templateUnclosed, .templateTooDeep]
    if end.isEmpty, !hasLostStatements, !template.problems.contains(where: { codes.contains($0.code) }) {
      fault(.templateUnclosed, tag.range, ["open": "{% \(tag.text) %}", "close": "{% \(ends.last ?? "") %}"])
    }
    return (statements, end)
  }

  /// The rest of a tag that was found to be `end`, and what stands after `else` up to `close`.
  private mutating func rest(of tag: Word, after end: String, close: String) -> [Statement] {
    if !end.isEmpty { recovering { try $0.expect("%}") } }
    guard end == "else" else { return [] }
    let (statements, end) = body(of: tag, ends: [close])
    return statements + rest(of: tag, after: end, close: close)
  }

  private mutating func branch(_ tag: Word) -> Statement {
    var branches: [(condition: Expression?, body: [Statement])] = []
    var end = "elif"
    while end == "elif" {
      let condition = recovering { try $0.closed(by: "%}") }
      let (body, next) = body(of: tag, ends: ["elif", "else", "endif"])
      branches.append((condition, body))
      end = next
    }
    if !end.isEmpty { branches.append((nil, rest(of: tag, after: end, close: "endif"))) }
    return .branch(tag, branches)
  }

  private mutating func loop(_ tag: Word) -> Statement {
    var loop = Statement.Loop(tag: tag)
    recovering { parser in
      loop.target = try parser.target()
      try parser.expect("in")
      loop.items = try parser.items()
      if parser.accept("if") { loop.condition = try parser.expression() }
      try parser.expect("%}")
    }
    let (body, end) = body(of: tag, ends: ["else", "endfor"])
    loop.body = body
    loop.otherwise = rest(of: tag, after: end, close: "endfor")
    return .loop(loop)
  }

  private mutating func set() throws -> Statement {
    let name = try target()
    for sign in [".", "%}", ",", "|"] where token.word == sign {
      throw fault(.templateUnsupported, token.range, ["name": "set " + sign])
    }
    try expect("=")
    return .set(name, try closed(by: "%}"))
  }

  private mutating func block(_ tag: Word) -> [Statement] {
    let name = recovering { parser in
      let name = try parser.name()
      try parser.expect("%}")
      return name
    }
    let (body, end) = body(of: tag, ends: ["endblock"])
    if let name, !end.isEmpty { _ = accept(name.text) }
    _ = rest(of: tag, after: end, close: "endblock")
    guard let name else { return body }
    guard template.blocks[name.text] == nil else {
      fault(.templateDuplicateBlock, name.range, ["name": name.text])
      return body
    }
    template.blocks[name.text] = (name, body)
    return [.block(name)]
  }
}
