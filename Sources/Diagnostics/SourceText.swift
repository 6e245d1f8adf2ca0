import Synchronization

/// A file's bytes with its lines found, so that byte offsets become lines and columns.
///
/// Lines end with LF, CRLF or CR, as in CommonMark.
public struct SourceText: Sendable {
  /// The path that diagnostics show, relative to the root: `content/profiles/anna.md`.
  public let path: String
  public let bytes: [UInt8]
  private let lines = LineStarts()

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A longer line (in bytes) is not shown under a message.
  public static let longestExcerpt = 10_000

  /// The line and column of the byte at `offset`; past the end, the position after the last character.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let starts = lines.starts(in: bytes)
    // The first line begins behind a byte order mark.
    let line = max(starts.partitioningIndex { $0 > offset }, 1)
    let start = min(starts[line - 1], offset)
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

  /// The bytes of a line without its line break; none where there is no such line.
  private func range(ofLine number: Int) -> Range<Int> {
    let starts = lines.starts(in: bytes)
    guard number > 0 else { return 0..<0 }
    guard number <= starts.count else { return bytes.count..<bytes.count }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }
}

/// Where the lines of a text begin: found when it is first asked for, since most texts have nothing to report.
private final class LineStarts: Sendable {
  private let found = Mutex<[Int]?>(nil)

  func starts(in bytes: [UInt8]) -> [Int] {
    found.withLock { found in
      if let found { return found }
      let starts = bytes.withUnsafeBufferPointer(Self.find)
      found = starts
      return starts
    }
  }

  private static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    // A byte order mark takes no column: no editor shows it.
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var starts = [index]
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      let isReturn = byte == UInt8(ascii: "\r")
      // A carriage return right before a line feed belongs to it.
      if isReturn, index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      if isReturn || byte == UInt8(ascii: "\n") { starts.append(index) }
    }
    return starts
  }
}
