import Diagnostics

/// Operators and tests: their operands' types, and what comes of them.
extension Compiler {
  func not(_ operand: Typed) -> Typed {
    let isTrue = operand.isTrue
    return Typed(
      run: { frame in .bool(try !isTrue(&frame)) }, type: .bool, yes: operand.no, no: operand.yes)
  }

  mutating func binary(
    _ sign: Operator, _ left: Expression, _ right: Expression, _ range: Range<Int>
  ) -> Typed {
    switch sign {
    case .and, .or: return either(sign, left, right)
    case .equal where right.isNone: return isNone(left)
    case .equal where left.isNone: return isNone(right)
    case .notEqual where right.isNone: return not(isNone(left))
    case .notEqual where left.isNone: return not(isNone(right))
    default: break
    }
    let takesMissing = sign == .equal || sign == .notEqual
    let operands = [left, right].map {
      takesMissing ? value($0) : sign == .concat ? printable($0) : present($0)
    }
    let (one, other, place) = (operands[0].run, operands[1].run, place(range))
    let type = sign.result(operands[0].type.present, operands[1].type.present)
    if type == nil { wrongType(sign.rawValue, operands.map(\.type), range) }
    let run: Run = { frame in
      let (one, other) = (try one(&frame), try other(&frame))
      return try place.locating(sign.rawValue) { try sign.apply(one, other, frame.page) }
    }
    return Typed(run: run, type: type ?? .any)
  }

  /// `and` gives the first operand where it is false, `or` where it is true, else the second.
  private mutating func either(_ sign: Operator, _ left: Expression, _ right: Expression) -> Typed {
    let isAnd = sign == .and
    let one = value(left)
    let other = knowing(isAnd ? one.yes : one.no) { $0.value(right) }
    let (first, second) = (one.ifThere, other.run)
    let run: Run = { frame in
      let value = try first(&frame) ?? .none
      return value.isTrue == isAnd ? try second(&frame) : value
    }
    return Typed(
      run: run, type: (isAnd ? one.type : one.type.present).joined(with: other.type), missing: other.missing,
      yes: isAnd ? one.yes.merging(other.yes) { $1 } : [:], no: isAnd ? [:] : one.no.merging(other.no) { $1 })
  }

  /// What `compile` gives where `facts` hold.
  private mutating func knowing(_ facts: Scope.Facts, _ compile: (inout Compiler) -> Typed) -> Typed {
    let saved = scope.facts
    scope.facts.merge(facts) { $1 }
    defer { scope.facts = saved }
    return compile(&self)
  }

  mutating func choose(_ value: Expression, _ test: Expression, _ otherwise: Expression?) -> Typed {
    let condition = self.value(test)
    let one = knowing(condition.yes) { $0.value(value) }
    let other = knowing(condition.no) { compiler in
      otherwise.map { compiler.value($0) } ?? .constant(.none, .nothing)
    }
    let (isTrue, first, second) = (condition.isTrue, one.run, other.run)
    return Typed(
      run: { frame in try isTrue(&frame) ? try first(&frame) : try second(&frame) },
      type: one.type.joined(with: other.type))
  }

  private mutating func isNone(_ expression: Expression) -> Typed {
    let typed = value(expression)
    let run = typed.run
    return Typed(run: { frame in .bool(try run(&frame).isNone) }, type: .bool, no: typed.yes)
  }

  /// `is defined`: may be asked even of a name that nobody knows, which is then safe to use where the answer
  /// is yes.
  private mutating func isDefined(_ expression: Expression) -> Typed {
    if case .name(let name) = expression.kind, scope.variables[name]?.type == nil {
      return Typed(run: { _ in .bool(false) }, type: .bool, yes: [Compiler.assumed(name): .any])
    }
    let typed = value(expression)
    let (value, noneCounts) = (typed.ifThere, typed.type.isOptional)
    let run: Run = { frame in
      let value = try value(&frame)
      return .bool(value.map { !(noneCounts && $0.isNone) } ?? false)
    }
    return Typed(run: run, type: .bool, yes: typed.yes)
  }

  mutating func test(
    _ value: Expression, _ name: Word, _ arguments: [Argument], _ range: Range<Int>
  ) -> Typed {
    switch name.text {
    case "defined": return isDefined(value)
    case "undefined": return not(isDefined(value))
    case "none": return isNone(value)
    default: break
    }
    if let sign = Test.comparisons[name.text] ?? Operator(rawValue: name.text), arguments.count == 1 {
      return binary(sign, value, arguments[0].value, range)
    }
    guard let test = Test.named[name.text] else {
      let names = Array(Test.named.keys) + Array(Test.comparisons.keys) + ["defined", "undefined", "none"]
      let suggestion = Suggestion.nearest(to: name.text, among: names)
      report(.templateUnknownTest, name.range, ["name": name.text], suggestion: suggestion)
      return .unknown
    }
    guard arguments.count == (test.takesNumber ? 1 : 0) else {
      report(.templateArguments, name.range, ["signature": name.text + (test.takesNumber ? "(number)" : "")])
      return .unknown
    }
    let operands = [value] + arguments.map(\.value)
    let typed = operands.map { present($0) }
    for (operand, found) in zip(operands, typed) where !test.input.accepts(found.type) {
      wrongType("is " + name.text, [found.type], operand.range)
    }
    let (runs, place) = (typed.map(\.run), place(range))
    let run: Run = { frame in
      let values = try runs.map { try $0(&frame) }
      return .bool(try place.locating("is " + name.text) { try test.function(values) })
    }
    return Typed(run: run, type: .bool)
  }
}

extension Expression {
  fileprivate var isNone: Bool {
    if case .literal(.none) = kind { return true }
    return false
  }
}

extension Operator {
  /// The result's type; nil where the operator does not work on such values.
  fileprivate func result(_ left: ValueType, _ right: ValueType) -> ValueType? {
    switch self {
    case .or, .and: return .any
    case .concat: return concatenated(left, right)
    case .add, .subtract, .multiply, .divide, .floorDivide, .modulo: return calculated(left, right)
    default: return compares(left, right) ? .bool : nil
    }
  }

  private func concatenated(_ left: ValueType, _ right: ValueType) -> ValueType {
    switch (left, right) {
    case (.html, _), (_, .html): .html
    case (.any, _), (_, .any): .any
    default: .text
    }
  }

  private func calculated(_ left: ValueType, _ right: ValueType) -> ValueType? {
    switch (self, left, right) {
    case (_, .any, _), (_, _, .any): .any
    case (_, .int, .int): self == .divide ? .double : .int
    case (_, .double, .int), (_, .int, .double), (_, .double, .double): .double
    case (.add, .list, .list): left.joined(with: right)
    case (.add, .html, .html), (.add, .html, .text), (.add, .text, .html): .html
    case (.add, .text, .text), (.add, .link, .text), (.add, .text, .link): .text
    default: nil
    }
  }

  private func compares(_ left: ValueType, _ right: ValueType) -> Bool {
    switch (self, left, right) {
    case (_, .any, _), (_, _, .any): true
    case (.equal, .object, .object), (.notEqual, .object, .object): false
    case (.equal, _, _), (.notEqual, _, _), (.contained, _, .list), (.notContained, _, .list): true
    case (.contained, .text, .text), (.contained, .text, .map): true
    case (.notContained, .text, .text), (.notContained, .text, .map): true
    case (.contained, _, _), (.notContained, _, _): false
    case (_, .text, .text), (_, .link, .link), (_, .bool, .bool): true
    default: ValueType.double.accepts(left) && ValueType.double.accepts(right)
    }
  }
}
