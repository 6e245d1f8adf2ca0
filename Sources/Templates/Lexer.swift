import Diagnostics

/// Cuts a template into tokens, and settles the white space around its tags as Jinja does.
struct Lexer {
  let source: SourceText
  let bytes: ArraySlice<UInt8>
  var at = 0
  /// Whether white space that comes next is dropped.
  var trims = false
  var tokens: [Token] = []
  var problems: [Diagnostic] = []

  init(_ source: SourceText) {
    self.source = source
    // One line break at the file's end is none of the page's.
    let end = source.bytes.dropLast(source.bytes.last == UInt8(ascii: "\n") ? 1 : 0)
    bytes = end.count < source.bytes.count && end.last == UInt8(ascii: "\r") ? end.dropLast() : end
    while at < bytes.count { lexNext() }
    add(.end, from: bytes.count)
  }

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<max(at, start)))
  }

  func starts(_ word: String, at index: Int) -> Bool {
    bytes[min(index, bytes.count)...].starts(with: word.utf8)
  }

  private func find(_ word: String, from index: Int) -> Int? {
    (index..<max(bytes.count, index)).first { starts(word, at: $0) }
  }

  /// The text up to the next tag, and then that tag.
  private mutating func lexNext() {
    let start = at
    let kinds = Array("{%#".utf8)
    let tag = bytes[at...].indices.dropLast().first { bytes[$0] == kinds[0] && kinds.contains(bytes[$0 + 1]) }
    at = tag ?? bytes.count
    addText(start..<at, trimsEnd: starts("-", at: at + 2))
    guard let tag else { return }
    at = tag + (starts("-", at: tag + 2) ? 3 : 2)
    if bytes[tag + 1] == kinds[2] { return lexComment(tag) }
    if bytes[tag + 1] == kinds[0] { return lexTag(tag, "{{", "}}") }
    if let body = marker("raw", at: at) { lexRaw(tag, body: body) } else { lexTag(tag, "{%", "%}") }
  }

  /// Text with its line breaks made LF.
  private mutating func addText(_ range: Range<Int>, trimsEnd: Bool) {
    var text = bytes[range]
    if trims { text = text.drop(while: \.isSpace) }
    while trimsEnd, text.last?.isSpace == true { text.removeLast() }
    trims = false
    guard !text.isEmpty else { return }
    var clean: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\r"), omittingEmptySubsequences: false) {
      let isBroken = line.startIndex > text.startIndex && line.first != UInt8(ascii: "\n")
      clean += (isBroken ? [UInt8(ascii: "\n")] : []) + line
    }
    tokens.append(Token(kind: .text(clean), range: range))
  }

  private mutating func lexComment(_ tag: Int) {
    guard let close = find("#}", from: tag + 2) else { return unclosed(tag..<tag + 2, "{#", "#}") }
    trims = close > tag + 2 && bytes[close - 1] == UInt8(ascii: "-")
    at = close + 2
  }

  /// Where `word %}` ends, when it stands at `index`.
  private func marker(_ word: String, at index: Int) -> Int? {
    let rest = bytes[index...].drop(while: \.isSpace)
    guard rest.starts(with: word.utf8) else { return nil }
    let end = rest.dropFirst(word.utf8.count).drop(while: \.isSpace).startIndex
    return starts("-%}", at: end) ? end + 3 : starts("%}", at: end) ? end + 2 : nil
  }

  private mutating func lexRaw(_ tag: Int, body: Int) {
    trims = bytes[body - 3] == UInt8(ascii: "-")
    var close = body - 2
    while let next = find("{%", from: close + 2) {
      close = next
      let trimsEnd = starts("-", at: close + 2)
      guard let end = marker("endraw", at: close + (trimsEnd ? 3 : 2)) else { continue }
      addText(body..<close, trimsEnd: trimsEnd)
      trims = bytes[end - 3] == UInt8(ascii: "-")
      return at = end
    }
    unclosed(tag..<body, "{% raw %}", "{% endraw %}")
  }

  mutating func unclosed(_ range: Range<Int>, _ open: String, _ close: String) {
    problems.append(source.diagnostic(.templateUnclosed, at: range, ["open": open, "close": close]))
    at = bytes.count
  }
}
