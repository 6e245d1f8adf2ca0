import Diagnostics

/// What one file says, and what is wrong with how it says it.
struct ParsedTemplate: Sendable {
  let name: String
  let source: SourceText
  var statements: [Statement] = []
  /// The template that it extends.
  var parent: Word?
  /// Its blocks, the nested ones included, in their order.
  var blocks: [Statement.Block] = []
  var problems: [Diagnostic] = []
}

/// Tokens to statements. A fault costs the tag that it stands in; parsing goes on behind it.
struct Parser {
  let tokens: [Token]
  var at = 0
  var template: ParsedTemplate
  /// How many expressions the parser stands in.
  var nesting = 0
  /// The tags that are open, innermost last.
  var open: [Word] = []

  static func parse(name: String, source: SourceText) -> ParsedTemplate {
    let lexer = Lexer(source)
    var parser = Parser(tokens: lexer.tokens, template: ParsedTemplate(name: name, source: source))
    parser.template.problems = lexer.problems
    parser.template.statements = parser.statements(until: []).body
    return parser.template
  }

  private init(tokens: [Token], template: ParsedTemplate) {
    self.tokens = tokens
    self.template = template
  }

  /// What ends a syntax fault's way up; the diagnostic is already noted.
  struct Fault: Error {}

  mutating func fault(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) -> Fault {
    template.problems.append(template.source.diagnostic(code, at: range, arguments, suggestion: suggestion))
    return Fault()
  }

  var token: Token { tokens[at] }

  func written(_ token: Token) -> String {
    String(decoding: template.source.bytes[token.range], as: UTF8.self)
  }

  mutating func accept(_ sign: String) -> Bool {
    guard token.kind == .symbol(sign) || token.kind == .name(sign) else { return false }
    at += 1
    return true
  }

  mutating func expect(_ sign: String) throws(Fault) {
    guard accept(sign) else {
      throw fault(.templateSyntax, token.range, ["expected": sign, "found": written(token)])
    }
  }

  mutating func name() throws(Fault) -> Word {
    guard case .name(let text) = token.kind, !Parser.reserved.contains(text) else {
      throw fault(.templateNameExpected, token.range, ["found": written(token)])
    }
    at += 1
    return Word(text: text, range: tokens[at - 1].range)
  }

  static let reserved: Set = ["and", "or", "not", "in", "is", "if", "else"]
}

extension Parser {
  /// Statements up to one of the tags in `ends`, or the file's end; then its name, with the parser behind it.
  private mutating func statements(until ends: [String]) -> (body: [Statement], end: String?) {
    var body: [Statement] = []
    while true {
      let start = token
      at += 1
      switch start.kind {
      case .end:
        at -= 1
        return (body, nil)
      case .text(let bytes): body.append(.text(bytes))
      case .symbol("{{"):
        if let value = recovering({ (self: inout Parser) throws(Fault) in
          let value = try self.tuple()
          try self.expect("}}")
          return value
        }) {
          body.append(.print(value))
        }
      default:
        if case .name(let tag) = token.kind, ends.contains(tag) {
          at += 1
          return (body, tag)
        }
        if let statement = recovering({ (self: inout Parser) throws(Fault) in try self.statement() }) {
          body.append(contentsOf: statement)
        }
      }
    }
  }

  /// What `parse` gives; after a fault, nothing, and the parser is behind the tag.
  mutating func recovering<T>(_ parse: (inout Parser) throws(Fault) -> T) -> T? {
    do throws(Fault) {
      return try parse(&self)
    } catch {
      while token.kind != .end, !accept("}}"), !accept("%}") { at += 1 }
      return nil
    }
  }

  private mutating func statement() throws(Fault) -> [Statement] {
    guard case .name(let text) = token.kind else {
      throw fault(.templateNameExpected, token.range, ["found": written(token)])
    }
    let tag = Word(text: text, range: token.range)
    at += 1
    switch text {
    case "if": return branch(tag)
    case "for": return loop(tag)
    case "set": return try set(tag)
    case "block": return block(tag)
    case "include", "extends": return try reference(tag)
    case _ where Parser.closing.contains(text):
      throw fault(.templateStrayTag, tag.range, ["name": text])
    case _ where Parser.leftOut.contains(text):
      throw fault(.templateUnsupported, tag.range, ["name": text])
    default:
      throw fault(
        .templateUnknownTag, tag.range, ["name": text],
        suggestion: Suggestion.nearest(to: text, among: Parser.tags + Parser.closing))
    }
  }

  private static let tags = ["if", "for", "set", "block", "include", "extends", "raw"]
  private static let closing = ["elif", "else", "endif", "endfor", "endset", "endblock", "endraw"]
  private static let leftOut = [
    "macro", "call", "import", "from", "with", "filter", "do", "autoescape", "trans", "break", "continue",
    "endmacro", "endcall", "endwith", "endfilter", "endautoescape", "endtrans",
  ]

  /// The statements within `tag`, up to one of `ends`; reports a tag that is never closed, or too deep.
  mutating func body(of tag: Word, ends: [String]) -> (body: [Statement], end: String) {
    guard open.count < Limits.nesting else {
      _ = fault(.templateTooDeep, tag.range)
      at = tokens.count - 1
      return ([], "")
    }
    open.append(tag)
    let (body, end) = statements(until: ends)
    open.removeLast()
    // One unclosed tag leaves all around it unclosed; the innermost is the one to mend.
    if end == nil,
      !template.problems.contains(where: { $0.code == .templateUnclosed || $0.code == .templateTooDeep })
    {
      _ = fault(
        .templateUnclosed, tag.range, ["open": "{% \(tag.text) %}", "close": "{% \(ends.last ?? "") %}"])
    }
    return (body, end ?? "")
  }

  mutating func endOfTag() {
    _ = recovering { (self: inout Parser) throws(Fault) in try self.expect("%}") }
  }
}
