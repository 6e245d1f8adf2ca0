import Diagnostics

/// The grammar of expressions, as Jinja has it.
extension Compiler {
  /// Every way into a deeper expression leads through here, so the depth is bounded before the stack is.
  private mutating func deeper(_ read: (inout Compiler) throws -> Typed) throws -> Typed {
    guard nesting < Limits.depth / 2 else { throw fault(.templateTooDeep, token.range) }
    nesting += 1
    defer { nesting -= 1 }
    return try read(&self)
  }

  mutating func closed(by end: String) throws -> Typed {
    let value = try expression()
    try expect(end)
    return value
  }

  mutating func expression() throws -> Typed {
    try deeper { reader in
      guard let sign = reader.inlineIf() else { return try reader.binary() }
      return try reader.choice(at: sign)
    }
  }

  /// `value if condition else other`: the condition is read first, since it says what is known of the value.
  private mutating func choice(at sign: Int) throws -> Typed {
    let start = at
    at = sign + 1
    let condition = used(try binary())
    let rest = at
    at = start
    let one = try knowing(condition.yes) { $0.value(try $0.binary()) }
    guard at == sign else { throw misplaced(.templateSyntax, ["expected": "if"]) }
    at = rest
    let other = accept("else") ? try knowing(condition.no) { $0.value(try $0.expression()) } : nil
    return try choice(one, condition, other)
  }

  /// Where the `if` of this very expression stands.
  private func inlineIf() -> Int? {
    var brackets = 0
    for index in at..<tokens.count {
      switch tokens[index].kind {
      case .name("if") where brackets == 0: return index
      case .sign("("), .sign("["), .sign("{"): brackets += 1
      case .sign(")"), .sign("]"), .sign("}"): brackets -= 1
      case .sign("}}"), .sign("%}"), .end: return nil
      case .sign(","), .sign(":"), .name("else"): if brackets == 0 { return nil }
      default: break
      }
      if brackets < 0 { return nil }
    }
    return nil
  }

  /// Operators that bind at least as tightly as `weakest`.
  mutating func binary(weakest: Int = 0) throws -> Typed {
    let start = token.range.lowerBound
    var value: Typed
    if weakest <= Operator.negation, accept("not") {
      let operand = try deeper { $0.used(try $0.binary(weakest: Operator.negation)) }
      value = try not(operand, from: start)
    } else {
      value = try filtered()
    }
    var tightest = Int.max
    while let (sign, strength) = sign, strength >= weakest, strength <= tightest {
      at += sign == "not in" ? 2 : 1
      let facts = sign == "and" ? value.yes : sign == "or" ? value.no : [:]
      let other = try knowing(facts) { $0.used(try $0.binary(weakest: strength + 1)) }
      value = try operation(sign, value, other, from: start)
      // `a < b < c` is left out.
      tightest = strength == Operator.comparison ? strength - 1 : strength
    }
    return value
  }

  private var sign: (String, strength: Int)? {
    switch token.kind {
    case .name("not"): tokens[at + 1].kind == .name("in") ? ("not in", Operator.comparison) : nil
    case .name(let text), .sign(let text): Operator.named[text].map { (text, $0.strength) }
    default: nil
    }
  }

  /// A sign binds tighter than a filter: `-n|abs` is `(-n)|abs`.
  private mutating func filtered() throws -> Typed {
    let start = token.range.lowerBound
    var value = try signed()
    while true {
      if accept("|") {
        let name = try name()
        value = try filter(value, name, accept("(") ? try arguments() : [], from: start)
      } else if accept("is") {
        value = try question(value, from: start)
      } else {
        return value
      }
    }
  }

  private mutating func signed() throws -> Typed {
    let start = token.range.lowerBound
    for sign in ["-", "+"] where accept(sign) {
      let operand = try deeper { try $0.signed() }
      return try operation(sign, literal(.int(0), from: start), operand, from: start)
    }
    return try postfix()
  }

  /// A value with its members and indexes.
  private mutating func postfix() throws -> Typed {
    let start = token.range.lowerBound
    var value = try primary()
    while true {
      if accept(".") {
        value = try member(value, try name(), from: start)
      } else if accept("[") {
        value = try index(value, try closed(by: "]"), from: start)
      } else if accept("(") {
        _ = try arguments()
        report(.templateCall, start..<end, ["name": written(value.range)])
        value = try nothing(from: start, [value])
      } else {
        return value
      }
    }
  }

  /// `is not odd`, `is divisibleby 3`, `is in names`
  private mutating func question(_ value: Typed, from start: Int) throws -> Typed {
    let isNegated = accept("not")
    let name = accept("in") ? Word(text: "in", range: start..<end) : try name()
    var given: [Argument] = []
    switch token.kind {
    case .sign("("):
      at += 1
      given = try arguments()
    case .name(let word) where Compiler.reserved.contains(word): break
    case .name, .string, .number, .sign("["): given = [Argument(value: try postfix())]
    default: break
    }
    let answer = try test(value, name, given, from: start)
    return isNegated ? try not(answer, from: start) : answer
  }

  private mutating func arguments() throws -> [Argument] {
    var isNamed = false
    return try items(until: ")") { reader in
      guard case .name = reader.token.kind, reader.tokens[reader.at + 1].kind == .sign("=") else {
        if isNamed { throw reader.misplaced(.templateSyntax, ["expected": "name="]) }
        return Argument(value: try reader.expression())
      }
      isNamed = true
      let name = try reader.name()
      reader.at += 1
      return Argument(name: name, value: try reader.expression())
    }
  }

  /// What stands between commas; one may stand after the last.
  private mutating func items<T>(until end: String, _ item: (inout Compiler) throws -> T) throws -> [T] {
    var items: [T] = []
    while !accept(end) {
      items.append(try item(&self))
      if accept(end) { break }
      guard accept(",") else { throw misplaced(.templateSyntax, ["expected": end]) }
    }
    return items
  }

  private static let constants: [String: Value] = [
    "true": .bool(true), "True": .bool(true), "false": .bool(false), "False": .bool(false), "none": .none,
    "None": .none,
  ]

  private mutating func primary() throws -> Typed {
    let (kind, start) = (token.kind, token.range.lowerBound)
    at += 1
    switch kind {
    case .name(let name) where !Compiler.reserved.contains(name):
      return Compiler.constants[name].map { literal($0, from: start) } ?? variable(name, from: start)
    case .string(let text): return literal(.text(text), from: start)
    case .number(let digits):
      return literal(Int(digits).map { .int($0) } ?? .double(Double(digits) ?? 0), from: start)
    case .sign("["): return try list(try items(until: "]") { try $0.expression() }, from: start)
    case .sign("{"): return try map(try items(until: "}") { try $0.pair() }, from: start)
    case .sign("("):
      // `(a)` is `a`; `(a, b)` is a list.
      let first = try expression()
      if accept(",") {
        return try list([first] + (try items(until: ")") { try $0.expression() }), from: start)
      }
      try expect(")")
      return first
    default:
      at -= 1
      throw misplaced(.templateExpressionExpected)
    }
  }

  private mutating func pair() throws -> (key: String, value: Typed) {
    guard case .string(let key) = token.kind else { throw misplaced(.templateExpressionExpected) }
    at += 1
    try expect(":")
    return (key, try expression())
  }
}

/// What stands in the brackets of a filter or a test.
struct Argument {
  var name: Word?
  let value: Typed

  /// The name of a filter or a test, written as text.
  var word: Word? {
    guard name == nil, case .text(let text)? = value.literal else { return nil }
    return Word(text: text, range: value.range)
  }
}
