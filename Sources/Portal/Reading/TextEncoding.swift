import Diagnostics

/// Tells whether bytes are text that Tandem reads: UTF-8, with or without a byte order mark, no control characters.
public enum TextEncoding {
  /// The offset where the text starts, or what is wrong with it.
  public static func check(_ source: SourceText) -> Result<Int, TextFault> {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .failure(TextFault(source.diagnostic(.utf16, at: 0..<1)))
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.withUnsafeBufferPointer(isClean) { return .success(start) }
    if let offset = firstInvalidByte(bytes) {
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      return .failure(TextFault(source.diagnostic(.notUTF8, at: offset..<offset + 1, ["byte": byte])))
    }
    var offset = start
    for scalar in String(decoding: bytes[start...], as: UTF8.self).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if scalar.isForbidden {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(4 - code.count, 0)) + code
        return .failure(
          TextFault(source.diagnostic(.controlCharacter, at: offset..<end, ["character": name])))
      }
      offset = end
    }
    return .success(start)
  }

  /// Whether there is nothing to report, told in one pass; only a faulty file is read again for the place.
  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Nearly all are printable ASCII, and most others letters of Western languages.
      if byte &- 0x20 < 0x5F {
        index += 1
        continue
      }
      if byte == 0xC3, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
        index += 2
        continue
      }
      guard !isControl(byte), let length = characterLength(bytes, at: index) else { return false }
      // Among these are characters that no page may hold; they are rare enough to be looked up.
      if byte == 0xC2 || byte >= 0xEF, isForbidden(bytes[index..<(index + length)]) { return false }
      index += length
    }
    return true
  }

  /// How many bytes the character at `start` has; nil where they are not UTF-8. Source: The Unicode Standard 16.0,
  /// table 3-7.
  @inline(__always)
  private static func characterLength(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[start] {
    case 0...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard bytes.count - start >= length, second.contains(bytes[start + 1]),
      bytes[(start + 2)..<(start + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { return nil }
    return length
  }

  private static func isForbidden(_ character: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    String(decoding: character, as: UTF8.self).unicodeScalars.contains(where: \.isForbidden)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && (byte < 0x09 || byte > 0x0D || byte == 0x0B) || byte == 0x7F
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return min(offset, bytes.count - 1)
      }
    }
  }
}

/// Why a file cannot be used.
public struct TextFault: Error {
  public let diagnostic: Diagnostic
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
