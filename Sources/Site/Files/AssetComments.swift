/// Leaves the comments out of style sheets and scripts, which readers would load for nothing.
///
/// Only comments with lines of their own are left out, and only where nothing else can be meant. Comments that begin with
/// `/*!` or `//!`, as licences do, and `//#` and `//@`, which speak to tools, stay.
enum AssetComments {
  /// `bytes` of the asset called `name`, without its comments; other kinds of files as they are.
  static func removed(from bytes: [UInt8], named name: String) -> [UInt8] {
    if name.hasSuffix(".css") { return removedFromStyle(bytes) }
    return name.hasSuffix(".js") || name.hasSuffix(".mjs") ? removedFromScript(bytes) : bytes
  }

  /// A line of `//` may be text within a template literal, so all lines stay after the first that may leave one open.
  private static func removedFromScript(_ bytes: [UInt8]) -> [UInt8] {
    var lean: [UInt8] = []
    var rest = bytes[...]
    while let line = nextLine(of: rest) {
      rest = rest[line.endIndex...]
      let words = trimmed(line)
      if words.starts(with: "//".utf8) {
        if words.dropFirst(2).first.map("!#@".utf8.contains) ?? false { lean += line }
        continue
      }
      lean += line
      let isOpen = words.count { $0 == UInt8(ascii: "`") } % 2 == 1 || words.last == UInt8(ascii: "\\")
      if isOpen || ["/*", "'`'", "\"`\""].contains(where: { position(of: $0, in: words) != nil }) { break }
    }
    return lean + rest
  }

  private static func removedFromStyle(_ bytes: [UInt8]) -> [UInt8] {
    var lean: [UInt8] = []
    var rest = bytes[...]
    while let line = nextLine(of: rest) {
      guard let start = position(of: "/*", in: line) else {
        lean += line
        rest = rest[line.endIndex...]
        continue
      }
      // An open comment is the browser's business.
      guard let end = position(of: "*/", in: rest[(start + 2)...]) else { break }
      let after = nextLine(of: rest[(end + 2)...]) ?? rest[rest.endIndex...]
      let isAlone = trimmed(line[..<start]).isEmpty && trimmed(after).isEmpty
      let isContinued = lean.dropLast().last == UInt8(ascii: "\\")
      if !isAlone || isContinued || rest[start + 2] == UInt8(ascii: "!") { lean += rest[..<after.endIndex] }
      rest = rest[after.endIndex...]
    }
    return lean + rest
  }

  /// With its line feed; nil at the end.
  private static func nextLine(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !bytes.isEmpty else { return nil }
    return bytes.firstIndex(of: 0x0A).map { bytes[...$0] } ?? bytes
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let rest = line.drop(while: isBlank)
    return rest.lastIndex { !isBlank($0) }.map { rest[...$0] } ?? rest.prefix(0)
  }

  private static func position(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: text.utf8) }
  }
}
