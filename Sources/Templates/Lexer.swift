import Diagnostics

/// A piece of a template: text between tags, or a word or sign within one.
struct Token {
  enum Kind: Equatable {
    case text([UInt8])
    case name(String)
    case string(String)
    case number(Value.Number)
    /// A sign, or one of the tags' brackets: `{{`, `}}`, `{%`, `%}`.
    case symbol(String)
    case end
  }

  let kind: Kind
  /// Bytes in the file.
  let range: Range<Int>
}

/// Cuts a template into tokens, and settles the white space around its tags as Jinja does.
struct Lexer {
  let source: SourceText
  let bytes: ArraySlice<UInt8>
  var at = 0
  var trimsNext = false
  var tokens: [Token] = []
  var problems: [Diagnostic] = []

  init(_ source: SourceText) {
    self.source = source
    var end = source.bytes.count
    if source.bytes.last == UInt8(ascii: "\n") { end -= 1 }
    if end < source.bytes.count, end > 0, source.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    bytes = source.bytes[..<end]
    while at < bytes.count { lexNext() }
    tokens.append(Token(kind: .end, range: end..<end))
  }

  func starts(_ word: StaticString, at index: Int) -> Bool {
    word.withUTF8Buffer {
      index + $0.count <= bytes.count && bytes[index..<index + $0.count].elementsEqual($0)
    }
  }

  private func find(_ word: StaticString, from index: Int) -> Int? {
    (index..<max(bytes.count, index)).first { starts(word, at: $0) }
  }

  /// The text up to the next tag, and then that tag.
  private mutating func lexNext() {
    let start = at
    let brace = UInt8(ascii: "{")
    while at < bytes.count {
      if bytes[at] == brace, starts("{{", at: at) || starts("{%", at: at) || starts("{#", at: at) { break }
      at += 1
    }
    let tag = at
    let trims = tag + 2 < bytes.count && bytes[tag + 2] == UInt8(ascii: "-")
    addText(start..<tag, trimsEnd: trims)
    guard tag < bytes.count else { return }
    at = tag + 2
    if starts("{#", at: tag) { return lexComment(tag) }
    if trims { at += 1 }
    if starts("{%", at: tag), let body = marker("raw", at: at) { return lexRaw(tag, body: body) }
    lexTag(tag, closing: starts("{{", at: tag) ? "}}" : "%}")
  }

  /// Appends text with its line breaks made LF.
  private mutating func addText(_ range: Range<Int>, trimsEnd: Bool) {
    var text = bytes[range]
    if trimsNext { text = text.drop(while: \.isSpace) }
    while trimsEnd, text.last?.isSpace == true { text.removeLast() }
    trimsNext = false
    guard !text.isEmpty else { return }
    var clean: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\r"), omittingEmptySubsequences: false) {
      let bare = line.startIndex > text.startIndex && line.first != UInt8(ascii: "\n")
      if bare { clean.append(UInt8(ascii: "\n")) }
      clean += line
    }
    tokens.append(Token(kind: .text(clean), range: range))
  }

  private mutating func lexComment(_ tag: Int) {
    guard let close = find("#}", from: at) else { return unclosed(tag..<tag + 2, open: "{#", close: "#}") }
    trimsNext = close > at && bytes[close - 1] == UInt8(ascii: "-")
    at = close + 2
  }

  /// Where `word %}` ends, when it stands at `index`.
  private func marker(_ word: StaticString, at index: Int) -> Int? {
    var index = index
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    guard starts(word, at: index) else { return nil }
    index += word.utf8CodeUnitCount
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    if starts("-%}", at: index) { return index + 3 }
    return starts("%}", at: index) ? index + 2 : nil
  }

  private mutating func lexRaw(_ tag: Int, body: Int) {
    trimsNext = bytes[body - 3] == UInt8(ascii: "-")
    var search = body
    while let close = find("{%", from: search) {
      let trims = starts("{%-", at: close)
      if let end = marker("endraw", at: close + (trims ? 3 : 2)) {
        addText(body..<close, trimsEnd: trims)
        trimsNext = bytes[end - 3] == UInt8(ascii: "-")
        at = end
        return
      }
      search = close + 2
    }
    unclosed(tag..<body, open: "{% raw %}", close: "{% endraw %}")
  }

  mutating func unclosed(_ range: Range<Int>, open: String, close: String) {
    problems.append(source.diagnostic(.templateUnclosed, at: range, ["open": open, "close": close]))
    at = bytes.count
  }
}
