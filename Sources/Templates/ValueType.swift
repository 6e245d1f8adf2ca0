/// What a value is known to be before any page is written.
public indirect enum ValueType: Sendable {
  case text, html, link, int, double, bool
  case list(ValueType)
  case map(ValueType)
  /// Lazily, so that shapes may go in circles; the closure always gives the same instance.
  case object(@Sendable () -> Shape)
  /// There or missing (`Value.none`): a template must ask before it uses the value.
  case optional(ValueType)
  /// The type of `none` alone.
  case nothing
  /// Not known: checked while a page is written.
  case any
}

extension ValueType {
  /// The type without its `optional`; what may be used after asking.
  var present: ValueType {
    if case .optional(let inner) = self { return inner.present }
    return self
  }

  var isOptional: Bool {
    switch self {
    case .optional, .nothing: true
    default: false
    }
  }

  /// What a loop over such a value gives; nil when it cannot be looped over.
  var element: ValueType? {
    switch self {
    case .list(let element): element
    case .text, .map: .text
    case .any: .any
    default: nil
    }
  }

  /// The narrowest type that holds both.
  func joined(with other: ValueType) -> ValueType {
    switch (self, other) {
    case (.nothing, .nothing): .nothing
    case (.nothing, let type), (let type, .nothing): .optional(type.present)
    case (.optional, _), (_, .optional): .optional(present.joined(with: other.present))
    case (.text, .text), (.html, .html), (.link, .link), (.int, .int), (.bool, .bool): self
    case (.double, .double), (.int, .double), (.double, .int): .double
    case (.list(let left), .list(let right)): .list(left.joined(with: right))
    case (.map(let left), .map(let right)): .map(left.joined(with: right))
    case (.object(let left), .object(let right)) where left() === right(): self
    default: .any
    }
  }

  /// Whether a value of type `other` may stand where a filter asks for this one.
  func accepts(_ other: ValueType) -> Bool {
    switch (self, other) {
    case (_, .any), (.optional, .nothing): true
    case (.optional(let inner), _): inner.accepts(other.present)
    case (_, .optional), (_, .nothing), (.int, .double): false
    case (.any, _), (.double, .int), (.text, .link), (.text, .int), (.text, .double), (.text, .bool): true
    case (.list(let inner), .list(let element)), (.map(let inner), .map(let element)): inner.accepts(element)
    case (.object(let left), .object(let right)): left() === right()
    default: word == other.word
    }
  }

  /// The word for it in diagnostics.
  var word: String {
    switch self {
    case .text: "text"
    case .html: "html"
    case .link: "link"
    case .int, .double: "number"
    case .bool: "bool"
    case .list: "list"
    case .map: "map"
    case .object(let shape): shape().name
    case .optional(let inner): inner.word + "?"
    case .nothing: "none"
    case .any: "any"
    }
  }
}
