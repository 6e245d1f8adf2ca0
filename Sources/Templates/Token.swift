/// A piece of a template: text between tags, or a word or sign within one.
struct Token: Sendable {
  enum Kind: Sendable {
    case text([UInt8])
    case name(String)
    case literal(Value)
    /// A sign, or one of the tags' brackets: `{{`, `}}`, `{%`, `%}`.
    case sign(String)
    case end
  }

  let kind: Kind
  /// Bytes in the file.
  let range: Range<Int>

  /// What is written, where it is a name or a sign.
  var word: String? {
    switch kind {
    case .name(let word), .sign(let word): word
    case .text, .literal, .end: nil
    }
  }
}

/// A name or a quoted text, and its bytes in the file.
struct Word: Sendable {
  let text: String
  let range: Range<Int>
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// A letter, a digit, `_`, or a part of a letter beyond ASCII.
  var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") || self >= 0x80 }
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
