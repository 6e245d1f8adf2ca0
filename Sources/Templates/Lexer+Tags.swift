import Diagnostics

extension Lexer {
  /// The words and signs of one `{{ … }}` or `{% … %}`. A brace that closes a map does not close the tag.
  mutating func lexTag(_ tag: Int, closing: String) {
    let first = tokens.count
    tokens.append(Token(kind: .symbol(closing == "}}" ? "{{" : "{%"), range: tag..<at))
    var brackets: [String] = []
    while true {
      while at < bytes.count, bytes[at].isSpace { at += 1 }
      guard at < bytes.count else { break }
      if brackets.last != "{" || closing == "%}", closeTag(closing) { return }
      guard lexWord() else { return resume(first, closing: closing) }
      guard case .symbol(let sign)? = tokens.last?.kind else { continue }
      if "([{".contains(sign) { brackets.append(sign) }
      if ")]}".contains(sign), !brackets.isEmpty { brackets.removeLast() }
    }
    tokens.removeSubrange(first...)
    unclosed(tag..<tag + 2, open: closing == "}}" ? "{{" : "{%", close: closing)
  }

  private mutating func closeTag(_ closing: String) -> Bool {
    let dash = bytes[at] == UInt8(ascii: "-")
    let start = dash || (bytes[at] == UInt8(ascii: "+") && closing == "%}") ? at + 1 : at
    guard closing == "}}" ? starts("}}", at: start) : starts("%}", at: start) else { return false }
    tokens.append(Token(kind: .symbol(closing), range: at..<start + 2))
    at = start + 2
    trimsNext = dash
    return true
  }

  /// After a word that could not be read, which is reported: leaves the tag out and goes on behind it.
  private mutating func resume(_ first: Int, closing: String) {
    while at < bytes.count, !closeTag(closing) { at += 1 }
    tokens.removeSubrange(first...)
  }

  /// One word or sign; false when there is none here, which is then reported.
  private mutating func lexWord() -> Bool {
    let start = at
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return lexString()
    case let byte where byte.isDigit: return lexNumber()
    case let byte where byte.isWord:
      while at < bytes.count, bytes[at].isWord { at += 1 }
      add(.name(String(decoding: bytes[start..<at], as: UTF8.self)), from: start)
      return true
    default: return lexSymbol()
    }
  }

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<at))
  }

  private mutating func lexSymbol() -> Bool {
    let pair = String(decoding: bytes[at...].prefix(2), as: UTF8.self)
    let single = String(pair.prefix(1))
    let sign = ["==", "!=", "<=", ">=", "//", "**"].contains(pair) ? pair : single
    guard sign.count == 2 || "+-*/%~<>=.,:|()[]{}".contains(sign) else {
      let shown = String(decoding: bytes[at...].prefix(8), as: UTF8.self).prefix(1)
      problems.append(
        source.diagnostic(.templateUnexpected, at: at..<at + shown.utf8.count, ["found": String(shown)]))
      return false
    }
    at += sign.utf8.count
    add(.symbol(sign), from: at - sign.utf8.count)
    return true
  }

  private mutating func lexNumber() -> Bool {
    let start = at
    let afterDot = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
    skipDigits()
    var isWhole = true
    if !afterDot, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "."), bytes[at + 1].isDigit {
      at += 1
      skipDigits()
      isWhole = false
    }
    if !afterDot, let digits = exponent() {
      at = digits
      skipDigits()
      isWhole = false
    }
    let digits = String(decoding: bytes[start..<at].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    if isWhole, let number = Int(digits) {
      add(.int(number), from: start)
    } else if !isWhole, let number = Double(digits), number.isFinite {
      add(.double(number), from: start)
    } else {
      problems.append(source.diagnostic(.templateNumberTooLarge, at: start..<at, ["operation": digits]))
      return false
    }
    return true
  }

  private mutating func skipDigits() {
    while at < bytes.count, bytes[at].isDigit || bytes[at] == UInt8(ascii: "_") { at += 1 }
  }

  /// Where the digits of an exponent start, when one stands here: `e10`, `E-3`.
  private func exponent() -> Int? {
    guard at + 1 < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") else { return nil }
    let sign = bytes[at + 1] == UInt8(ascii: "-") || bytes[at + 1] == UInt8(ascii: "+")
    let digits = at + (sign ? 2 : 1)
    return digits < bytes.count && bytes[digits].isDigit ? digits : nil
  }

  private mutating func lexString() -> Bool {
    let start = at
    let quote = bytes[at]
    at += 1
    var content: [UInt8] = []
    while at < bytes.count, bytes[at] != quote {
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count {
        content += escapeSequence()
      } else {
        content.append(bytes[at])
        at += 1
      }
    }
    guard at < bytes.count else {
      let sign = String(decoding: [quote], as: UTF8.self)
      problems.append(
        source.diagnostic(.templateUnclosed, at: start..<start + 1, ["open": sign, "close": sign]))
      return false
    }
    at += 1
    add(.string(String(decoding: content, as: UTF8.self)), from: start)
    return true
  }

  /// The bytes that a backslash and what follows stand for; what is no escape stays as it is.
  private mutating func escapeSequence() -> [UInt8] {
    let sign = bytes[at + 1]
    at += 2
    switch sign {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): return [sign]
    case UInt8(ascii: "\n"): return []
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      let length = sign == UInt8(ascii: "x") ? 2 : sign == UInt8(ascii: "u") ? 4 : 8
      let digits = String(decoding: bytes[at...].prefix(length), as: UTF8.self)
      guard digits.count == length, let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code)
      else {
        return [UInt8(ascii: "\\"), sign]
      }
      at += length
      return Array(String(scalar).utf8)
    default: return [UInt8(ascii: "\\"), sign]
    }
  }
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// A letter, a digit, `_`, or a part of a letter beyond ASCII.
  var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") || self >= 0x80 }
}
