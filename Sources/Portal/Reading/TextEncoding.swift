import Diagnostics

/// Tells whether bytes are text that Tandem reads: UTF-8, with or without a byte order mark, no control characters.
public enum TextEncoding {
  /// The offset where the text starts, or what is wrong with it.
  public static func check(_ source: SourceText) -> Result<Int, TextFault> {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .failure(TextFault(source.diagnostic(.utf16, at: 0..<1)))
    }
    if let offset = firstInvalidByte(bytes) {
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      return .failure(TextFault(source.diagnostic(.notUTF8, at: offset..<offset + 1, ["byte": byte])))
    }
    if let offset = bytes.withUnsafeBufferPointer({ $0.firstIndex(where: isControl) }) {
      let code = String(bytes[offset], radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: 4 - code.count) + code
      return .failure(
        TextFault(source.diagnostic(.controlCharacter, at: offset..<offset + 1, ["character": name])))
    }
    return .success(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0x0C) || byte == 0x7F
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    // The standard library validates in bulk; only a faulty file is walked to find the place.
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return min(offset, bytes.count - 1)
      }
    }
  }
}

/// Why a file cannot be used.
public struct TextFault: Error {
  public let diagnostic: Diagnostic
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
