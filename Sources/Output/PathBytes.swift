#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A path as the system takes it: bytes that end with NUL, so that no call has to copy them.
///
/// Names on disk need not be UTF-8, and two strings that Swift holds for equal may be two files.
struct PathBytes: Hashable, Sendable {
  /// The bytes and the NUL that ends them.
  let terminated: [CChar]

  init(_ bytes: some Sequence<UInt8>) {
    terminated = bytes.map { CChar(truncatingIfNeeded: $0) } + [0]
  }

  init(_ string: String) {
    self.init(string.utf8)
  }

  /// Copies a C string.
  init(copying pointer: UnsafePointer<CChar>) {
    terminated = Array(UnsafeBufferPointer(start: pointer, count: strlen(pointer) + 1))
  }

  /// All bytes at once: one after the other, as an array does it, would take a step for each.
  func hash(into hasher: inout Hasher) {
    terminated.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  private init(terminated: [CChar]) {
    self.terminated = terminated
  }

  /// The folder that a path is relative to.
  static let here = PathBytes(".")

  /// How many bytes, without the NUL.
  var count: Int { terminated.count - 1 }

  var bytes: [UInt8] { terminated.dropLast().map { UInt8(truncatingIfNeeded: $0) } }

  /// The path for people; bytes that are not UTF-8 show as U+FFFD.
  var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension PathBytes {
  private static let slash = CChar(truncatingIfNeeded: UInt8(ascii: "/"))

  /// The path of `name` in this folder; `name` itself in `here`.
  func appending(_ name: PathBytes) -> PathBytes {
    guard self != .here else { return name }
    var joined: [CChar] = []
    joined.reserveCapacity(terminated.count + name.terminated.count)
    joined.append(contentsOf: terminated.dropLast())
    joined.append(Self.slash)
    joined.append(contentsOf: name.terminated)
    return PathBytes(terminated: joined)
  }

  /// The folder that holds this path; nil for a path of one component.
  var parent: PathBytes? {
    guard let cut = terminated.lastIndex(of: Self.slash) else { return nil }
    return PathBytes(terminated: terminated[..<cut] + [0])
  }
}

extension PathBytes: Comparable {
  /// Byte by byte, so that a folder comes before what it holds.
  static func < (lhs: PathBytes, rhs: PathBytes) -> Bool {
    strcmp(lhs.terminated, rhs.terminated) < 0
  }
}

extension Sequence<PathBytes> {
  /// Every folder above these paths, each once.
  func folders() -> Set<PathBytes> {
    var folders: Set<PathBytes> = []
    for path in self {
      var next = path.parent
      while let folder = next, folders.insert(folder).inserted {
        next = folder.parent
      }
    }
    return folders
  }
}
