/// A piece of a template: text between tags, or a word or sign within one.
struct Token {
  enum Kind: Equatable {
    case text([UInt8])
    case name(String)
    case string(String)
    case int(Int)
    case double(Double)
    /// A sign, or one of the tags' brackets: `{{`, `}}`, `{%`, `%}`.
    case symbol(String)
    case end
  }

  let kind: Kind
  /// Bytes in the file.
  let range: Range<Int>
}
