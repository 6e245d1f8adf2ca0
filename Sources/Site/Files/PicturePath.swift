import Portal

/// Where pictures are in the output: their name, and a hash of what is in them.
enum PicturePath {
  static func of(_ picture: Picture) -> String {
    "\(folder)/\(name(of: picture.path)).\(picture.hash).\(picture.format.rawValue)"
  }

  static let folder = "assets/pictures"

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    return Slug(from: stem)?.text ?? "picture"
  }
}

/// Where other files that texts link to are in the output.
enum AttachmentPath {
  static func of(_ path: String) -> String {
    let parts = path.split(separator: "/").map { part in
      let pieces = part.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      return pieces.map { Slug(from: $0)?.text ?? "file" }.joined(separator: ".")
    }
    return "assets/files/" + parts.joined(separator: "/")
  }
}
