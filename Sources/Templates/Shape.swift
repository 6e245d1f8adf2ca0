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
