/// Operators, tests and filters are checked by trying them on examples, so that what the check says and what a
/// page does cannot differ.
extension ValueType {
  /// Some value of this type; nil where the type is not wholly known.
  var example: Value? {
    switch self {
    case .text: .text("x")
    case .html: .html(HTML(bytes: []))
    case .link: .link("")
    case .int: .int(1)
    case .double: .double(1)
    case .bool: .bool(true)
    // Two, so that a filter that sorts compares them.
    case .list(let element): element.example.map { .list([$0, $0]) }
    case .map(let element): element.example.map { .map([("x", $0)]) }
    case .object(let shape): .object(Example(shape: shape()))
    case .optional(let inner): inner.example
    case .nothing: Value.none
    case .any: nil
    }
  }
}

private final class Example: TemplateObject {
  let shape: Shape

  init(shape: Shape) { self.shape = shape }

  func value(at slot: Int) -> Value { shape.fields[slot].type.example ?? .none }
}

extension Value {
  /// The type of this very value.
  var type: ValueType {
    switch self {
    case .none: return .nothing
    case .bool: return .bool
    case .int: return .int
    case .double: return .double
    case .text: return .text
    case .html, .markup: return .html
    case .link: return .link
    case .list(let items):
      return .list(items.dropFirst().reduce(items.first?.type ?? .any) { $0.joined(with: $1.type) })
    case .map: return .map(.any)
    case .object(let object): return .object { object.shape }
    }
  }
}
