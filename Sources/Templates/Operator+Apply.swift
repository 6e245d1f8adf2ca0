/// What operators make of values.
extension Operator {
  func apply(_ left: Value, _ right: Value, _ page: PageContext) throws -> Value {
    switch self {
    case .or, .and: left
    case .equal: .bool(left.isEqual(to: right))
    case .notEqual: .bool(!left.isEqual(to: right))
    case .less: .bool(try left.isLess(than: right))
    case .lessOrEqual: .bool(try !right.isLess(than: left))
    case .greater: .bool(try right.isLess(than: left))
    case .greaterOrEqual: .bool(try !left.isLess(than: right))
    case .contained: .bool(try right.contains(left))
    case .notContained: .bool(try !right.contains(left))
    case .concat: Value.joined([left, right], page: page)
    case .add, .subtract, .multiply, .divide, .floorDivide, .modulo: try calculate(left, right, page)
    }
  }

  /// As Python calculates: `/` gives a fraction, `//` and `%` round down.
  private func calculate(_ left: Value, _ right: Value, _ page: PageContext) throws -> Value {
    switch (left.number, right.number) {
    case (.int(let one)?, .int(let other)?) where self != .divide: return .int(try whole(one, other))
    case (let one?, let other?): return .double(try fraction(one.double, other.double))
    default: break
    }
    guard self == .add else { throw FilterFailure.wrongType(left, right) }
    switch (left, right) {
    case (.list(let one), .list(let other)): return .list(one + other)
    case (.text, .text), (.text, .link), (.link, .text): return Value.joined([left, right], page: page)
    case _ where left.isMarkup || right.isMarkup: return Value.joined([left, right], page: page)
    default: throw FilterFailure.wrongType(left, right)
    }
  }

  private func whole(_ left: Int, _ right: Int) throws -> Int {
    if right == 0, self == .floorDivide || self == .modulo { throw FilterFailure(.templateDivisionByZero) }
    let (result, overflows) =
      switch self {
      case .add: left.addingReportingOverflow(right)
      case .subtract: left.subtractingReportingOverflow(right)
      case .multiply: left.multipliedReportingOverflow(by: right)
      case .modulo: left.remainderReportingOverflow(dividingBy: right)
      default: left.dividedReportingOverflow(by: right)
      }
    if self == .modulo, right == -1 { return 0 }
    guard !overflows else { throw FilterFailure(.templateNumberTooLarge) }
    if self == .modulo, result != 0, (result < 0) != (right < 0) { return result + right }
    if self == .floorDivide, (left < 0) != (right < 0), left % right != 0 { return result - 1 }
    return result
  }

  private func fraction(_ left: Double, _ right: Double) throws -> Double {
    switch self {
    case .add: return left + right
    case .subtract: return left - right
    case .multiply: return left * right
    case _ where right == 0: throw FilterFailure(.templateDivisionByZero)
    case .divide: return left / right
    case .floorDivide: return (left / right).rounded(.down)
    default: return left - (left / right).rounded(.down) * right
    }
  }
}

extension Value {
  enum Number: Equatable, Sendable {
    case int(Int), double(Double)

    var value: Value {
      switch self {
      case .int(let number): .int(number)
      case .double(let number): .double(number)
      }
    }

    var double: Double {
      switch self {
      case .int(let number): Double(number)
      case .double(let number): number
      }
    }
  }

  /// The value as a number: numbers, and the truth values, which count as 1 and 0.
  var number: Number? {
    switch self {
    case .int(let number): .int(number)
    case .double(let number): .double(number)
    case .bool(let flag): .int(flag ? 1 : 0)
    default: nil
    }
  }

  /// Whether both are the same: numbers by value, texts by their characters, lists item by item.
  func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.none, .none): return true
    case (.text(let left), .text(let right)), (.link(let left), .link(let right)): return left == right
    case (.html(let left), .html(let right)): return left == right
    case (.html(let html), .text(let text)), (.text(let text), .html(let html)):
      return html.bytes.elementsEqual(text.utf8)
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isEqual(to: $1) }
    case (.map(let left), .map(let right)):
      return left.count == right.count
        && left.allSatisfy { one in right.contains { $0.key == one.key && $0.value.isEqual(to: one.value) } }
    default:
      guard let left = number, let right = other.number else { return false }
      if case .int(let one) = left, case .int(let other) = right { return one == other }
      return left.double == right.double
    }
  }

  /// By size, or by the order of the characters' numbers.
  func isLess(than other: Value) throws -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)), (.link(let left), .link(let right)):
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    default:
      guard let left = number, let right = other.number else { throw FilterFailure.wrongType(self, other) }
      if case .int(let one) = left, case .int(let other) = right { return one < other }
      return left.double < right.double
    }
  }

  fileprivate func contains(_ part: Value) throws -> Bool {
    switch (self, part) {
    case (.text(let text), .text(let piece)): return piece.isEmpty || text.contains(piece)
    case (.list(let items), _): return items.contains { $0.isEqual(to: part) }
    case (.map(let pairs), .text(let key)): return pairs.contains { $0.key == key }
    default: throw FilterFailure.wrongType(part, self)
    }
  }
}
