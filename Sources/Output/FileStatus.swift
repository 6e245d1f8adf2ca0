#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands under a name, symbolic links not followed.
enum FileKind: Sendable {
  case file, folder, link
  /// A pipe, a socket or a device.
  case other
}

/// What tells one file from every other on the machine, whatever it is called.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
}

/// Enough of a file's status to notice that it is no longer the file that was looked at.
struct FileStamp: Hashable, Sendable {
  let identity: FileIdentity
  let size: Int
  let seconds: Int
  let nanoseconds: Int
}

/// What the system knows of a file.
struct FileStatus {
  let kind: FileKind
  let stamp: FileStamp
  /// The permission bits alone.
  let mode: mode_t
  let owner: uid_t
  let group: gid_t
  let modified: timespec

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    #if canImport(Darwin)
      modified = raw.st_mtimespec
    #else
      modified = raw.st_mtim
    #endif
    stamp = FileStamp(
      identity: FileIdentity(
        device: UInt64(truncatingIfNeeded: raw.st_dev), inode: UInt64(truncatingIfNeeded: raw.st_ino)),
      size: Int(raw.st_size), seconds: Int(modified.tv_sec), nanoseconds: Int(modified.tv_nsec))
    mode = raw.st_mode & 0o7777
    owner = raw.st_uid
    group = raw.st_gid
  }
}
