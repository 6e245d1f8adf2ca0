/// Where one file lies in the output folder: `guider/forsta-motet/index.html`.
///
/// Always relative and below the folder. Two paths are the same when their bytes are, and sort as their bytes
/// do.
public struct OutputPath: Hashable, Sendable {
  let path: PathBytes

  /// How long one component of a path may be, in bytes: what common file systems allow.
  public static let longestComponent = 255

  /// Nil for a path that is empty, absolute, ends with a slash, holds an empty component, `.`, `..`, a NUL or
  /// a backslash, has a component over 255 bytes, or starts with `.tandem-`, which Tandem keeps for itself.
  public init?(_ string: String) {
    self.init(bytes: Array(string.utf8)[...])
  }

  init?(bytes: ArraySlice<UInt8>) {
    let components = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard components.allSatisfy(Self.isComponent), !Self.isReserved(bytes) else { return nil }
    path = PathBytes(bytes)
  }

  public var string: String { path.string }
}

extension OutputPath {
  private static func isComponent(_ bytes: ArraySlice<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    guard !bytes.isEmpty, bytes.count <= longestComponent else { return false }
    guard !bytes.elementsEqual([dot]), !bytes.elementsEqual([dot, dot]) else { return false }
    return !bytes.contains { $0 == 0 || $0 == UInt8(ascii: "\\") }
  }

  /// In capitals too, since some file systems do not tell them apart.
  private static func isReserved(_ bytes: ArraySlice<UInt8>) -> Bool {
    let reserved = Array(".tandem-".utf8)
    return bytes.prefix(reserved.count).elementsEqual(reserved) { byte, expected in
      byte == expected || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == expected
    }
  }
}

extension OutputPath: Comparable {
  public static func < (lhs: OutputPath, rhs: OutputPath) -> Bool { lhs.path < rhs.path }
}

extension OutputPath: CustomStringConvertible {
  public var description: String { string }
}
