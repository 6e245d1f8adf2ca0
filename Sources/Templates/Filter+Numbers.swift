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
    Filter("abs", [], .double, { $0 }) { call in
      guard let number = call.input.number else { throw FilterFailure.wrongType(call.input) }
      return number.double < 0 ? try Operator.subtract.apply(.int(0), call.input, call.page) : number.value
    },
    Filter(
      "round", [whole("precision", 0), Parameter("method", .text, standard: .text("common"))], .double,
      { if case .double = $0 { .double } else { .any } }, function: rounded),
    Filter("int", [whole("default", 0)], .any, { _ in .int }) { call in
      if case .int(let number)? = call.input.number { return .int(number) }
      let number = try call.parsed()?.rounded(.towardZero)
      return number.flatMap { Int(exactly: $0) }.map { .int($0) } ?? call.arguments[0]
    },
    Filter("float", [Parameter("default", .double, standard: .double(0))], .any, { _ in .double }) { call in
      .double(try call.parsed() ?? call.arguments[0].number?.double ?? 0)
    },
  ]

  /// `common`: to the nearest, halves to even; whole numbers stay as they are.
  @Sendable private static func rounded(_ call: FilterCall) throws -> Value {
    guard let number = call.input.number else { throw FilterFailure.wrongType(call.input) }
    let (precision, method) = (try call.arguments[0].whole(), call.argument(1))
    guard (0...15).contains(precision) else { throw FilterFailure("precision: 0–15") }
    var scale = 1.0
    for _ in 0..<precision { scale *= 10 }
    let product = number.double * scale
    switch (method, number) {
    case ("common", .int): return number.value
    case ("common", _): return .double(nearest(number.double, product, scale) / scale)
    case ("ceil", _): return .double(product.rounded(.up) / scale)
    case ("floor", _): return .double(product.rounded(.down) / scale)
    default: throw FilterFailure("common, ceil, floor")
    }
  }

  /// By the number's exact value: its product with `scale` may have become a half only as it was rounded.
  private static func nearest(_ number: Double, _ product: Double, _ scale: Double) -> Double {
    let lost = (-product).addingProduct(number, scale)
    let below = product.rounded(.down)
    guard product - below == 0.5, lost != 0 else { return product.rounded(.toNearestOrEven) }
    return lost > 0 ? below + 1 : below
  }
}

extension FilterCall {
  fileprivate func parsed() throws -> Double? {
    if let number = input.number { return number.double }
    let text = try text().filter { !$0.isWhitespace }
    return text.contains { $0 == "x" || $0 == "X" } ? nil : Double(text)
  }
}
