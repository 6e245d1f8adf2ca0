import Diagnostics

/// The list of what Tandem wrote to an output folder, kept in the folder itself as `.tandem-manifest`.
///
/// A first line `tandem-manifest 1`; then for each file, sorted by path, its fingerprint, its size in bytes
/// and its path, with a line feed in it written as `\n`; then `end` and the number of files, so that half a
/// list is noticed.
struct Manifest: Sendable {
  static let path = PathBytes(".tandem-manifest")
  private static let firstLine = Array("tandem-manifest 1\n".utf8)

  var entries: [OutputPath: ManifestEntry]

  init(_ entries: [OutputPath: ManifestEntry] = [:]) {
    self.entries = entries
  }

  /// Reads `serialized()`'s form; nil for anything else.
  init?(parsing bytes: [UInt8]) {
    let newline = UInt8(ascii: "\n")
    guard bytes.starts(with: Self.firstLine), bytes.last == newline else { return nil }
    var lines = bytes[Self.firstLine.count...].dropLast()
      .split(separator: newline, omittingEmptySubsequences: false)
    guard let last = lines.popLast(), last.elementsEqual(Array("end \(lines.count)".utf8)) else { return nil }
    entries = [:]
    entries.reserveCapacity(lines.count)
    for line in lines {
      guard let (path, entry) = Self.parse(line), entries.updateValue(entry, forKey: path) == nil else {
        return nil
      }
    }
  }

  /// The same bytes for the same entries, always.
  func serialized() -> [UInt8] {
    var bytes = Self.firstLine
    bytes.reserveCapacity(bytes.count + entries.count * 80)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      bytes.append(contentsOf: entry.fingerprint.hexadecimal.utf8)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: String(entry.size).utf8)
      bytes.append(UInt8(ascii: " "))
      Self.append(path.path.bytes, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(contentsOf: "end \(entries.count)\n".utf8)
    return bytes
  }
}

extension Manifest {
  /// A path holds no backslash, so one can stand for “n follows for a line feed”.
  private static func append(_ path: [UInt8], to bytes: inout [UInt8]) {
    for byte in path {
      if byte == UInt8(ascii: "\n") {
        bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      } else {
        bytes.append(byte)
      }
    }
  }

  private static func unescaped(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard path.contains(UInt8(ascii: "\\")) else { return path }
    let parts = path.split(separator: UInt8(ascii: "\\"), omittingEmptySubsequences: false)
    guard parts.dropFirst().allSatisfy({ $0.first == UInt8(ascii: "n") }) else { return nil }
    var bytes = Array(parts[0])
    for part in parts.dropFirst() {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: part.dropFirst())
    }
    return bytes[...]
  }

  private static func parse(_ line: ArraySlice<UInt8>) -> (OutputPath, ManifestEntry)? {
    let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].count == 16,
      let value = UInt64(String(decoding: fields[0], as: UTF8.self), radix: 16),
      let size = Int(String(decoding: fields[1], as: UTF8.self)), size >= 0,
      let bytes = unescaped(fields[2]), let path = OutputPath(bytes: bytes)
    else { return nil }
    return (path, ManifestEntry(size: size, fingerprint: Fingerprint(value: value)))
  }
}
