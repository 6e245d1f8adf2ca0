/// What can be asked of a value: `{% if n is odd %}`. `defined`, `none` and the comparisons are the compiler's.
extension Filter {
  static let comparisons: [String: String] = [
    "eq": "==", "equalto": "==", "sameas": "==", "ne": "!=", "lt": "<", "lessthan": "<", "le": "<=",
    "gt": ">", "greaterthan": ">", "ge": ">=", "==": "==", "!=": "!=", "<": "<", "<=": "<=", ">": ">",
    ">=": ">=", "in": "in",
  ]

  static let tests = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  private static let all: [Filter] = [
    Filter("odd") { .bool(try $0.input.whole() & 1 == 1) },
    Filter("even") { .bool(try $0.input.whole() & 1 == 0) },
    Filter("divisibleby", [Parameter("number", .int)]) {
      .bool(try $0.input.modulo($0.arguments[0]).int == 0)
    },
    test("string") { if case .text = $0 { true } else { $0.isMarkup } },
    test("number") { $0.double != nil },
    test("integer") { if case .int = $0 { true } else { false } },
    test("float") { if case .double = $0 { true } else { false } },
    test("boolean") { if case .bool = $0 { true } else { false } },
    test("true") { if case .bool(true) = $0 { true } else { false } },
    test("false") { if case .bool(false) = $0 { true } else { false } },
    test("mapping") { if case .map = $0 { true } else { false } },
    test("sequence") { $0.items != nil },
    test("iterable") { $0.items != nil },
  ]

  private static func test(_ name: String, _ holds: @escaping @Sendable (Value) -> Bool) -> Filter {
    Filter(name) { .bool(holds($0.input)) }
  }
}
