import CPlatform

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's calls, as Swift functions that throw. Paths are relative to an open folder; nothing here
/// follows a symbolic link at the end of a path.
enum FileSystem {
  static func openFolder(_ path: PathBytes, in folder: Descriptor? = nil) throws(SystemCode) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return Descriptor(try check(folder) { openat($0, path.terminated, flags) })
  }

  /// Opens for reading, without waiting where it is a pipe. The caller closes.
  static func openFile(_ path: PathBytes, in folder: Descriptor? = nil) throws(SystemCode) -> Int32 {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    return try check(folder) { openat($0, path.terminated, flags) }
  }

  /// Opens a file that did not exist. The caller closes.
  static func createFile(_ path: PathBytes, in folder: Descriptor? = nil) throws(SystemCode) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return try check(folder) { openat($0, path.terminated, flags, 0o666) }
  }

  static func close(_ file: Int32) throws(SystemCode) {
    #if canImport(Glibc)
      let result = Glibc.close(file)
    #elseif canImport(Musl)
      let result = Musl.close(file)
    #elseif canImport(Darwin)
      let result = Darwin.close(file)
    #endif
    // An interrupted close has closed; a second one might close another thread's file.
    if result < 0, errno != EINTR { throw SystemCode(errno) }
  }

  /// Reads until the buffer is full or the file ends, and returns how many bytes came.
  static func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemCode) -> Int {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = try check { Self.systemRead(file, rest) }
      if count == 0 { break }
      done += count
    }
    return done
  }

  static func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemCode) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = try check { Self.systemWrite(file, rest) }
      // A device that takes nothing and reports nothing would be asked for ever.
      if count == 0 { throw .noSpace }
      done += count
    }
  }

  static func status(_ path: PathBytes, in folder: Descriptor? = nil) throws(SystemCode) -> FileStatus {
    var raw = stat()
    _ = try check(folder) { fstatat($0, path.terminated, &raw, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(raw)
  }

  static func status(of file: Int32) throws(SystemCode) -> FileStatus {
    var raw = stat()
    _ = try check { fstat(file, &raw) }
    return FileStatus(raw)
  }

  static func status(of folder: Descriptor) throws(SystemCode) -> FileStatus {
    defer { withExtendedLifetime(folder) {} }
    return try status(of: folder.number)
  }

  static func makeFolder(_ path: PathBytes, in folder: Descriptor? = nil, mode: mode_t = 0o777)
    throws(SystemCode)
  {
    _ = try check(folder) { mkdirat($0, path.terminated, mode) }
  }

  static func removeFile(_ path: PathBytes, in folder: Descriptor? = nil) throws(SystemCode) {
    _ = try check(folder) { unlinkat($0, path.terminated, 0) }
  }

  static func removeFolder(_ path: PathBytes, in folder: Descriptor? = nil) throws(SystemCode) {
    _ = try check(folder) { unlinkat($0, path.terminated, AT_REMOVEDIR) }
  }

  /// Gives what stands under `path` the same path in another folder; of a symbolic link, the link itself.
  static func link(_ path: PathBytes, from source: Descriptor, to target: Descriptor) throws(SystemCode) {
    _ = try check(source) { source in
      withExtendedLifetime(target) { linkat(source, path.terminated, target.number, path.terminated, 0) }
    }
  }

  static func rename(
    _ path: PathBytes, in source: Descriptor, to newPath: PathBytes, in target: Descriptor
  ) throws(SystemCode) {
    _ = try check(source) { source in
      withExtendedLifetime(target) { renameat(source, path.terminated, target.number, newPath.terminated) }
    }
  }

  /// Exchanges two names of one folder in one step.
  static func exchange(_ first: PathBytes, _ second: PathBytes, in folder: Descriptor) throws(SystemCode) {
    _ = try check(folder) { tandem_exchange($0, first.terminated, second.terminated) }
  }
}

extension FileSystem {
  /// Asks again when a signal came in between; throws what the system says otherwise.
  @inline(__always)
  static func check<Number: SignedInteger>(_ call: () -> Number) throws(SystemCode) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = SystemCode(errno)
      if code != .interrupted { throw code }
    }
  }

  /// The same with a folder's number, AT_FDCWD where there is none. The folder stays open until the call is
  /// done, which its last mention in the source does not promise.
  @inline(__always)
  static func check(_ folder: Descriptor?, _ call: (Int32) -> Int32) throws(SystemCode) -> Int32 {
    defer { withExtendedLifetime(folder) {} }
    return try check { call(folder?.number ?? AT_FDCWD) }
  }

  // The enum's own functions hide the system's of the same name.
  private static func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(file, buffer.baseAddress, buffer.count)
    #elseif canImport(Darwin)
      Darwin.read(file, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Darwin)
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }
}

/// An open folder; closed when nobody holds it any more.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit {
    // Nothing was written through it, so there is no failure to lose.
    try? FileSystem.close(number)
  }
}
