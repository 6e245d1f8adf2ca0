#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One name in a folder.
struct FolderEntry {
  let name: PathBytes
  let kind: FileKind
}

extension FileSystem {
  /// Everything in the folder but `.` and `..`, in the system's order.
  static func entries(of folder: Descriptor) throws(SystemCode) -> [FolderEntry] {
    // The stream closes the descriptor that it reads, so it gets one of its own.
    let own = try check(folder) { openat($0, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(own) else {
      let code = SystemCode(errno)
      try close(own)
      throw code
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemCode(errno) }
        return entries
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        PathBytes(copying: UnsafeRawPointer(tuple).assumingMemoryBound(to: CChar.self))
      }
      if name == .here || name == PathBytes("..") { continue }
      let kind = try kind(Int32(entry.pointee.d_type), of: name, in: folder)
      entries.append(FolderEntry(name: name, kind: kind))
    }
  }

  private static func kind(
    _ type: Int32, of name: PathBytes, in folder: Descriptor
  ) throws(SystemCode) -> FileKind {
    switch type {
    case Int32(DT_REG): .file
    case Int32(DT_DIR): .folder
    case Int32(DT_LNK): .link
    // Some file systems leave the type to be asked for.
    case Int32(DT_UNKNOWN): try status(name, in: folder).kind
    default: .other
    }
  }

  /// Makes the folders above `path` that do not exist yet.
  static func makeParents(of path: PathBytes, in folder: Descriptor) throws(SystemCode) {
    guard let parent = path.parent else { return }
    var missing = [parent]
    while let next = missing.last {
      do {
        try makeFolder(next, in: folder)
      } catch .exists {
      } catch .notFound {
        guard let above = next.parent else { throw .notFound }
        missing.append(above)
        continue
      }
      missing.removeLast()
    }
  }

  /// Runs `body`, and once more with the folders above `path` made when they were missing.
  static func withParents<Result>(
    of path: PathBytes, in folder: Descriptor, _ body: () throws(SystemCode) -> Result
  ) throws(SystemCode) -> Result {
    do {
      return try body()
    } catch .notFound {
      try makeParents(of: path, in: folder)
      return try body()
    }
  }

  /// Where the symbolic link leads, as it is written; nil where there is no link.
  static func target(ofLink path: PathBytes, in folder: Descriptor? = nil) -> PathBytes? {
    // PATH_MAX is what the system itself can follow.
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    defer { withExtendedLifetime(folder) {} }
    let count = readlinkat(folder?.number ?? AT_FDCWD, path.terminated, &buffer, buffer.count - 1)
    guard count >= 0 else { return nil }
    return PathBytes(copying: buffer)
  }

  static func makeLink(to target: PathBytes, at path: PathBytes, in folder: Descriptor) throws(SystemCode) {
    _ = try check(folder) { symlinkat(target.terminated, $0, path.terminated) }
  }

  static func currentFolder() throws(SystemCode) -> PathBytes {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard getcwd(&buffer, buffer.count) != nil else { throw SystemCode(errno) }
    return PathBytes(copying: buffer)
  }
}

extension FileSystem {
  /// For a folder that cannot be opened as it is. The name must not be a symbolic link.
  static func setMode(_ mode: mode_t, ofFolder path: PathBytes, in folder: Descriptor) throws(SystemCode) {
    _ = try check(folder) { fchmodat($0, path.terminated, mode, 0) }
  }

  /// Gives the open file the permissions of another, and its owner where this user may.
  static func copyPermissions(_ status: FileStatus, to file: Int32) throws(SystemCode) {
    _ = fchown(file, status.owner, status.group)
    _ = try check { fchmod(file, status.mode) }
  }

  /// Gives the open file the permissions and the date of another.
  static func copyAttributes(_ status: FileStatus, to file: Int32) throws(SystemCode) {
    try copyPermissions(status, to: file)
    let times = [status.modified, status.modified]
    _ = try check { futimens(file, times) }
  }

  static func copyPermissions(_ status: FileStatus, to folder: Descriptor) throws(SystemCode) {
    defer { withExtendedLifetime(folder) {} }
    try copyPermissions(status, to: folder.number)
  }

  static func copyAttributes(_ status: FileStatus, to folder: Descriptor) throws(SystemCode) {
    defer { withExtendedLifetime(folder) {} }
    try copyAttributes(status, to: folder.number)
  }

  /// Whether the system still runs a process of this number.
  static func isRunning(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || SystemCode(errno) != .noSuchProcess
  }

  static var process: Int32 { getpid() }

  /// The user's home folder as the environment gives it.
  static var home: String? {
    getenv("HOME").map { String(cString: $0) }
  }

  /// Waits until no other process or thread holds the folder's lock; `unlock` gives it back.
  static func lock(_ folder: Descriptor) throws(SystemCode) {
    _ = try check(folder) { flock($0, LOCK_EX) }
  }

  static func unlock(_ folder: Descriptor) {
    // Where it fails, closing does the same a moment later.
    _ = try? check(folder) { flock($0, LOCK_UN) }
  }
}
