import Foundation

/// Reads whole folders, to hold one against another.
enum FolderBytes {
  /// Every file below `folder` with its bytes, by its path; nothing where there is no folder.
  static func read(_ folder: URL) -> [String: [UInt8]] {
    let folder = folder.resolvingSymlinksInPath()
    let root = folder.path(percentEncoded: false)
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    var files: [String: [UInt8]] = [:]
    for path in paths {
      var isFolder: ObjCBool = false
      let file = folder.appending(path: path)
      let full = file.path(percentEncoded: false)
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[path] = (try? Data(contentsOf: file)).map { [UInt8]($0) }
    }
    return files
  }

  /// The paths where two folders differ, in order.
  static func differences(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }
}

extension [String: [UInt8]] {
  /// The paths of the files that hold `needle` in their bytes or their path.
  func holding(_ needle: [UInt8]) -> [String] {
    let data = Data(needle)
    return filter { path, bytes in
      Data(path.utf8).range(of: data) != nil || Data(bytes).range(of: data) != nil
    }
    .keys.sorted()
  }

  func holding(_ text: String) -> [String] { holding(Array(text.utf8)) }

  func text(_ path: String) -> String? { self[path].map { String(decoding: $0, as: UTF8.self) } }
}
