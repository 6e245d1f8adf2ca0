import Foundation

/// Reads whole regular files; never hangs on a pipe or a device.
public enum FileBytes {
  public enum Fault: Error, Equatable {
    case tooLarge
    case notRegular
    /// What the system said: `Permission denied`.
    case system(String)
  }

  public static func read(_ path: String, limit: Int) -> Result<[UInt8], Fault> {
    // A pipe without a writer would block an ordinary open.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return .failure(.system(systemWords())) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return .failure(.system(systemWords())) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notRegular) }
    let size = Int(status.st_size)
    guard size <= limit else { return .failure(.tooLarge) }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Foundation.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += got
      }
    }
    return failed ? .failure(.system(systemWords())) : .success(bytes)
  }

  static func systemWords() -> String { String(cString: strerror(errno)) }
}
