#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the system refused a call: the value of `errno`.
struct SystemCode: Error, Hashable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  /// The system's own words: `No space left on device`.
  var words: String {
    guard let words = strerror(number) else { return "error \(number)" }
    return String(cString: words)
  }
}

extension SystemCode {
  static let accessDenied = SystemCode(EACCES)
  static let badDescriptor = SystemCode(EBADF)
  static let busy = SystemCode(EBUSY)
  static let crossDevice = SystemCode(EXDEV)
  static let exists = SystemCode(EEXIST)
  static let interrupted = SystemCode(EINTR)
  static let invalid = SystemCode(EINVAL)
  static let isFolder = SystemCode(EISDIR)
  static let noSpace = SystemCode(ENOSPC)
  static let noSuchProcess = SystemCode(ESRCH)
  static let notEmpty = SystemCode(ENOTEMPTY)
  static let notFolder = SystemCode(ENOTDIR)
  static let notFound = SystemCode(ENOENT)
  static let notImplemented = SystemCode(ENOSYS)
  static let notPermitted = SystemCode(EPERM)
  static let notSupported = SystemCode(EOPNOTSUPP)
  static let readOnly = SystemCode(EROFS)
  static let tooManyLinks = SystemCode(EMLINK)
  static let tooManySteps = SystemCode(ELOOP)
}

extension SystemCode {
  /// The parent folder, or its file system, takes no new names from this user.
  static let refusals: Set<SystemCode> = [.accessDenied, .notPermitted, .readOnly]

  /// Two folders cannot change places here, though their files might.
  static let noExchange: Set<SystemCode> = [
    .invalid, .notImplemented, .notSupported, SystemCode(ENOTSUP), .crossDevice, .busy, .accessDenied,
    .notPermitted,
  ]

  /// A file cannot have a second name here.
  static let noLink: Set<SystemCode> = [
    .crossDevice, .notPermitted, .notSupported, SystemCode(ENOTSUP), .notImplemented, .tooManyLinks,
    .accessDenied, .invalid,
  ]
}
