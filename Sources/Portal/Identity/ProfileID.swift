/// The name of a profile's file: `profiles/anna-ek.md` is `anna-ek`.
public struct ProfileID: Sendable, Hashable, Comparable {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var document: DocumentID { DocumentID(kind: .profile, name: name) }

  public static func < (lhs: ProfileID, rhs: ProfileID) -> Bool { lhs.name < rhs.name }
}
