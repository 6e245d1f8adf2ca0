extension Filter {
  /// What operators make of their operands. `~`, `and`, `or` and `not` are the compiler's.
  static let operators: [String: Filter] = [
    "==": comparing(.optional(.any)) { try $0.isEqual(to: $1) },
    "!=": comparing(.optional(.any)) { try !$0.isEqual(to: $1) },
    "<": comparing { try $0.isLess(than: $1) }, "<=": comparing { try !$1.isLess(than: $0) },
    ">": comparing { try $1.isLess(than: $0) }, ">=": comparing { try !$0.isLess(than: $1) },
    "in": comparing { try $1.contains($0) }, "not in": comparing { try !$1.contains($0) },
    "+": calculating { try $0.input.adding($0.arguments[0], $0.page) },
    "-": calculating { try $0.input.subtracting($0.arguments[0]) },
    "*": calculating {
      try $0.input.calculating($0.arguments[0], { $0.multipliedReportingOverflow(by: $1) }, *)
    },
    "/": calculating { try $0.input.calculating($0.arguments[0].divisor, nil, /) },
    "//": calculating {
      try $0.input.calculating($0.arguments[0].divisor, { $0.floorDivided(by: $1) }) {
        $0.floorDivided(by: $1)
      }
    },
    "%": calculating { try $0.input.modulo($0.arguments[0]) },
  ]

  private static func comparing(
    _ type: ValueType = .any, _ holds: @escaping @Sendable (Value, Value) throws -> Bool
  ) -> Filter {
    Filter("", [Parameter("other", type)], on: type) { .bool(try holds($0.input, $0.arguments[0])) }
  }

  private static func calculating(_ result: @escaping Function) -> Filter {
    Filter("", [Parameter("other", .any)], result)
  }
}

/// As Python calculates: `/` gives a fraction, `//` and `%` round down.
extension Value {
  /// The value as a number; the truth values count as 1 and 0.
  var int: Int? {
    switch self {
    case .int(let number): number
    case .bool(let flag): flag ? 1 : 0
    default: nil
    }
  }

  var double: Double? {
    if case .double(let number) = self { return number }
    return int.map(Double.init)
  }

  func whole() throws -> Int {
    guard let int else { throw FilterFailure.wrongType(self) }
    return int
  }

  fileprivate var divisor: Value {
    get throws {
      guard double != 0 else { throw FilterFailure(.templateDivisionByZero) }
      return self
    }
  }

  fileprivate func calculating(
    _ other: Value, _ whole: ((Int, Int) -> (partialValue: Int, overflow: Bool))?,
    _ fraction: (Double, Double) -> Double
  ) throws -> Value {
    if let whole, let one = int, let two = other.int {
      let result = whole(one, two)
      guard !result.overflow else { throw FilterFailure(.templateNumberTooLarge) }
      return .int(result.partialValue)
    }
    guard let one = double, let two = other.double else { throw FilterFailure.wrongType(self, other) }
    return .double(fraction(one, two))
  }

  func subtracting(_ other: Value) throws -> Value {
    try calculating(other, { $0.subtractingReportingOverflow($1) }, -)
  }

  func modulo(_ other: Value) throws -> Value {
    try calculating(other.divisor, { ($0.modulo($1), false) }) { $0.modulo($1) }
  }

  /// The sum of numbers, or lists or texts one after another.
  func adding(_ other: Value, _ page: PageContext) throws -> Value {
    switch (self, other) {
    case (.list(let one), .list(let two)): .list(one + two)
    case (.text, .text), (.text, .link), (.link, .text), (.text, .html), (.html, .text), (.html, .html),
      (.markup, .text), (.text, .markup):
      Value.joined([self, other], page: page)
    default: try calculating(other, { $0.addingReportingOverflow($1) }, +)
    }
  }
}

/// As Python has it: the rest is exact, and has the divisor's sign.
extension Double {
  fileprivate func modulo(_ other: Double) -> Double {
    let rest = truncatingRemainder(dividingBy: other)
    guard rest != 0 else { return Double(signOf: other, magnitudeOf: 0) }
    return (rest < 0) == (other < 0) ? rest : rest + other
  }

  fileprivate func floorDivided(by other: Double) -> Double {
    let quotient = (self - modulo(other)) / other
    guard quotient != 0 else { return Double(signOf: self / other, magnitudeOf: 0) }
    return quotient.rounded()
  }
}

extension Int {
  fileprivate func floorDivided(by other: Int) -> (partialValue: Int, overflow: Bool) {
    let (quotient, overflow) = dividedReportingOverflow(by: other)
    return (modulo(other) != 0 && (self < 0) != (other < 0) ? quotient - 1 : quotient, overflow)
  }

  fileprivate func modulo(_ other: Int) -> Int {
    let rest = remainderReportingOverflow(dividingBy: other).partialValue
    return rest != 0 && (rest < 0) != (other < 0) ? rest + other : rest
  }
}
