/// An absolute path without symbolic links, `.` or `..`, as components, also where it does not exist yet.
struct CanonicalPath: Hashable {
  private(set) var components: [PathBytes] = []

  /// As many links as the system itself follows.
  private static let mostLinks = 40

  /// Resolves `path`, which may be relative to the current folder.
  init(_ path: String) throws(SystemCode) {
    let slash = UInt8(ascii: "/")
    var pending: [PathBytes] = []
    Self.push(path.utf8, to: &pending)
    if path.utf8.first != slash {
      Self.push(try FileSystem.currentFolder().bytes, to: &pending)
    }
    var links = 0
    while let component = pending.popLast() {
      if component == .here { continue }
      if component == PathBytes("..") {
        _ = components.popLast()
        continue
      }
      components.append(component)
      guard let target = FileSystem.target(ofLink: absolute) else { continue }
      links += 1
      if links > Self.mostLinks { throw .tooManySteps }
      _ = components.popLast()
      if target.bytes.first == slash { components = [] }
      Self.push(target.bytes, to: &pending)
    }
  }

  private init(components: [PathBytes]) {
    self.components = components
  }

  private static func push(_ path: some Collection<UInt8>, to pending: inout [PathBytes]) {
    pending += path.split(separator: UInt8(ascii: "/")).reversed().map { PathBytes($0) }
  }
}

extension CanonicalPath {
  var absolute: PathBytes {
    PathBytes([UInt8(ascii: "/")] + components.map(\.bytes).joined(separator: [UInt8(ascii: "/")]))
  }

  var isRoot: Bool { components.isEmpty }

  /// The last component; nil for the root.
  var name: PathBytes? { components.last }

  /// The folder that holds this path; the root's is the root.
  var parent: CanonicalPath { CanonicalPath(components: components.dropLast()) }

  /// Whether `other` is this folder or lies in it, under whatever name the system knows it.
  func contains(_ other: CanonicalPath) -> Bool {
    if other.components.starts(with: components) { return true }
    guard let identity else { return false }
    var folder = other
    while !folder.isRoot {
      if folder.identity == identity { return true }
      folder = folder.parent
    }
    return false
  }

  private var identity: FileIdentity? {
    try? FileSystem.status(absolute).stamp.identity
  }
}
