/// The calls that fail on some machines and not on others, handed in so that a test can make them fail.
struct SystemCalls: Sendable {
  typealias Write = @Sendable (_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemCode) -> Void
  typealias Exchange =
    @Sendable (_ first: PathBytes, _ second: PathBytes, _ folder: Descriptor) throws(SystemCode) -> Void
  typealias Rename =
    @Sendable (_ path: PathBytes, _ source: Descriptor, _ new: PathBytes, _ target: Descriptor)
    throws(SystemCode) -> Void
  typealias Link =
    @Sendable (_ path: PathBytes, _ source: Descriptor, _ target: Descriptor) throws(SystemCode) -> Void
  typealias MakeFolder = @Sendable (_ path: PathBytes, _ folder: Descriptor) throws(SystemCode) -> Void

  var makeFolder: MakeFolder = { (path, folder) throws(SystemCode) in
    try FileSystem.makeFolder(path, in: folder)
  }
  var write: Write = { (file, bytes) throws(SystemCode) in try FileSystem.write(file, bytes) }
  var exchange: Exchange = { (first, second, folder) throws(SystemCode) in
    try FileSystem.exchange(first, second, in: folder)
  }
  var rename: Rename = { (path, source, newPath, target) throws(SystemCode) in
    try FileSystem.rename(path, in: source, to: newPath, in: target)
  }
  var link: Link = { (path, source, target) throws(SystemCode) in
    try FileSystem.link(path, from: source, to: target)
  }

  /// The system as it is.
  static let system = SystemCalls()
}
