import Foundation
import Portal

/// Everything below a folder at one moment: its folders, and what tells each file from a later state of it.
struct FolderScan: Equatable {
  struct State: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let file: UInt64
  }

  private(set) var files: [String: State] = [:]
  private(set) var folders: [String] = []

  /// Hidden files and editors' backup files are passed over, as they are when the portal is read.
  init(_ root: String) {
    var left = [root]
    while let folder = left.popLast() {
      folders.append(folder)
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
        guard !ContentFolder.isIgnored(name) else { continue }
        let path = folder + "/" + name
        switch Self.status(of: path) {
        case let status? where status.st_mode & S_IFMT == S_IFDIR: left.append(path)
        case let status?: files[path] = State(status)
        case nil: break
        }
      }
    }
  }

  /// The files that differ between two moments.
  func differences(from earlier: FolderScan) -> Set<String> {
    var changed = Set(files.keys.filter { files[$0] != earlier.files[$0] })
    changed.formUnion(earlier.files.keys.filter { files[$0] == nil })
    return changed
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }
}

extension FolderScan.State {
  fileprivate init(_ status: stat) {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    size = Int(status.st_size)
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
    file = UInt64(status.st_ino)
  }
}
