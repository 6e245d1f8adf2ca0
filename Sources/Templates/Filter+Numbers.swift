// Rounding is the C library's on some platforms.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Jinja's filters for numbers.
extension Filter {
  static let numbers: [Filter] = [
    Filter("abs", on: .double, givesFrom: { $0 }) { call throws(FilterFailure) in
      switch call.input.number {
      case .int(let number)? where number > .min: .int(abs(number))
      case .double(let number)?: .double(abs(number))
      default: throw .wrongType("abs", call.input)
      }
    },
    Filter(
      "round",
      [
        Parameter("precision", .int, standard: .int(0)),
        Parameter("method", .text, standard: .text("common")),
      ],
      on: .double, givesFrom: { if case .double = $0 { .double } else { .any } }
    ) { call throws(FilterFailure) in
      guard let number = call.input.number?.double else { throw .wrongType("round", call.input) }
      let isWhole = call.input.isWhole
      var scale = 1.0
      let precision = min(max(try call.whole(0), -300), 300)
      for _ in 0..<abs(precision) { scale *= 10 }
      if precision < 0 { scale = 1 / scale }
      switch call.text(1) {
      case "common":
        if isWhole, precision >= 0 { return call.input }
        let result = rounded(number, scale)
        return isWhole ? Int(exactly: result).map { .int($0) } ?? .double(result) : .double(result)
      case "ceil": return .double((number * scale).rounded(.up) / scale)
      case "floor": return .double((number * scale).rounded(.down) / scale)
      default: throw .wrongType("round", call.arguments[1])
      }
    },
    Filter("int", [Parameter("default", .int, standard: .int(0))], on: .any, gives: .int) { call in
      if call.input.isWhole { return call.input.number ?? .none }
      let number = parsed(call)?.rounded(.towardZero)
      return number.flatMap { Int(exactly: $0) }.map { .int($0) } ?? call.arguments[0]
    },
    Filter("float", [Parameter("default", .double, standard: .double(0))], on: .any, gives: .double) { call in
      parsed(call).map { .double($0) } ?? .double(call.arguments[0].double)
    },
  ]

  /// To the nearest, halves to even, as the number's exact value has it and not its product with `scale`.
  private static func rounded(_ number: Double, _ scale: Double) -> Double {
    let product = number * scale
    guard product.isFinite else { return number }
    let below = product.rounded(.down)
    let lost = (-product).addingProduct(number, scale)
    let part = product - below
    if part == 0.5, lost != 0 { return (lost > 0 ? below + 1 : below) / scale }
    return product.rounded(.toNearestOrEven) / scale
  }

  private static func parsed(_ call: FilterCall) -> Double? {
    if let number = call.input.number { return number.double }
    let text = call.text.filter { !$0.isWhitespace && $0 != "_" }
    return text.contains { $0 == "x" || $0 == "X" } ? nil : Double(text)
  }
}

extension Value {
  fileprivate var isWhole: Bool {
    if case .int? = number { return true }
    return false
  }
}
