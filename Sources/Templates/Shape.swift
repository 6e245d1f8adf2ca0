/// The members that an object has in templates, each with a slot: its index in `fields`.
public final class Shape: Sendable {
  public struct Field: Sendable {
    public let name: String
    public let type: ValueType
    public let documentation: String

    public init(_ name: String, _ type: ValueType, _ documentation: String = "") {
      self.name = name
      self.type = type
      self.documentation = documentation
    }
  }

  /// What a template's author calls such an object: `profile`.
  public let name: String
  public let fields: [Field]
  private let slots: [String: Int]

  public init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    slots = Dictionary(zip(fields.map(\.name), fields.indices)) { first, _ in first }
  }

  public func slot(of name: String) -> Int? { slots[name] }
}

/// What a value is known to be before any page is written.
public indirect enum ValueType: Sendable {
  case text, html, link, int, double, bool
  case list(ValueType)
  /// A list of known length whose items have types of their own, such as a key and its value.
  case tuple([ValueType])
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
    case .tuple(let elements): elements.reduce(nil) { $0?.joined(with: $1) ?? $1 } ?? .any
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
    case (.tuple(let left), .tuple(let right)) where left.count == right.count:
      .tuple(zip(left, right).map { $0.joined(with: $1) })
    case (.object(let left), .object(let right)) where left() === right(): self
    default: .any
    }
  }

  /// Whether a value of type `other` may stand where this one is asked for.
  func accepts(_ other: ValueType, lenient: Bool) -> Bool {
    switch (self, other) {
    case (_, .any), (.optional, .nothing): true
    case (.optional(let inner), _): inner.accepts(other.present, lenient: lenient)
    case (_, .optional), (_, .nothing): false
    case (.any, _), (.bool, .bool), (.int, .int), (.double, .int), (.double, .double): true
    case (.text, .text), (.text, .link), (.text, .int), (.text, .double), (.text, .bool): true
    case (.text, .html), (.list(.any), .html): lenient
    case (.html, .html), (.link, .link), (.list(.any), .text), (.list(.any), .map): true
    case (.list(.any), .list), (.list(.any), .tuple): true
    case (.list(let inner), _): other.element.map { inner.accepts($0, lenient: lenient) } ?? false
    case (.map(let inner), .map(let element)): inner.accepts(element, lenient: lenient)
    case (.object(let left), .object(let right)): left() === right()
    default: false
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
    case .list, .tuple: "list"
    case .map: "map"
    case .object(let shape): shape().name
    case .optional(let inner): inner.word + "?"
    case .nothing: "none"
    case .any: "any"
    }
  }
}
