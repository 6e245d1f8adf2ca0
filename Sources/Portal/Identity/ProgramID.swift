/// The name of a program's file: `programs/spring.md` is `spring`.
public struct ProgramID: Sendable, Hashable, Comparable {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var document: DocumentID { DocumentID(kind: .program, name: name) }

  public static func < (lhs: ProgramID, rhs: ProgramID) -> Bool { lhs.name < rhs.name }
}
