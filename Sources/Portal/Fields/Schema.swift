/// The fields that a mapping may have, found by name.
public struct Schema: Sendable {
  public let fields: [Field]
  private let indexes: [String: Int]

  public init(_ fields: [Field]) {
    self.fields = fields
    self.indexes = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
  }

  public func field(named name: String) -> Field? {
    indexes[name].map { fields[$0] }
  }

  public var names: [String] { fields.map(\.name) }
}
