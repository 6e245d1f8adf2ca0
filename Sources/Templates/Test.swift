/// What can be asked of a value: `{% if n is odd %}`. `defined` and the comparisons are the compiler's.
struct Test: Sendable {
  let input: ValueType
  let argumentCount: Int
  let function: @Sendable (Value, [Value]) throws(FilterFailure) -> Bool

  private init(
    on input: ValueType = .any, _ argumentCount: Int = 0,
    _ function: @escaping @Sendable (Value, [Value]) throws(FilterFailure) -> Bool
  ) {
    self.input = input
    self.argumentCount = argumentCount
    self.function = function
  }

  static let isNone = Test { value, _ in value.isNone }

  static let comparisons: [String: Comparison] = [
    "eq": .equal, "equalto": .equal, "==": .equal, "sameas": .equal, "ne": .notEqual, "!=": .notEqual,
    "lt": .less, "lessthan": .less, "<": .less, "le": .lessOrEqual, "<=": .lessOrEqual, "gt": .greater,
    "greaterthan": .greater, ">": .greater, "ge": .greaterOrEqual, ">=": .greaterOrEqual, "in": .contained,
  ]

  static let named: [String: Test] = [
    "odd": Test(on: .int) { value, _ throws(FilterFailure) in try value.whole("is odd") & 1 == 1 },
    "even": Test(on: .int) { value, _ throws(FilterFailure) in try value.whole("is even") & 1 == 0 },
    "divisibleby": Test(on: .int, 1) { value, arguments throws(FilterFailure) in
      let divisor = try arguments[0].whole("is divisibleby")
      guard divisor != 0 else { throw FilterFailure(.templateDivisionByZero) }
      let number = try value.whole("is divisibleby")
      return divisor == -1 || number % divisor == 0
    },
    "string": Test { value, _ in if case .text = value { true } else { value.isMarkup } },
    "number": Test { value, _ in value.number != nil },
    "integer": Test { value, _ in if case .int = value { true } else { false } },
    "float": Test { value, _ in if case .double = value { true } else { false } },
    "boolean": Test { value, _ in if case .bool = value { true } else { false } },
    "true": Test { value, _ in if case .bool(true) = value { true } else { false } },
    "false": Test { value, _ in if case .bool(false) = value { true } else { false } },
    "mapping": Test { value, _ in if case .map = value { true } else { false } },
    "sequence": Test { value, _ in value.items != nil || value.isMarkup },
    "iterable": Test { value, _ in value.items != nil || value.isMarkup },
    "lower": Test(on: .text) { value, _ in value.isCased { $0.lowercased() } },
    "upper": Test(on: .text) { value, _ in value.isCased { $0.uppercased() } },
    "escaped": Test { value, _ in value.isMarkup },
  ]
}

extension Value {
  func whole(_ operation: String) throws(FilterFailure) -> Int {
    guard case .int(let number)? = number else { throw .wrongType(operation, self) }
    return number
  }

  /// Whether the text has letters, and is what `change` makes of it.
  fileprivate func isCased(_ change: (String) -> String) -> Bool {
    let text = text(on: PageContext())
    return text == change(text) && text.lowercased() != text.uppercased()
  }
}
