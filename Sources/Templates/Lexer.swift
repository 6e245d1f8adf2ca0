import Diagnostics

/// Cuts a template into tokens, and settles the white space around its tags as Jinja does.
struct Lexer {
  private let source: SourceText
  private let bytes: ArraySlice<UInt8>
  private var at = 0
  /// Whether the tag that was passed last drops the white space behind it.
  private var trims = false
  private(set) var tokens: [Token] = []
  /// Whether a statement was left out, so that what belongs to it seems to stand alone.
  private(set) var hasLostStatements = false
  private(set) var problems: [Diagnostic] = []

  init(_ source: SourceText) {
    self.source = source
    // One line break at the file's end is none of the page's.
    let end = source.bytes.dropLast(source.bytes.last == UInt8(ascii: "\n") ? 1 : 0)
    bytes = end.dropLast(end.last == UInt8(ascii: "\r") ? 1 : 0)
    while at < bytes.count {
      let tag = bytes[at...].indices.dropLast().first { index in
        bytes[index] == UInt8(ascii: "{") && "{%#".utf8.contains(bytes[index + 1])
      }
      addText(at..<(tag ?? bytes.count))
      at = tag ?? bytes.count
      if tag != nil { lexTag() }
    }
    add(.end, from: at)
  }

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<at))
  }

  /// Text between two tags, with its line breaks made LF.
  private mutating func addText(_ range: Range<Int>) {
    var text = bytes[range]
    if trims { text = text.drop(while: \.isSpace) }
    while starts("-", at: range.upperBound + 2), text.last?.isSpace == true { text.removeLast() }
    trims = false
    guard !text.isEmpty else { return }
    var clean: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\r"), omittingEmptySubsequences: false) {
      let isBroken = line.startIndex > text.startIndex && line.first != UInt8(ascii: "\n")
      clean += (isBroken ? [UInt8(ascii: "\n")] : []) + line
    }
    tokens.append(Token(kind: .text(clean), range: text.startIndex..<text.endIndex))
  }

  private mutating func lexTag() {
    let (start, kind) = (at, bytes[at + 1])
    at += starts("-", at: at + 2) ? 3 : 2
    switch kind {
    case UInt8(ascii: "#"):
      while !pass("#}") {
        guard at < bytes.count else { return unclosed(start..<start + 2, "{#", "#}") }
        at += 1
      }
    case UInt8(ascii: "{"): lexWords("{{", "}}", from: start)
    default: if pass(marker: "raw") { lexRaw(from: start) } else { lexWords("{%", "%}", from: start) }
    }
  }

  private mutating func lexRaw(from start: Int) {
    let body = at
    while at < bytes.count {
      let end = at
      if starts("{%", at: end) {
        let trimsStart = trims
        at += starts("-", at: at + 2) ? 3 : 2
        if pass(marker: "endraw") {
          let trimsEnd = trims
          trims = trimsStart
          addText(body..<end)
          return trims = trimsEnd
        }
      }
      at = end + 1
    }
    unclosed(start..<body, "{% raw %}", "{% endraw %}")
  }

  /// The words and signs of one `{{ … }}` or `{% … %}`. One that cannot be read is reported and left out.
  private mutating func lexWords(_ open: String, _ close: String, from tag: Int) {
    let first = tokens.count
    add(.sign(open), from: tag)
    var braces = 0
    while true {
      skipSpace()
      let start = at
      // A brace that closes a map does not close the tag.
      if braces == 0 || close == "%}", pass(close) { return add(.sign(close), from: start) }
      if at == bytes.count || opensTag {
        unclosed(tag..<tag + 2, open, close)
        return leaveOut(from: first)
      }
      guard let word = word() else { break }
      add(word, from: start)
      if tokens.last?.word == "{" { braces += 1 }
      if tokens.last?.word == "}" { braces = max(braces - 1, 0) }
    }
    while at < bytes.count, !opensTag, !pass(close) { at += 1 }
    leaveOut(from: first)
  }

  /// Whether another tag begins here: no two of these signs stand together within one.
  private var opensTag: Bool { ["{{", "{%", "{#"].contains { starts($0, at: at) } }

  private mutating func leaveOut(from first: Int) {
    hasLostStatements = hasLostStatements || tokens[first].word == "{%"
    tokens.removeSubrange(first...)
  }
}

/// Bytes.
extension Lexer {
  private func starts(_ word: String, at index: Int) -> Bool {
    bytes[min(index, bytes.count)...].starts(with: word.utf8)
  }

  private mutating func skipSpace() { at = bytes[at...].drop(while: \.isSpace).startIndex }

  /// Passes the end of a tag, if it stands here, with or without the hyphen that drops white space.
  private mutating func pass(_ close: String) -> Bool {
    let hyphen = starts("-", at: at) ? 1 : 0
    guard starts(close, at: at + hyphen) else { return false }
    at += hyphen + 2
    trims = hyphen == 1
    return true
  }

  /// Passes `word %}`, if it stands here.
  private mutating func pass(marker word: String) -> Bool {
    let start = at
    skipSpace()
    if starts(word, at: at) {
      at += word.utf8.count
      skipSpace()
      if pass("%}") { return true }
    }
    at = start
    return false
  }

  private mutating func take(while isPart: (UInt8) -> Bool) -> String {
    let taken = bytes[at...].prefix(while: isPart)
    at = taken.endIndex
    return String(decoding: taken, as: UTF8.self)
  }

  private mutating func unclosed(_ range: Range<Int>, _ open: String, _ close: String) {
    problems.append(source.diagnostic(.templateUnclosed, at: range, ["open": open, "close": close]))
  }
}

/// Words.
extension Lexer {
  private static let signs = ["==", "!=", "<=", ">=", "//"] + "+-*/%~<>=.,:|()[]{}".map { String($0) }

  /// One word or sign; nil when there is none here, which is then reported.
  private mutating func word() -> Token.Kind? {
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string()
    case let byte where byte.isDigit: return number()
    case let byte where byte.isWord: return .name(take(while: \.isWord))
    default:
      guard let sign = Lexer.signs.first(where: { starts($0, at: at) }) else { return unexpected() }
      at += sign.utf8.count
      return .sign(sign)
    }
  }

  private mutating func unexpected() -> Token.Kind? {
    let shown = String(decoding: bytes[at...].prefix(8), as: UTF8.self).prefix(1)
    let range = at..<at + shown.utf8.count
    problems.append(source.diagnostic(.templateUnexpected, at: range, ["found": String(shown)]))
    return nil
  }

  private mutating func number() -> Token.Kind? {
    let start = at
    var digits = take(while: \.isDigit)
    if starts(".", at: at), bytes[at...].dropFirst().first?.isDigit == true {
      at += 1
      digits += "." + take(while: \.isDigit)
    }
    if bytes[at...].first?.isWord == true { return unexpected() }
    if let whole = Int(digits) { return .literal(.int(whole)) }
    if digits.contains("."), let number = Double(digits), number.isFinite { return .literal(.double(number)) }
    problems.append(source.diagnostic(.templateNumberTooLarge, at: start..<at, ["operation": digits]))
    return nil
  }

  private mutating func string() -> Token.Kind? {
    let (start, quote, backslash) = (at, bytes[at], UInt8(ascii: "\\"))
    let escapes: [UInt8: String] = [
      UInt8(ascii: "n"): "\n", UInt8(ascii: "t"): "\t", backslash: "\\", UInt8(ascii: "'"): "'",
      UInt8(ascii: "\""): "\"",
    ]
    let isContent = { (byte: UInt8) in byte != quote && byte != backslash }
    at += 1
    var content = take(while: isContent)
    while starts("\\", at: at) {
      guard let meant = bytes[at...].dropFirst().first.flatMap({ escapes[$0] }) else { return unexpected() }
      at += 2
      content += meant + take(while: isContent)
    }
    // With the tag's end in its line it was meant to end there too: else one quote would turn all that follows
    // inside out.
    let line = bytes[start..<at].prefix { !"\r\n".utf8.contains($0) }
    let passesEnd =
      line.endIndex < at && ["}}", "%}"].contains { line.firstIndex(of: Array($0.utf8)) != nil }
    guard at < bytes.count, !passesEnd else {
      at = line.endIndex
      let sign = String(decoding: [quote], as: UTF8.self)
      unclosed(start..<start + 1, sign, sign)
      return nil
    }
    at += 1
    return .literal(.text(content))
  }
}
