import Diagnostics

/// Expressions.
extension Parser {
  /// What stands behind a value, from the loosest to the tightest. The two empty levels are those of `not` and of signs,
  /// which stand before one.
  private static let levels = [
    ["if"], ["or"], ["and"], [], ["==", "!=", "<", "<=", ">", ">=", "in", "not in"], ["+", "-"], ["~"],
    ["*", "/", "//", "%"], ["|", "is"], [], [".", "[", "("],
  ]
  private static let (choice, negation, comparison, signs) = (0, 3, 4, 9)

  /// An expression made of `parts`, written from `start` to here.
  private mutating func made(_ kind: Expression.Kind, _ parts: [Expression], from start: Int) throws
    -> Expression
  {
    let depth = (parts.map(\.depth).max() ?? 0) + 1
    guard depth <= Limits.depth else { throw fault(.templateTooDeep, start..<end) }
    return Expression(kind: kind, parts: parts, range: start..<end, depth: depth)
  }

  /// Every way into a deeper expression leads through here, so the depth is bounded before the stack is.
  mutating func expression(_ weakest: Int = choice) throws -> Expression {
    guard nesting < Limits.depth / 2 else { throw fault(.templateTooDeep, token.range) }
    nesting += 1
    defer { nesting -= 1 }
    return try operation(weakest)
  }

  mutating func closed(by end: String) throws -> Expression {
    let value = try expression()
    try expect(end)
    return value
  }

  /// What a loop goes through: an `if` behind it is the loop's.
  mutating func items() throws -> Expression { try operation(Parser.choice + 1) }

  /// A value, and what stands behind it that binds at least as tightly as `weakest`.
  private mutating func operation(_ weakest: Int) throws -> Expression {
    let start = token.range.lowerBound
    var (value, tightest) = try prefixed(weakest)
    while let (sign, level) = behind, level >= weakest, level <= tightest {
      at += sign == "not in" ? 2 : 1
      // `a < b < c` is left out.
      tightest = level == Parser.comparison ? level - 1 : level
      switch sign {
      case "if":
        let condition = try operation(level + 1)
        let other = accept("else") ? [try expression()] : []
        value = try made(.choice, [value, condition] + other, from: value.range.lowerBound)
      case "|":
        let name = try name()
        value = try made(.filter(name), [value] + (accept("(") ? arguments() : []), from: start)
      case "is": value = try question(value, from: start)
      case ".": value = try made(.member(name()), [value], from: start)
      case "[":
        let key = try closed(by: "]")
        // `x["name"]` is `x.name`.
        value = try made(key.quoted.map { .member($0) } ?? .index, [value, key], from: start)
      case "(": value = try made(.call, [value] + arguments(), from: start)
      default: value = try made(.operation(sign), [value, operation(level + 1)], from: start)
      }
    }
    return value
  }

  private var behind: (sign: String, level: Int)? {
    guard let word = token.word else { return nil }
    let sign = word == "not" && tokens[at + 1].word == "in" ? "not in" : word
    return Parser.levels.firstIndex { $0.contains(sign) }.map { (sign, $0) }
  }

  /// A value with what stands before it, and how tightly that binds. A sign binds tighter than a filter: `-n|abs` is
  /// `(-n)|abs`.
  private mutating func prefixed(_ weakest: Int) throws -> (Expression, level: Int) {
    let (start, word) = (token.range.lowerBound, token.word ?? "")
    if weakest <= Parser.negation, accept("not") {
      let value = try expression(Parser.negation)
      return (try made(.operation("not"), [value], from: start), Parser.negation)
    }
    guard accept("-") || accept("+") else { return (try primary(), Int.max) }
    let zero = Expression(kind: .literal(.int(0)), range: start..<end)
    return (try made(.operation(word), [zero, expression(Parser.signs)], from: start), Parser.signs)
  }

  /// `is not odd`, `is divisibleby 3`, `is in names`
  private mutating func question(_ value: Expression, from start: Int) throws -> Expression {
    let isNegated = accept("not")
    let name = accept("in") ? Word(text: "in", range: start..<end) : try name()
    var arguments: [Expression] = []
    switch token.kind {
    case .sign("("):
      at += 1
      arguments = try self.arguments()
    case .name(let word) where Parser.reserved.contains(word): break
    case .name, .literal, .sign("["): arguments = [try operation(Parser.signs + 1)]
    default: break
    }
    let answer = try made(.test(name), [value] + arguments, from: start)
    return isNegated ? try made(.operation("not"), [answer], from: start) : answer
  }

  private mutating func arguments() throws -> [Expression] {
    var isNamed = false
    return try items(until: ")") { parser in
      guard case .name = parser.token.kind, parser.tokens[parser.at + 1].word == "=" else {
        if isNamed { throw parser.misplaced(.templateSyntax, ["expected": "name="]) }
        return try parser.expression()
      }
      isNamed = true
      let name = try parser.name()
      parser.at += 1
      var value = try parser.expression()
      value.label = name
      return value
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

  static let constants: [String: Value] = [
    "true": .bool(true), "True": .bool(true), "false": .bool(false), "False": .bool(false), "none": .none,
    "None": .none,
  ]

  private mutating func primary() throws -> Expression {
    let (kind, range) = (token.kind, token.range)
    let start = range.lowerBound
    at += 1
    switch kind {
    case .name(let name) where !Parser.reserved.contains(name):
      let constant = Parser.constants[name]
      return Expression(kind: constant.map { .literal($0) } ?? .name(name), range: range)
    case .literal(let value): return Expression(kind: .literal(value), range: range)
    case .sign("["): return try made(.list, items(until: "]") { try $0.expression() }, from: start)
    case .sign("{"):
      let pairs = try items(until: "}") { try $0.pair() }
      return try made(.map(keys: pairs.map(\.key)), pairs.map(\.value), from: start)
    case .sign("("):
      // `(a)` is `a`; `(a, b)` is a list.
      let first = try expression()
      guard accept(",") else {
        try expect(")")
        return first
      }
      return try made(.list, [first] + items(until: ")") { try $0.expression() }, from: start)
    default:
      at -= 1
      throw misplaced(.templateExpressionExpected)
    }
  }

  private mutating func pair() throws -> (key: String, value: Expression) {
    guard case .literal(.text(let key)) = token.kind else { throw misplaced(.templateExpressionExpected) }
    at += 1
    try expect(":")
    return (key, try expression())
  }
}
