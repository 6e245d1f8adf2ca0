import Diagnostics

/// The tags, each up to the one that closes it.
extension Parser {
  private static let tags = ["if", "for", "set", "block", "include", "extends", "raw"]
  private static let closing = ["elif", "else", "endif", "endfor", "endblock", "endraw"]
  private static let leftOut = [
    "macro", "call", "import", "from", "with", "filter", "do", "autoescape", "trans", "break", "continue",
    "endset", "endmacro", "endcall", "endwith", "endfilter", "endautoescape", "endtrans",
  ]

  mutating func statement() throws -> [Statement] {
    guard case .name(let text) = token.kind else { throw misplaced(.templateNameExpected) }
    let tag = Word(text: text, range: token.range)
    at += 1
    switch text {
    case "if": return branch(tag)
    case "for": return loop(tag)
    case "set": return try set()
    case "block": return block(tag)
    case "include": return [.include(try path(tag))]
    case "extends":
      let parent = try path(tag)
      let isUseful = open == 0 && template.parent == nil && template.blocks.isEmpty
      if isUseful { template.parent = parent } else { _ = fault(.templateExtendsPlace, tag.range) }
      return []
    case _ where Parser.closing.contains(text):
      throw fault(.templateStrayTag, tag.range, ["name": text])
    case _ where Parser.leftOut.contains(text):
      throw fault(.templateUnsupported, tag.range, ["name": text])
    default:
      let suggestion = Suggestion.nearest(to: text, among: Parser.tags + Parser.closing)
      throw fault(.templateUnknownTag, tag.range, ["name": text], suggestion: suggestion)
    }
  }

  /// The statements within `tag`, up to one of `ends`; reports a tag that is never closed, or too deep.
  private mutating func body(of tag: Word, ends: [String]) -> (body: [Statement], end: String) {
    guard open < Limits.nesting else {
      _ = fault(.templateTooDeep, tag.range)
      at = tokens.count - 1
      return ([], "")
    }
    open += 1
    let (body, end) = statements(until: ends)
    open -= 1
    // One unclosed tag leaves all around it unclosed; the innermost is the one to mend.
    let codes: [DiagnosticCode] = [.templateUnclosed, .templateTooDeep]
    if end == nil, !template.problems.contains(where: { codes.contains($0.code) }) {
      let names = ["open": "{% \(tag.text) %}", "close": "{% \(ends.last ?? "") %}"]
      _ = fault(.templateUnclosed, tag.range, names)
    }
    return (body, end ?? "")
  }

  /// The rest of a tag that was found to be `end`, and what stands after `else` up to `close`.
  private mutating func rest(of tag: Word, after end: String, close: String) -> [Statement] {
    if !end.isEmpty { recovering { try $0.expect("%}") } }
    guard end == "else" else { return [] }
    let (body, end) = body(of: tag, ends: [close])
    return body + rest(of: tag, after: end, close: close)
  }

  private mutating func branch(_ tag: Word) -> [Statement] {
    var branches: [(condition: Expression?, body: [Statement])] = []
    var end = "elif"
    while end == "elif" {
      let condition = recovering { try $0.expression(upTo: "%}") }
      let part = body(of: tag, ends: ["elif", "else", "endif"])
      // A condition that could not be read is reported; anything may stand in for it.
      let standIn = Expression(kind: .literal(.bool(true)), range: tag.range)
      branches.append((condition ?? standIn, part.body))
      end = part.end
    }
    return [.branch(branches + [(nil, rest(of: tag, after: end, close: "endif"))])]
  }

  private mutating func loop(_ tag: Word) -> [Statement] {
    let head = recovering { parser in
      let target = try parser.name()
      try parser.expect("in")
      let items = try parser.binary(weakest: 0)
      let condition = parser.accept("if") ? try parser.expression() : nil
      try parser.expect("%}")
      return (target, items, condition)
    }
    let (inner, end) = body(of: tag, ends: ["else", "endfor"])
    let otherwise = rest(of: tag, after: end, close: "endfor")
    guard let (target, items, condition) = head else { return inner + otherwise }
    let loop = Statement.Loop(
      target: target, items: items, condition: condition, body: inner, otherwise: otherwise)
    return [.loop(loop)]
  }

  private mutating func set() throws -> [Statement] {
    let name = try name()
    for sign in [".", "%}", ",", "|"] where token.kind == .symbol(sign) {
      throw fault(.templateUnsupported, token.range, ["name": "set " + sign])
    }
    try expect("=")
    return [.set(name, try expression(upTo: "%}"))]
  }

  private mutating func block(_ tag: Word) -> [Statement] {
    let head = recovering { parser in
      let name = try parser.name()
      try parser.expect("%}")
      return name
    }
    let (inner, end) = body(of: tag, ends: ["endblock"])
    if let head, !end.isEmpty { _ = accept(head.text) }
    _ = rest(of: tag, after: end, close: "endblock")
    guard let name = head else { return inner }
    let block = Statement.Block(name: name, body: inner)
    if template.blocks.contains(where: { $0.name.text == name.text }) {
      _ = fault(.templateDuplicateBlock, name.range, ["name": name.text])
    } else {
      template.blocks.append(block)
    }
    return [.block(block)]
  }

  /// The quoted path of another template.
  private mutating func path(_ tag: Word) throws -> Word {
    guard case .string(let path) = token.kind else {
      throw misplaced(.templatePathExpected, ["tag": tag.text])
    }
    at += 1
    let range = tokens[at - 1].range
    try expect("%}")
    return Word(text: path, range: range)
  }
}
