import Diagnostics

extension Arithmetic {
  /// As Python calculates: `/` gives a fraction, `//` and `%` round down.
  func apply(_ left: Value, _ right: Value, _ page: PageContext) throws(FilterFailure) -> Value {
    switch (self, left.number, right.number) {
    case (_, .int(let one)?, .int(let other)?): return try whole(one, other)
    case (_, let one?, let other?): return try fraction(one.double, other.double)
    case (.add, nil, nil):
      if case .list(let one) = left, case .list(let other) = right { return .list(one + other) }
      guard left.isWords, right.isWords else { throw .wrongType(rawValue, left, right) }
      return Value.joined([left, right], page: page)
    case (.multiply, nil, .int(let count)?): return try repeated(left, count)
    case (.multiply, .int(let count)?, nil): return try repeated(right, count)
    default: throw .wrongType(rawValue, left, right)
    }
  }

  private func repeated(_ value: Value, _ count: Int) throws(FilterFailure) -> Value {
    let count = max(count, 0)
    let length = value.items?.count ?? 0
    guard count <= Limits.repetition / max(length, 1) else {
      throw FilterFailure(.templateNumberTooLarge, ["operation": rawValue])
    }
    switch value {
    case .text(let text): return .text(String(repeating: text, count: count))
    case .list(let items): return .list(Array(repeatElement(items, count: count).joined()))
    default: throw .wrongType(rawValue, value, .int(count))
    }
  }

  private func whole(_ left: Int, _ right: Int) throws(FilterFailure) -> Value {
    let result: (partialValue: Int, overflow: Bool)
    switch self {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .power where right >= 0: result = Arithmetic.power(left, right)
    case .floorDivide, .modulo:
      guard right != 0 else { throw FilterFailure(.templateDivisionByZero) }
      result = floored(left, right)
    default: return try fraction(Double(left), Double(right))
    }
    guard !result.overflow else { throw FilterFailure(.templateNumberTooLarge, ["operation": rawValue]) }
    return .int(result.partialValue)
  }

  private func floored(_ left: Int, _ right: Int) -> (partialValue: Int, overflow: Bool) {
    let quotient = left.dividedReportingOverflow(by: right)
    let remainder = quotient.overflow ? 0 : left % right
    let isBelow = remainder != 0 && (remainder < 0) != (right < 0)
    if self == .modulo { return (isBelow ? remainder + right : remainder, false) }
    return (isBelow ? quotient.partialValue - 1 : quotient.partialValue, quotient.overflow)
  }

  private static func power(_ base: Int, _ exponent: Int) -> (partialValue: Int, overflow: Bool) {
    var result = (partialValue: 1, overflow: false)
    // Beyond this, all but 0 and ±1 has overflowed.
    let count = exponent > 64 ? 64 + exponent % 2 : exponent
    for _ in 0..<count where !result.overflow {
      result = result.partialValue.multipliedReportingOverflow(by: base)
    }
    return result
  }

  private func fraction(_ left: Double, _ right: Double) throws(FilterFailure) -> Value {
    if right == 0, [.divide, .floorDivide, .modulo].contains(self) {
      throw FilterFailure(.templateDivisionByZero)
    }
    switch self {
    case .add: return .double(left + right)
    case .subtract: return .double(left - right)
    case .multiply: return .double(left * right)
    case .divide: return .double(left / right)
    case .floorDivide: return .double((left / right).rounded(.down))
    case .modulo: return .double(left - (left / right).rounded(.down) * right)
    case .power: return .double(try raised(left, right))
    }
  }

  private func raised(_ base: Double, _ exponent: Double) throws(FilterFailure) -> Double {
    guard exponent == exponent.rounded(), abs(exponent) < 1024 else {
      throw .wrongType(rawValue, .double(exponent))
    }
    var result = 1.0
    for _ in 0..<Int(abs(exponent)) { result *= base }
    if exponent < 0, result == 0 { throw FilterFailure(.templateDivisionByZero) }
    return exponent < 0 ? 1 / result : result
  }
}

extension Comparison {
  func apply(_ left: Value, _ right: Value) throws(FilterFailure) -> Bool {
    switch self {
    case .equal: left.isEqual(to: right)
    case .notEqual: !left.isEqual(to: right)
    case .less: try left.isLess(than: right)
    case .lessOrEqual: try !right.isLess(than: left)
    case .greater: try right.isLess(than: left)
    case .greaterOrEqual: try !left.isLess(than: right)
    case .contained: try contains(right, left)
    }
  }

  private func contains(_ whole: Value, _ part: Value) throws(FilterFailure) -> Bool {
    switch (whole, part) {
    case (.text(let text), .text(let piece)): return piece.isEmpty || text.contains(piece)
    case (.list(let items), _): return items.contains { $0.isEqual(to: part) }
    case (.map(let pairs), .text(let key)): return pairs.contains { $0.key == key }
    default: throw .wrongType(rawValue, part, whole)
    }
  }
}

extension Value {
  /// The value as a number: numbers, and the truth values, which count as 1 and 0.
  var number: Value? {
    switch self {
    case .int, .double: self
    case .bool(let flag): .int(flag ? 1 : 0)
    default: nil
    }
  }

  var double: Double {
    switch self {
    case .int(let number): Double(number)
    case .double(let number): number
    default: 0
    }
  }

  fileprivate var isWords: Bool {
    switch self {
    case .text, .html, .markup, .link: true
    default: false
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
        && left.allSatisfy { pair in right.contains { $0.key == pair.key && $0.value.isEqual(to: pair.value) }
        }
    default:
      guard let left = number, let right = other.number else { return false }
      if case .int(let one) = left, case .int(let other) = right { return one == other }
      return left.double == right.double
    }
  }

  /// By size, or by the order of the characters' numbers; a list by its first different item.
  func isLess(than other: Value) throws(FilterFailure) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)), (.link(let left), .link(let right)):
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.list(let left), .list(let right)):
      for (one, other) in zip(left, right) where !one.isEqual(to: other) {
        return try one.isLess(than: other)
      }
      return left.count < right.count
    default:
      guard let left = number, let right = other.number else { throw .wrongType("<", self, other) }
      if case .int(let one) = left, case .int(let other) = right { return one < other }
      return left.double < right.double
    }
  }
}
