import Diagnostics

/// Tokens to statements. A fault costs the tag that it stands in; parsing goes on behind it.
struct Parser {
  let tokens: [Token]
  var at = 0
  var template: ParsedTemplate
  /// How many expressions the parser stands in.
  var nesting = 0
  /// How many tags are open.
  var open = 0

  static func parse(_ source: SourceText) -> ParsedTemplate {
    let lexer = Lexer(source)
    let template = ParsedTemplate(source: source, problems: lexer.problems)
    var parser = Parser(tokens: lexer.tokens, template: template)
    parser.template.statements = parser.statements(until: []).body
    return parser.template
  }

  /// What ends a syntax fault's way up; the diagnostic is already noted.
  struct Noted: Error {}

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

  var token: Token { tokens[at] }

  mutating func accept(_ sign: String) -> Bool {
    guard token.kind == .symbol(sign) || token.kind == .name(sign) else { return false }
    at += 1
    return true
  }

  mutating func expect(_ sign: String) throws {
    guard accept(sign) else { throw misplaced(.templateSyntax, ["expected": sign]) }
  }

  mutating func name() throws -> Word {
    guard case .name(let text) = token.kind, !Parser.reserved.contains(text) else {
      throw misplaced(.templateNameExpected)
    }
    at += 1
    return Word(text: text, range: tokens[at - 1].range)
  }

  static let reserved: Set = ["and", "or", "not", "in", "is", "if", "else"]

  /// Statements up to one of the tags in `ends`, or the file's end; then its name, with the parser behind it.
  mutating func statements(until ends: [String]) -> (body: [Statement], end: String?) {
    var body: [Statement] = []
    while true {
      let start = token
      if start.kind == .end { return (body, nil) }
      at += 1
      switch start.kind {
      case .text(let bytes): body.append(.text(bytes))
      case .symbol("{{"):
        if let value = recovering({ try $0.expression(upTo: "}}") }) { body.append(.print(value)) }
      default:
        if case .name(let tag) = token.kind, ends.contains(tag) {
          at += 1
          return (body, tag)
        }
        let parent = template.parent
        body += recovering { try $0.statement() } ?? []
        if parent == nil, template.parent != nil { template.lead = body.count }
      }
    }
  }

  /// What `parse` gives; after a fault, nothing, and the parser is behind the tag.
  mutating func recovering<T>(_ parse: (inout Parser) throws -> T) -> T? {
    if let result = try? parse(&self) { return result }
    while token.kind != .end, !accept("}}"), !accept("%}") { at += 1 }
    return nil
  }

  mutating func expression(upTo end: String) throws -> Expression {
    let value = try expression()
    try expect(end)
    return value
  }
}
