import Diagnostics

extension Lexer {
  /// The words and signs of one `{{ … }}` or `{% … %}`. A brace that closes a map does not close the tag.
  mutating func lexTag(_ tag: Int, closing: String) {
    let first = tokens.count
    let opening = closing == "}}" ? "{{" : "{%"
    tokens.append(Token(kind: .symbol(opening), range: tag..<at))
    var braces = 0
    while true {
      while at < bytes.count, bytes[at].isSpace { at += 1 }
      guard at < bytes.count else { break }
      if braces == 0 || closing == "%}", closeTag(closing) { return }
      guard lexWord() else {
        // What could not be read is reported; the tag is left out.
        while at < bytes.count, !closeTag(closing) { at += 1 }
        tokens.removeSubrange(first...)
        return
      }
      if tokens.last?.kind == .symbol("{") { braces += 1 }
      if tokens.last?.kind == .symbol("}") { braces = max(braces - 1, 0) }
    }
    tokens.removeSubrange(first...)
    unclosed(tag..<tag + 2, open: opening, close: closing)
  }

  private mutating func closeTag(_ closing: String) -> Bool {
    let trims = bytes[at] == UInt8(ascii: "-")
    let start = trims ? at + 1 : at
    guard closing == "}}" ? starts("}}", at: start) : starts("%}", at: start) else { return false }
    tokens.append(Token(kind: .symbol(closing), range: at..<start + 2))
    at = start + 2
    trimsNext = trims
    return true
  }

  /// One word or sign; false when there is none here, which is then reported.
  private mutating func lexWord() -> Bool {
    let start = at
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return lexString()
    case let byte where byte.isDigit: return lexNumber()
    case let byte where byte.isWord:
      while at < bytes.count, bytes[at].isWord { at += 1 }
      add(.name(written(from: start)), from: start)
      return true
    default: return lexSymbol()
    }
  }

  private func written(from start: Int) -> String { String(decoding: bytes[start..<at], as: UTF8.self) }

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<at))
  }

  private mutating func lexSymbol() -> Bool {
    let start = at
    let pair = String(decoding: bytes[at...].prefix(2), as: UTF8.self)
    let sign = ["==", "!=", "<=", ">=", "//"].contains(pair) ? pair : String(pair.prefix(1))
    guard sign.count == 2 || "+-*/%~<>=.,:|()[]{}".contains(sign) else { return unexpected() }
    at += sign.utf8.count
    add(.symbol(sign), from: start)
    return true
  }

  private mutating func unexpected() -> Bool {
    let shown = String(decoding: bytes[at...].prefix(8), as: UTF8.self).prefix(1)
    let range = at..<at + shown.utf8.count
    problems.append(source.diagnostic(.templateUnexpected, at: range, ["found": String(shown)]))
    return false
  }

  private mutating func lexNumber() -> Bool {
    let start = at
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "."), bytes[at + 1].isDigit {
      at += 1
      while at < bytes.count, bytes[at].isDigit { at += 1 }
    }
    if at < bytes.count, bytes[at].isWord { return unexpected() }
    let digits = written(from: start)
    if let number = Int(digits) {
      add(.number(.int(number)), from: start)
    } else if digits.contains("."), let number = Double(digits), number.isFinite {
      add(.number(.double(number)), from: start)
    } else {
      problems.append(source.diagnostic(.templateNumberTooLarge, at: start..<at, ["operation": digits]))
      return false
    }
    return true
  }

  private mutating func lexString() -> Bool {
    let (start, quote) = (at, bytes[at])
    let escapes: [UInt8: UInt8] = [
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "\\"): UInt8(ascii: "\\"),
      UInt8(ascii: "'"): UInt8(ascii: "'"), UInt8(ascii: "\""): UInt8(ascii: "\""),
    ]
    at += 1
    var content: [UInt8] = []
    while at < bytes.count, bytes[at] != quote {
      if bytes[at] == UInt8(ascii: "\\") {
        guard at + 1 < bytes.count, let meant = escapes[bytes[at + 1]] else { return unexpected() }
        content.append(meant)
        at += 2
      } else {
        content.append(bytes[at])
        at += 1
      }
    }
    guard at < bytes.count else {
      let sign = String(decoding: [quote], as: UTF8.self)
      let range = start..<start + 1
      problems.append(source.diagnostic(.templateUnclosed, at: range, ["open": sign, "close": sign]))
      return false
    }
    at += 1
    add(.string(String(decoding: content, as: UTF8.self)), from: start)
    return true
  }
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// A letter, a digit, `_`, or a part of a letter beyond ASCII.
  var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") || self >= 0x80 }
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
