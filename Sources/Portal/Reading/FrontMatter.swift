import Diagnostics

/// A document cut at its `---` lines.
struct FrontMatter {
  /// The YAML between the lines, and how many lines of the file come before it.
  let yaml: String
  let linesBefore: Int
  /// Where the body starts, in bytes.
  let bodyOffset: Int

  /// More front matter than this (in bytes) is a mistake, or an attack.
  static let sizeLimit = 256 * 1024

  /// Cuts `source`, whose text starts at `offset` (after a byte order mark).
  static func split(_ source: SourceText, from offset: Int) -> Result<FrontMatter, FrontMatterFault> {
    let bytes = source.bytes
    guard let first = fence(in: bytes, at: offset) else { return .failure(.missing) }
    var lineStart = first
    while lineStart < bytes.count {
      if let next = fence(in: bytes, at: lineStart) {
        guard lineStart - first <= sizeLimit else { return .failure(.tooLarge) }
        let yaml = text(bytes[first..<lineStart])
        return .success(FrontMatter(yaml: yaml, linesBefore: 1, bodyOffset: next))
      }
      lineStart = endOfLine(in: bytes, from: lineStart)
    }
    return .failure(.unclosed)
  }

  /// The index after a line that holds `---` and nothing else but trailing blanks; nil for any other line.
  private static func fence(in bytes: [UInt8], at start: Int) -> Int? {
    guard start + 3 <= bytes.count, bytes[start..<start + 3].allSatisfy({ $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    var index = start + 3
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
      index += 1
    }
    guard index < bytes.count else { return index }
    guard bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") else { return nil }
    return endOfLine(in: bytes, from: index)
  }

  private static func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"): return index + 1
      case UInt8(ascii: "\r"):
        return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n") ? index + 2 : index + 1
      default: index += 1
      }
    }
    return index
  }

  /// YAML text with plain line feeds, so that line counts agree.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\r")) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
  }
}

enum FrontMatterFault: Error {
  case missing, unclosed, tooLarge
}
