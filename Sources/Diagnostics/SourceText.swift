/// A file's bytes with its lines found, so that byte offsets become lines and columns.
///
/// Lines end with LF, CRLF or CR, as in CommonMark.
public struct SourceText: Sendable {
  /// The path that diagnostics show, relative to the root: `content/profiles/anna.md`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A longer line (in bytes) is not shown under a message.
  public static let longestExcerpt = 10_000

  /// The line and column of the byte at `offset`; past the end, the position after the last character.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var start = min(offset, firstCharacter)
    while let next = startOfLine(after: start), next <= offset {
      line += 1
      start = next
    }
    return SourcePosition(
      line: line, column: String(decoding: bytes[start..<offset], as: UTF8.self).count + 1)
  }

  /// The text of a line (from 1) without its line break; empty where there is no such line.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
  }

  /// A diagnostic about `range` of this text.
  public func diagnostic(
    _ code: DiagnosticCode, at range: Range<Int>, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) -> Diagnostic {
    let start = position(at: range.lowerBound)
    let length = String(decoding: bytes[clamped(range)], as: UTF8.self).prefix { !$0.isNewline }.count
    return diagnostic(code, from: start, length: length, arguments, suggestion: suggestion)
  }

  /// A diagnostic about `length` characters from a known position.
  public func diagnostic(
    _ code: DiagnosticCode, from start: SourcePosition, length: Int = 1, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) -> Diagnostic {
    let shown = range(ofLine: start.line)
    let excerpt =
      shown.count > Self.longestExcerpt ? nil : String(decoding: bytes[shown], as: UTF8.self)
    return Diagnostic(
      code, file: path, position: start, length: length, excerpt: excerpt, arguments: arguments,
      suggestion: suggestion)
  }
}

extension SourceText {
  private func clamped(_ range: Range<Int>) -> Range<Int> {
    range.clamped(to: 0..<bytes.count)
  }

  /// A byte order mark takes no column: no editor shows it.
  private var firstCharacter: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The bytes of a line without its line break; none where there is no such line.
  private func range(ofLine number: Int) -> Range<Int> {
    guard number > 0 else { return 0..<0 }
    var start = firstCharacter
    for _ in 1..<number {
      guard let next = startOfLine(after: start) else { return bytes.count..<bytes.count }
      start = next
    }
    var end = startOfLine(after: start) ?? bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  /// Where the line after the one at `start` begins; nil for the last line.
  private func startOfLine(after start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      // Lone carriage returns end lines too; one right before a line feed belongs to it.
      let line = bytes[start..<(feed ?? bytes.count)]
      guard let carriage = line.firstIndex(of: UInt8(ascii: "\r")), carriage + 1 != feed else {
        return feed.map { $0 + 1 }
      }
      return carriage + 1
    }
  }
}
