/// What can be asked of a value: `{% if n is odd %}`. `defined`, `none` and the comparisons are the compiler's.
struct Test: Sendable {
  var input = ValueType.any
  var takesNumber = false
  let function: @Sendable ([Value]) throws -> Bool

  static let comparisons: [String: Operator] = [
    "eq": .equal, "equalto": .equal, "sameas": .equal, "ne": .notEqual, "lt": .less, "lessthan": .less,
    "le": .lessOrEqual, "gt": .greater, "greaterthan": .greater, "ge": .greaterOrEqual,
  ]

  static let named: [String: Test] = [
    "odd": Test(input: .int) { try $0[0].whole() & 1 == 1 },
    "even": Test(input: .int) { try $0[0].whole() & 1 == 0 },
    "divisibleby": Test(input: .int, takesNumber: true) { values in
      .int(0) == (try Operator.modulo.apply(values[0], values[1], PageContext()).number)
    },
    "string": Test { if case .text = $0[0] { true } else { $0[0].isMarkup } },
    "number": Test { $0[0].number != nil },
    "integer": Test { if case .int = $0[0] { true } else { false } },
    "float": Test { if case .double = $0[0] { true } else { false } },
    "boolean": Test { if case .bool = $0[0] { true } else { false } },
    "true": Test { if case .bool(true) = $0[0] { true } else { false } },
    "false": Test { if case .bool(false) = $0[0] { true } else { false } },
    "mapping": Test { if case .map = $0[0] { true } else { false } },
    "sequence": Test { $0[0].items != nil },
    "iterable": Test { $0[0].items != nil },
  ]
}

extension Value {
  func whole() throws -> Int {
    guard case .int(let number)? = number else { throw FilterFailure.wrongType(self) }
    return number
  }

  /// What a loop goes through; a failure where there is nothing to go through.
  func listed() throws -> [Value] {
    guard let items else { throw FilterFailure.wrongType(self) }
    return items
  }
}
