import Diagnostics

/// What is known where a condition holds, and where it does not.
struct Condition {
  var code: Code
  var type: ValueType = .bool
  var yes: Compiler.Facts = [:]
  var no: Compiler.Facts = [:]
}

extension Compiler {
  /// A value as it decides: what may be missing counts as false.
  mutating func condition(_ expression: Expression) -> Condition {
    switch expression.kind {
    case .not(let operand):
      let inner = condition(operand)
      return Condition(code: .not(inner.code), yes: inner.no, no: inner.yes)
    case .and(let left, let right):
      let (one, other) = both(left, right) { $0.yes }
      return Condition(
        code: .and(one.code, other.code), type: one.type.joined(with: other.type),
        yes: one.yes.merging(other.yes) { $1 })
    case .or(let left, let right):
      let (one, other) = both(left, right) { $0.no }
      return Condition(
        code: .or(one.code, other.code), type: one.type.present.joined(with: other.type),
        no: one.no.merging(other.no) { $1 })
    case .test(let value, let name, let arguments):
      return test(value, name, arguments, expression.range)
    case .compare(.notEqual, let value, let other) where other.isNone,
      .compare(.notEqual, let other, let value) where other.isNone:
      let shown = condition(noneTest(value))
      return Condition(code: .not(shown.code), yes: shown.no)
    case .compare(.equal, let value, let other) where other.isNone,
      .compare(.equal, let other, let value) where other.isNone:
      return condition(noneTest(value))
    default:
      let typed = value(expression)
      let facts = typed.path.map { [$0: typed.type.present] } ?? [:]
      return Condition(code: typed.code, type: typed.type, yes: typed.type.isOptional ? facts : [:])
    }
  }

  /// Two conditions, the second with what `facts` gives of the first.
  private mutating func both(
    _ left: Expression, _ right: Expression, _ facts: (Condition) -> Facts
  ) -> (Condition, Condition) {
    let one = condition(left)
    let saved = scopes.facts
    scopes.facts.merge(facts(one)) { $1 }
    let other = condition(right)
    scopes.facts = saved
    return (one, other)
  }

  private func noneTest(_ value: Expression) -> Expression {
    Expression(
      kind: .test(value, Word(text: "none", range: value.range), []), range: value.range,
      depth: value.depth + 1)
  }

  private mutating func test(
    _ value: Expression, _ name: Word, _ arguments: [Argument], _ range: Range<Int>
  ) -> Condition {
    switch name.text {
    case "defined": return defined(value)
    case "undefined":
      let shown = defined(value)
      return Condition(code: .not(shown.code), yes: shown.no, no: shown.yes)
    case "none":
      let typed = self.value(value)
      let facts = typed.path.map { [$0: typed.type.present] } ?? [:]
      return Condition(
        code: .test(.isNone, typed.code, [], place(range)), no: typed.type.isOptional ? facts : [:])
    default: break
    }
    if let sign = Test.comparisons[name.text] {
      guard arguments.count == 1 else { return badArguments(name, "\(name.text)(other)") }
      let compared = Expression(
        kind: .compare(sign, value, arguments[0].value), range: range, depth: value.depth + 1)
      return Condition(code: self.value(compared).code)
    }
    guard let test = Test.named[name.text] else {
      let names = Array(Test.named.keys) + Array(Test.comparisons.keys) + ["defined", "undefined", "none"]
      report(
        .templateUnknownTest, name.range, ["name": name.text],
        suggestion: Suggestion.nearest(to: name.text, among: names))
      return Condition(code: .constant(.bool(false)))
    }
    guard arguments.count == test.argumentCount else {
      return badArguments(name, test.argumentCount == 0 ? name.text : "\(name.text)(number)")
    }
    let typed = present(value)
    let given = arguments.map { present($0.value) }
    if !test.input.accepts(typed.type, lenient: true) {
      wrongType("is " + name.text, [typed.type], value.range)
    }
    for (argument, found) in zip(arguments, given) where !ValueType.int.accepts(found.type, lenient: true) {
      wrongType("is " + name.text, [found.type], argument.value.range)
    }
    return Condition(code: .test(test, typed.code, given.map(\.code), place(range)))
  }

  private mutating func badArguments(_ name: Word, _ signature: String) -> Condition {
    report(.templateArguments, name.range, ["signature": signature])
    return Condition(code: .constant(.bool(false)))
  }

  /// The fact that a name that nobody knows is known on this branch, which is never taken.
  static func assumed(_ name: String) -> String { "?" + name }

  /// `is defined`: may be asked even of a name that nobody knows, which is then safe to use where the answer
  /// is yes.
  private mutating func defined(_ value: Expression) -> Condition {
    if case .name(let name) = value.kind, scopes[name] == nil {
      return Condition(code: .constant(.bool(false)), yes: [Compiler.assumed(name): .any])
    }
    let typed = self.value(value)
    let facts = typed.path.map { [$0: typed.type.present] } ?? [:]
    return Condition(
      code: .isDefined(typed.code, noneCounts: typed.type.isOptional),
      yes: typed.type.isOptional ? facts : [:])
  }
}

extension Expression {
  var isNone: Bool {
    if case .literal(.none) = kind { return true }
    return false
  }
}
