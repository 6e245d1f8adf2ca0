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

  /// The line and column of the byte at `offset`; past the end, the position after the last character.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var start = min(offset, firstCharacter)
    var index = start
    while index < offset {
      if let next = endOfBreak(at: index) {
        guard next <= offset else { break }
        line += 1
        start = next
        index = next
      } else {
        index += 1
      }
    }
    return SourcePosition(
      line: line, column: String(decoding: bytes[start..<offset], as: UTF8.self).count + 1)
  }

  /// The text of a line (from 1) without its line break; empty where there is no such line.
  public func line(_ number: Int) -> String {
    var current = 1
    var start = firstCharacter
    while current < number, start < bytes.count {
      start = startOfLine(after: start)
      current += 1
    }
    guard current == number, start < bytes.count else { return "" }
    var end = start
    while end < bytes.count, endOfBreak(at: end) == nil { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
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
    Diagnostic(
      code, file: path, position: start, length: length, excerpt: line(start.line), arguments: arguments,
      suggestion: suggestion)
  }
}

extension SourceText {
  private func clamped(_ range: Range<Int>) -> Range<Int> {
    range.clamped(to: 0..<bytes.count)
  }

  /// A byte order mark takes no column: no editor shows it.
  private var firstCharacter: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The index after the line break that starts at `index`, or nil where none does.
  private func endOfBreak(at index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "\n") { return index + 1 }
    guard bytes[index] == UInt8(ascii: "\r") else { return nil }
    return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n") ? index + 2 : index + 1
  }

  private func startOfLine(after start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if let next = endOfBreak(at: index) { return next }
      index += 1
    }
    return bytes.count
  }
}
