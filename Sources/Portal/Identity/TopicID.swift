/// A term of the vocabulary, as `topics.yml` names it: `social-media`.
public struct TopicID: Sendable, Hashable, Comparable {
  public let name: String

  public init(_ name: String) { self.name = name }

  public static func < (lhs: TopicID, rhs: TopicID) -> Bool { lhs.name < rhs.name }
}
