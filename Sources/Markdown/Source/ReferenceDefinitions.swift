/// Link reference definitions (`[label]: destination "title"`) at the start of a paragraph, as CommonMark
/// 0.30 §4.7 reads them. cmark has consumed them already; this only counts the lines that they took.
struct ReferenceDefinitions {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// How many whole lines of `text` are definitions.
  static func countLines(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var scanner = ReferenceDefinitions(text: text)
    var end = 0
    while end < text.count, scanner.skipDefinition() { end = scanner.index }
    let consumed = UnsafeBufferPointer(rebasing: text[..<end])
    return consumed.isEmpty
      ? 0 : LineIndex(consumed).starts.count - (consumed.last?.isLineEnd == true ? 1 : 0)
  }

  private init(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  private var byte: UInt8? { index < text.count ? text[index] : nil }

  private mutating func skipDefinition() -> Bool {
    guard skipLabel(), byte == UInt8(ascii: ":") else { return false }
    index += 1
    skipSpacesAndOneLineEnd()
    guard skipDestination() else { return false }
    let afterDestination = index
    skipSpacesAndOneLineEnd()
    if index > afterDestination, skipTitle(), skipRestOfLine() { return true }
    index = afterDestination
    return skipRestOfLine()
  }

  private mutating func skipLabel() -> Bool {
    guard byte == UInt8(ascii: "[") else { return false }
    let start = index + 1
    var isBlank = true
    index += 1
    while let byte, byte != UInt8(ascii: "["), index - start < 1000 {
      if byte == UInt8(ascii: "]") {
        index += 1
        return !isBlank
      }
      if !byte.isSpace { isBlank = false }
      skipOneOrEscaped()
    }
    return false
  }

  private mutating func skipDestination() -> Bool {
    let start = index
    if byte == UInt8(ascii: "<") {
      while let byte, !byte.isLineEnd, byte != UInt8(ascii: ">") { skipOneOrEscaped() }
      guard byte == UInt8(ascii: ">") else { return false }
      index += 1
      return true
    }
    var depth = 0
    while let byte, !byte.isSpace {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        guard depth > 0 else { break }
        depth -= 1
      }
      skipOneOrEscaped()
    }
    return index > start && depth == 0
  }

  private mutating func skipTitle() -> Bool {
    let close: UInt8
    switch byte {
    case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): close = UInt8(ascii: "'")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return false
    }
    index += 1
    while let byte {
      if byte == close {
        index += 1
        return true
      }
      if close == UInt8(ascii: ")"), byte == UInt8(ascii: "(") { return false }
      skipOneOrEscaped()
    }
    return false
  }

  private mutating func skipOneOrEscaped() {
    let isEscape = byte == UInt8(ascii: "\\") && index + 1 < text.count && text[index + 1].isPunctuation
    index += isEscape ? 2 : 1
  }

  private mutating func skipSpacesAndOneLineEnd() {
    skipBlanks()
    if skipLineEnd() { skipBlanks() }
  }

  private mutating func skipRestOfLine() -> Bool {
    skipBlanks()
    return skipLineEnd() || index >= text.count
  }

  private mutating func skipBlanks() {
    while let byte, byte.isBlank { index += 1 }
  }

  private mutating func skipLineEnd() -> Bool {
    let start = index
    if byte == 0x0D { index += 1 }
    if byte == 0x0A { index += 1 }
    return index > start
  }
}
