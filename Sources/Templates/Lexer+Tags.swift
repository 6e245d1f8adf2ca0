import Diagnostics

extension Lexer {
  /// The words and signs of one `{{ … }}` or `{% … %}`. A brace that closes a map does not close the tag.
  mutating func lexTag(_ tag: Int, _ open: String, _ close: String) {
    let first = tokens.count
    add(.sign(open), from: tag)
    var braces = 0
    while true {
      at = bytes[at...].drop(while: \.isSpace).startIndex
      if at == bytes.count {
        tokens.removeSubrange(first...)
        return unclosed(tag..<tag + 2, open, close)
      }
      if braces == 0 || close == "%}", closeTag(close) { return }
      guard lexWord() else { break }
      if tokens.last?.kind == .sign("{") { braces += 1 }
      if tokens.last?.kind == .sign("}") { braces = max(braces - 1, 0) }
    }
    // What could not be read is reported; the tag is left out.
    while at < bytes.count, !closeTag(close) { at += 1 }
    tokens.removeSubrange(first...)
  }

  private mutating func closeTag(_ close: String) -> Bool {
    let (start, cuts) = (at, bytes[at] == UInt8(ascii: "-"))
    guard starts(close, at: cuts ? at + 1 : at) else { return false }
    at += cuts ? 3 : 2
    add(.sign(close), from: start)
    trims = cuts
    return true
  }

  private mutating func take(while isPart: (UInt8) -> Bool) -> String {
    let taken = bytes[at...].prefix(while: isPart)
    at = taken.endIndex
    return String(decoding: taken, as: UTF8.self)
  }

  /// One word or sign; false when there is none here, which is then reported.
  private mutating func lexWord() -> Bool {
    let start = at
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return lexString()
    case let byte where byte.isDigit: return lexNumber()
    case let byte where byte.isWord: add(.name(take(while: \.isWord)), from: start)
    default:
      let signs = ["==", "!=", "<=", ">=", "//"] + "+-*/%~<>=.,:|()[]{}".map { String($0) }
      guard let sign = signs.first(where: { starts($0, at: at) }) else { return unexpected() }
      at += sign.utf8.count
      add(.sign(sign), from: start)
    }
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
    var digits = take(while: \.isDigit)
    if starts(".", at: at), bytes[at...].dropFirst().first?.isDigit == true {
      at += 1
      digits += "." + take(while: \.isDigit)
    }
    if bytes[at...].first?.isWord == true { return unexpected() }
    let fits = Int(digits) != nil || digits.contains(".") && Double(digits)?.isFinite == true
    if fits {
      add(.number(digits), from: start)
    } else {
      problems.append(source.diagnostic(.templateNumberTooLarge, at: start..<at, ["operation": digits]))
    }
    return fits
  }

  private mutating func lexString() -> Bool {
    let (start, quote) = (at, bytes[at])
    let escapes: [Character: String] = ["n": "\n", "t": "\t", "\\": "\\", "'": "'", "\"": "\""]
    let backslash = UInt8(ascii: "\\")
    at += 1
    var content = take { $0 != quote && $0 != backslash }
    while starts("\\", at: at) {
      guard let next = bytes[at...].dropFirst().first, let meant = escapes[Character(Unicode.Scalar(next))]
      else {
        return unexpected()
      }
      at += 2
      content += meant + take { $0 != quote && $0 != backslash }
    }
    guard at < bytes.count else {
      let sign = String(decoding: [quote], as: UTF8.self)
      unclosed(start..<start + 1, sign, sign)
      return false
    }
    at += 1
    add(.string(content), from: start)
    return true
  }
}
