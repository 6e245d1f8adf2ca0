import Diagnostics

/// Operators: their operands' types, and what comes of them.
extension Compiler {
  mutating func either(_ kind: Expression.Kind, _ left: Expression, _ right: Expression) -> Typed {
    let first = condition(left)
    let saved = scopes.facts
    defer { scopes.facts = saved }
    if case .and = kind {
      scopes.facts.merge(first.yes) { $1 }
      let second = value(right)
      return Typed(code: .and(first.code, second.code), type: first.type.joined(with: second.type))
    }
    scopes.facts.merge(first.no) { $1 }
    let second = value(right)
    return Typed(code: .or(first.code, second.code), type: first.type.present.joined(with: second.type))
  }

  mutating func arithmetic(
    _ sign: Arithmetic, _ left: Expression, _ right: Expression, _ range: Range<Int>
  ) -> Typed {
    let (one, other) = (present(left), present(right))
    let code = Code.arithmetic(sign, one.code, other.code, place(range))
    return Typed(code: code, type: type(of: sign, one.type, other.type, range))
  }

  private mutating func type(
    of sign: Arithmetic, _ left: ValueType, _ right: ValueType, _ range: Range<Int>
  ) -> ValueType {
    switch (sign, left, right) {
    case (_, .any, _), (_, _, .any): return .any
    case (.divide, .int, .int), (.divide, .double, .int), (.divide, .int, .double),
      (.divide, .double, .double):
      return .double
    case (.power, .int, .int): return .any
    case (_, .int, .int): return .int
    case (_, .double, .int), (_, .int, .double), (_, .double, .double): return .double
    case (.add, .list, .list), (.add, .tuple, .tuple), (.add, .html, .html): return left.joined(with: right)
    case (.add, .text, .text), (.add, .link, .text), (.add, .text, .link): return .text
    case (.add, .html, .text), (.add, .text, .html): return .html
    case (.multiply, .text, .int), (.multiply, .list, .int): return left
    case (.multiply, .int, .text), (.multiply, .int, .list): return right
    default:
      wrongType(sign.rawValue, [left, right], range)
      return .any
    }
  }

  mutating func concat(_ parts: [Expression]) -> Typed {
    let typed = parts.map { printable($0) }
    let isPlain = typed.allSatisfy {
      switch $0.type {
      case .html, .any: false
      default: true
      }
    }
    let hasMarkup = typed.contains { if case .html = $0.type { true } else { false } }
    return Typed(code: .concat(typed.map(\.code)), type: isPlain ? .text : hasMarkup ? .html : .any)
  }

  mutating func compare(
    _ sign: Comparison, _ left: Expression, _ right: Expression, _ range: Range<Int>
  ) -> Typed {
    let isEquality = sign == .equal || sign == .notEqual
    let one = isEquality ? value(left) : present(left)
    let other = isEquality ? value(right) : present(right)
    if !ValueType.canCompare(one.type.present, other.type.present, sign) {
      wrongType(sign.rawValue, [one.type, other.type], range)
    }
    return Typed(code: .compare(sign, one.code, other.code, place(range)), type: .bool)
  }

  mutating func choose(_ value: Expression, _ test: Expression, _ otherwise: Expression?) -> Typed {
    let condition = self.condition(test)
    let saved = scopes.facts
    defer { scopes.facts = saved }
    scopes.facts.merge(condition.yes) { $1 }
    let one = self.value(value)
    scopes.facts = saved.merging(condition.no) { $1 }
    guard let otherwise else {
      // Without `else`, what can be written is written as nothing.
      let isWritable = ValueType.text.accepts(one.type, lenient: true)
      return Typed(
        code: .choose(one.code, condition: condition.code, otherwise: isWritable ? nil : .constant(.none)),
        type: isWritable ? one.type : .optional(one.type.present))
    }
    let other = self.value(otherwise)
    return Typed(
      code: .choose(one.code, condition: condition.code, otherwise: other.code),
      type: one.type.joined(with: other.type))
  }
}

extension ValueType {
  fileprivate static func canCompare(_ left: ValueType, _ right: ValueType, _ sign: Comparison) -> Bool {
    switch (sign, left, right) {
    case (_, .any, _), (_, _, .any): true
    case (.equal, .object, .object), (.notEqual, .object, .object): false
    case (.equal, _, _), (.notEqual, _, _): true
    case (.contained, .text, .text), (.contained, .text, .map): true
    case (.contained, _, .list), (.contained, _, .tuple): true
    case (.contained, _, _): false
    case (_, .list, .list), (_, .tuple, .tuple): true
    default:
      (left.isNumber && right.isNumber) || (ValueType.text.isWords(left) && ValueType.text.isWords(right))
    }
  }

  private var isNumber: Bool { ValueType.double.accepts(self, lenient: false) }

  private func isWords(_ other: ValueType) -> Bool { !other.isNumber && accepts(other, lenient: false) }
}
