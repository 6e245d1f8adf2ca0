import Diagnostics

/// The grammar of expressions, from the loosest binding to the tightest, as Jinja has it.
extension Parser {
  mutating func make(
    _ kind: Expression.Kind, from start: Int, _ parts: [Expression] = []
  ) throws(Fault) -> Expression {
    let range = start..<tokens[max(at - 1, 0)].range.upperBound
    let depth = (parts.map(\.depth).max() ?? 0) + 1
    guard depth <= Limits.depth else { throw fault(.templateTooDeep, range) }
    return Expression(kind: kind, range: range, depth: depth)
  }

  /// `a, b`: a list without its brackets, or one expression.
  mutating func tuple(withChoice: Bool = true) throws(Fault) -> Expression {
    let start = token.range.lowerBound
    let first = withChoice ? try expression() : try either()
    guard token.kind == .symbol(",") else { return first }
    var items = [first]
    while accept(","), ![.symbol("%}"), .symbol("}}"), .symbol(")")].contains(token.kind) {
      items.append(withChoice ? try expression() : try either())
    }
    return try make(.list(items, isTuple: true), from: start, items)
  }

  /// Every way into a deeper expression leads through here, so the depth is bounded before the stack is.
  mutating func expression() throws(Fault) -> Expression {
    guard nesting < Limits.depth / 2 else { throw fault(.templateTooDeep, token.range) }
    nesting += 1
    defer { nesting -= 1 }
    let start = token.range.lowerBound
    var value = try either()
    while accept("if") {
      let condition = try either()
      let otherwise = accept("else") ? try expression() : nil
      value = try make(
        .choose(value, condition: condition, otherwise: otherwise), from: start,
        [value, condition] + (otherwise.map { [$0] } ?? []))
    }
    return value
  }

  private mutating func either() throws(Fault) -> Expression {
    let start = token.range.lowerBound
    var left = try both()
    while accept("or") {
      let right = try both()
      left = try make(.or(left, right), from: start, [left, right])
    }
    return left
  }

  private mutating func both() throws(Fault) -> Expression {
    let start = token.range.lowerBound
    var left = try negation()
    while accept("and") {
      let right = try negation()
      left = try make(.and(left, right), from: start, [left, right])
    }
    return left
  }

  private mutating func negation() throws(Fault) -> Expression {
    let start = token.range.lowerBound
    var count = 0
    while accept("not") { count += 1 }
    var value = try comparison()
    for _ in 0..<count { value = try make(.not(value), from: start, [value]) }
    return value
  }

  /// `a < b < c` means `a < b and b < c`.
  private mutating func comparison() throws(Fault) -> Expression {
    let start = token.range.lowerBound
    var left = try sum()
    var chain: Expression?
    while true {
      let before = at
      let isNegated = accept("not")
      guard let sign = Comparison(rawValue: written(token)), !isNegated || sign == .contained else {
        at = before
        return chain ?? left
      }
      at += 1
      let right = try sum()
      var link = try make(.compare(sign, left, right), from: left.range.lowerBound, [left, right])
      if isNegated { link = try make(.not(link), from: left.range.lowerBound, [link]) }
      chain =
        try chain.map { (chain) throws(Fault) in try make(.and(chain, link), from: start, [chain, link]) }
        ?? link
      left = right
    }
  }

  private mutating func sum() throws(Fault) -> Expression {
    try chain(of: [.add, .subtract]) { (self: inout Parser) throws(Fault) in try self.concatenation() }
  }

  private mutating func concatenation() throws(Fault) -> Expression {
    let start = token.range.lowerBound
    var parts = [try product()]
    while accept("~") { parts.append(try product()) }
    return parts.count == 1 ? parts[0] : try make(.concat(parts), from: start, parts)
  }

  private mutating func product() throws(Fault) -> Expression {
    try chain(of: [.multiply, .divide, .floorDivide, .modulo]) { (self: inout Parser) throws(Fault) in
      try self.chain(of: [.power]) { (self: inout Parser) throws(Fault) in try self.signed() }
    }
  }

  private mutating func chain(
    of signs: [Arithmetic], _ operand: (inout Parser) throws(Fault) -> Expression
  ) throws(Fault) -> Expression {
    let start = token.range.lowerBound
    var left = try operand(&self)
    while case .symbol(let text) = token.kind, let sign = Arithmetic(rawValue: text), signs.contains(sign) {
      at += 1
      let right = try operand(&self)
      left = try make(.arithmetic(sign, left, right), from: start, [left, right])
    }
    return left
  }

  /// A sign binds tighter than a filter: `-n|abs` is `(-n)|abs`.
  private mutating func signed() throws(Fault) -> Expression {
    let start = token.range.lowerBound
    var isNegative: [Bool] = []
    while token.kind == .symbol("-") || token.kind == .symbol("+") {
      isNegative.append(token.kind == .symbol("-"))
      at += 1
    }
    var value = try postfix(of: try primary())
    for negative in isNegative where negative { value = try make(.negate(value), from: start, [value]) }
    return try filtered(value)
  }

  mutating func primary() throws(Fault) -> Expression {
    let start = token
    at += 1
    switch start.kind {
    case .name(let name) where !Parser.reserved.contains(name):
      return try make(named(name), from: start.range.lowerBound)
    case .string(var text):
      while case .string(let more) = token.kind {
        text += more
        at += 1
      }
      return try make(.literal(.text(text)), from: start.range.lowerBound)
    case .int(let number): return try make(.literal(.int(number)), from: start.range.lowerBound)
    case .double(let number): return try make(.literal(.double(number)), from: start.range.lowerBound)
    case .symbol("("):
      if accept(")") { return try make(.list([], isTuple: true), from: start.range.lowerBound) }
      let inner = try tuple()
      try expect(")")
      return inner
    case .symbol("["):
      let items = try items(until: "]")
      return try make(.list(items, isTuple: false), from: start.range.lowerBound, items)
    case .symbol("{"): return try map(from: start.range.lowerBound)
    default:
      at -= 1
      throw fault(.templateExpressionExpected, start.range, ["found": written(start)])
    }
  }

  private func named(_ name: String) -> Expression.Kind {
    switch name {
    case "true", "True": .literal(.bool(true))
    case "false", "False": .literal(.bool(false))
    case "none", "None": .literal(.none)
    default: .name(name)
    }
  }

  private mutating func items(until end: String) throws(Fault) -> [Expression] {
    var items: [Expression] = []
    while !accept(end) {
      if !items.isEmpty {
        try expect(",")
        if accept(end) { break }
      }
      items.append(try expression())
    }
    return items
  }

  private mutating func map(from start: Int) throws(Fault) -> Expression {
    var pairs: [(key: String, value: Expression)] = []
    while !accept("}") {
      if !pairs.isEmpty {
        try expect(",")
        if accept("}") { break }
      }
      guard case .string(let key) = token.kind else {
        throw fault(.templateExpressionExpected, token.range, ["found": written(token)])
      }
      at += 1
      try expect(":")
      let value = try expression()
      if let index = pairs.firstIndex(where: { $0.key == key }) {
        pairs[index].value = value
      } else {
        pairs.append((key, value))
      }
    }
    return try make(.map(pairs), from: start, pairs.map(\.value))
  }
}
