import Foundation

/// Arithmetic of paths below the content folder.
enum ContentPath {
  /// The path that `written` means in `folder`; nil where it leaves the content folder or is absolute.
  static func resolve(_ written: String, from folder: String) -> String? {
    guard !written.isEmpty, !written.hasPrefix("/") else { return nil }
    var parts = folder.split(separator: "/").map(String.init)
    for part in (written.removingPercentEncoding ?? written).split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// `path` as it is written in a document of `folder`.
  static func relative(from folder: String, to path: String) -> String {
    let from = folder.split(separator: "/")
    let to = path.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init))
      .joined(separator: "/")
  }
}
