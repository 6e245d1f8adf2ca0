import Diagnostics

/// The grammar of expressions, as Jinja has it.
extension Parser {
  private mutating func make(
    _ kind: Expression.Kind, from start: Int, _ parts: [Expression] = []
  ) throws -> Expression {
    let range = start..<tokens[max(at - 1, 0)].range.upperBound
    let depth = (parts.map(\.depth).max() ?? 0) + 1
    guard depth <= Limits.depth else { throw fault(.templateTooDeep, range) }
    return Expression(kind: kind, range: range, depth: depth)
  }

  /// Every way into a deeper expression leads through here, so the depth is bounded before the stack is.
  mutating func expression() throws -> Expression {
    guard nesting < Limits.depth / 2 else { throw fault(.templateTooDeep, token.range) }
    nesting += 1
    defer { nesting -= 1 }
    let start = token.range.lowerBound
    var value = try binary(weakest: 0)
    while accept("if") {
      let condition = try binary(weakest: 0)
      let otherwise = accept("else") ? try expression() : nil
      let parts = [value, condition] + (otherwise.map { [$0] } ?? [])
      value = try make(
        .choose(value, condition: condition, otherwise: otherwise), from: start, parts)
    }
    return value
  }

  /// Operators that bind at least as tightly as `weakest`.
  mutating func binary(weakest: Int) throws -> Expression {
    let start = token.range.lowerBound
    var value: Expression
    if weakest <= Operator.negation, accept("not") {
      var count = 1
      while accept("not") { count += 1 }
      value = try binary(weakest: Operator.comparison)
      for _ in 0..<count { value = try make(.not(value), from: start, [value]) }
    } else {
      value = try signed()
    }
    var tightest = Int.max
    while let sign = sign, sign.strength >= weakest, sign.strength <= tightest {
      at += sign == .notContained ? 2 : 1
      let other = try binary(weakest: sign.strength + 1)
      value = try make(.binary(sign, value, other), from: start, [value, other])
      // `a < b < c` is left out.
      tightest = sign.strength == Operator.comparison ? sign.strength - 1 : sign.strength
    }
    return value
  }

  private var sign: Operator? {
    switch token.kind {
    case .name("not"): tokens[at + 1].kind == .name("in") ? .notContained : nil
    case .name(let text), .symbol(let text): Operator(rawValue: text)
    default: nil
    }
  }

  /// A sign binds tighter than a filter: `-n|abs` is `(-n)|abs`.
  private mutating func signed() throws -> Expression {
    let start = token.range.lowerBound
    var count = 0
    while token.kind == .symbol("-") || token.kind == .symbol("+") {
      if token.kind == .symbol("-") { count += 1 }
      at += 1
    }
    var value = try postfix()
    for _ in 0..<count {
      let zero = Expression(kind: .literal(.int(0)), range: value.range)
      value = try make(.binary(.subtract, zero, value), from: start, [value])
    }
    while true {
      if accept("|") {
        let name = try name()
        let given = accept("(") ? try arguments() : []
        value = try make(.filter(value, name, given), from: start, [value] + given.map(\.value))
      } else if accept("is") {
        value = try test(of: value)
      } else {
        return value
      }
    }
  }

  /// A value with its members and indexes.
  private mutating func postfix() throws -> Expression {
    let start = token.range.lowerBound
    var value = try primary()
    while true {
      if accept(".") {
        let name = try name()
        value = try make(.member(value, name), from: start, [value])
      } else if accept("[") {
        let index = try expression(upTo: "]")
        value = try make(.index(value, index), from: start, [value, index])
      } else if accept("(") {
        _ = try arguments()
        value = try make(.call(value), from: start, [value])
      } else {
        return value
      }
    }
  }

  private mutating func test(of value: Expression) throws -> Expression {
    let start = value.range.lowerBound
    let isNegated = accept("not")
    let isIn = accept("in")
    let name = isIn ? Word(text: "in", range: tokens[at - 1].range) : try name()
    var given: [Argument] = []
    switch token.kind {
    case .symbol("("):
      at += 1
      given = try arguments()
    case .name(let word) where Parser.reserved.contains(word): break
    case .name, .string, .number, .symbol("["): given = [Argument(value: try postfix())]
    default: break
    }
    let test = try make(.test(value, name, given), from: start, [value] + given.map(\.value))
    return isNegated ? try make(.not(test), from: start, [test]) : test
  }

  private mutating func arguments() throws -> [Argument] {
    var isNamed = false
    return try items(until: ")") { parser in
      guard case .name = parser.token.kind, parser.tokens[parser.at + 1].kind == .symbol("=") else {
        if isNamed { throw parser.misplaced(.templateSyntax, ["expected": "name="]) }
        return Argument(value: try parser.expression())
      }
      isNamed = true
      let name = try parser.name()
      parser.at += 1
      return Argument(name: name, value: try parser.expression())
    }
  }

  /// What stands between commas; one may stand after the last.
  private mutating func items<T>(until end: String, _ item: (inout Parser) throws -> T) throws -> [T] {
    var items: [T] = []
    while !accept(end) {
      items.append(try item(&self))
      if accept(end) { break }
      guard accept(",") else { throw misplaced(.templateSyntax, ["expected": end]) }
    }
    return items
  }

  private mutating func primary() throws -> Expression {
    let (kind, start) = (token.kind, token.range.lowerBound)
    at += 1
    switch kind {
    case .name(let name) where !Parser.reserved.contains(name):
      return try make(Parser.constants[name].map { .literal($0) } ?? .name(name), from: start)
    case .string(let text): return try make(.literal(.text(text)), from: start)
    case .number(let number): return try make(.literal(number.value), from: start)
    case .symbol("("): return try bracketed(start)
    case .symbol("["):
      let items = try items(until: "]") { try $0.expression() }
      return try make(.list(items), from: start, items)
    case .symbol("{"):
      let pairs = try items(until: "}") { try $0.pair() }
      return try make(.map(pairs), from: start, pairs.map(\.value))
    default:
      at -= 1
      throw misplaced(.templateExpressionExpected)
    }
  }

  private static let constants: [String: Value] = [
    "true": .bool(true), "True": .bool(true), "false": .bool(false), "False": .bool(false), "none": .none,
    "None": .none,
  ]

  /// `(a)` is `a`; `(a, b)` is a list.
  private mutating func bracketed(_ start: Int) throws -> Expression {
    let first = try expression()
    guard accept(",") else {
      try expect(")")
      return first
    }
    let items = [first] + (try items(until: ")") { try $0.expression() })
    return try make(.list(items), from: start, items)
  }

  private mutating func pair() throws -> (key: String, value: Expression) {
    guard case .string(let key) = token.kind else { throw misplaced(.templateExpressionExpected) }
    at += 1
    try expect(":")
    return (key, try expression())
  }
}
