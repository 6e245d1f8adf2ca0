import Diagnostics

/// Where the files of an index are. All but the manifest are named after their contents, so that browsers may keep
/// them for ever.
struct IndexFolder: Sendable {
  let language: String

  private static let (manifests, others) = ("search/", "assets/search/")

  /// What a browser asks for first, and asks again for.
  var manifest: String { "\(Self.manifests)\(language).json" }

  /// Before the names of all other files.
  var path: String { "\(Self.others)\(language)/" }

  /// Whether a file in any language may have this path.
  static func holds(_ path: String) -> Bool { path.hasPrefix(manifests) || path.hasPrefix(others) }

  func path(_ kind: FileKind, _ name: String) -> String { "\(path)\(kind.rawValue)\(name).bin" }

  /// Eight hexadecimal digits: enough to tell versions of one file apart.
  static func name(for bytes: [UInt8]) -> String { String(Fingerprint(of: bytes).hexadecimal.suffix(8)) }

  /// How many files that are read one by one share the second half of their names, so that the manifest, which names them
  /// all, stays small.
  static let groupSize = 64

  /// One name for each `groupSize` of the files, by what is in them.
  static func groupNames(for contents: [[UInt8]]) -> [String] {
    stride(from: 0, to: contents.count, by: groupSize).map { start in
      name(for: contents[start..<min(start + groupSize, contents.count)].flatMap { $0 })
    }
  }

  /// The path of file `number` of those that `groups` name.
  func path(_ kind: FileKind, _ number: Int, in groups: [String]) -> String {
    path(kind, "\(number).\(groups[number / Self.groupSize])")
  }
}

/// The kinds of files, by the letter that their names begin with.
enum FileKind: String, Sendable {
  case pages = "d"
  case terms = "t"
  case places = "p"
  case texts = "x"
  case words = "w"
}
