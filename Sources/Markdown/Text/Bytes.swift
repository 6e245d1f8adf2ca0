#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a byte is, in ASCII.
extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isLetterOrDigit: Bool { isLetter || isDigit }
  /// A space or a tab.
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }
  @inline(__always) var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// A space, a tab or any of the line ends, form feed and vertical tab among them.
  @inline(__always) var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
  @inline(__always) var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isLetterOrDigit }
  /// The second, third or fourth byte of a character in UTF-8.
  @inline(__always) var isContinuation: Bool { self & 0xC0 == 0x80 }
  @inline(__always) var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where `byte` first stands in `range`.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = baseAddress else { return nil }
    guard let found = memchr(base + range.lowerBound, Int32(byte), range.count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  func contains(_ byte: UInt8) -> Bool {
    firstIndex(of: byte, in: 0..<count) != nil
  }

  /// Whether `text` stands anywhere in here.
  func contains(_ text: StaticString) -> Bool {
    var index = 0
    while let found = firstIndex(of: text.utf8Start.pointee, in: index..<count) {
      if has(text, at: found) { return true }
      index = found + 1
    }
    return false
  }

  /// Whether `text` stands at `index`.
  func has(_ text: StaticString, at index: Int) -> Bool {
    guard let base = baseAddress, index >= 0, index + text.utf8CodeUnitCount <= count else { return false }
    return memcmp(base + index, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// `range` without the blanks at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }
}
