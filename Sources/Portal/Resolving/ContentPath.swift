import Foundation

/// Arithmetic of paths below the content folder.
enum ContentPath {
  /// The path that `written` means in `folder`; nil where it leaves the content folder or is absolute.
  static func resolve(_ written: String, from folder: String) -> String? {
    guard let first = written.utf8.first, first != slash else { return nil }
    let plain =
      written.utf8.contains(UInt8(ascii: "%")) ? written.removingPercentEncoding ?? written : written
    var path = Array(folder.utf8)
    var rest = Array(plain.utf8)[...]
    while !rest.isEmpty {
      let part = rest.prefix { $0 != slash }
      rest = rest[part.endIndex...].dropFirst()
      if part.isEmpty || part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !path.isEmpty else { return nil }
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
      } else {
        if !path.isEmpty { path.append(slash) }
        path += part
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// `path` as it is written in a document of `folder`.
  static func relative(from folder: String, to path: String) -> String {
    let from = folder.split(separator: "/")
    let to = path.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init))
      .joined(separator: "/")
  }

  /// The folder of a file; empty at the top.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: slash).map { String(path[..<$0]) } ?? ""
  }

  private static let slash = UInt8(ascii: "/")
}

extension Set<String> {
  /// The member that is the same text as `path`, as the folder stores it: a file system that tells å from a
  /// with a ring opens no other.
  func stored(_ path: String) -> String? { firstIndex(of: path).map { self[$0] } }
}
