/// A file of the index: its path below the site's root, and its bytes.
public struct SearchFile: Sendable, Equatable {
  public let path: String
  public let bytes: [UInt8]
}
