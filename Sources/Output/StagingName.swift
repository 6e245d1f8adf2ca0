import Diagnostics

/// The name of a folder in which a build gathers its files: `.public.tandem-4711-09ab…` beside the output
/// folder `public`, `.tandem-4711-09ab…` inside it.
struct StagingName: Hashable {
  let name: PathBytes
  /// The process that made it.
  let process: Int32

  /// A name that nothing has yet.
  init(beside folder: PathBytes?) {
    process = FileSystem.process
    let random = Fingerprint(value: .random(in: .min ... .max)).hexadecimal
    name = PathBytes(Self.prefix(folder) + Array("\(process)-\(random)".utf8))
  }

  /// Recognises a name that a build for the same folder gave; nil for any other, however similar.
  init?(_ name: PathBytes, beside folder: PathBytes?) {
    let prefix = Self.prefix(folder)
    let bytes = name.bytes
    guard bytes.starts(with: prefix) else { return nil }
    let parts = bytes[prefix.count...].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, let process = Int32(String(decoding: parts[0], as: UTF8.self)), process > 0,
      parts[1].count == 16, parts[1].allSatisfy(Self.isHexadecimal)
    else { return nil }
    self.name = name
    self.process = process
  }
}

extension StagingName {
  /// Longer names leave no room for the number and stand for themselves by their fingerprint.
  private static let longestFolderName = 200

  private static func prefix(_ folder: PathBytes?) -> [UInt8] {
    guard let folder else { return Array(".tandem-".utf8) }
    let short =
      folder.count <= longestFolderName
      ? folder.bytes : Array(Fingerprint(of: folder.bytes).hexadecimal.utf8)
    return Array(".".utf8) + short + Array(".tandem-".utf8)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
