import Diagnostics

/// An expression as it is written.
struct Expression: Sendable {
  enum Kind: Sendable {
    case literal(Value)
    case name(String)
    case member(Word)
    case index
    case list
    case map(keys: [String])
    /// The value, its condition and, after `else`, the other value.
    case choice
    case operation(String)
    case filter(Word)
    case test(Word)
    /// `name(…)`, of which there is none but `super()`.
    case call
    /// What the compiler has made ready already, such as the item that a filter is used on.
    case ready(Typed)
  }

  let kind: Kind
  /// What it is made of; of a filter or a test its subject first, then what stands in brackets.
  var parts: [Expression] = []
  let range: Range<Int>
  /// How many expressions stand within one another, so that no template overflows the stack.
  var depth = 1
  /// The name that an argument is given by.
  var label: Word?

  /// A quoted text, such as the name of a filter for `map`.
  var quoted: Word? {
    guard case .literal(.text(let text)) = kind else { return nil }
    return Word(text: text, range: range)
  }

  var isNone: Bool { if case .literal(.none) = kind { true } else { false } }
  var isLiteral: Bool { if case .literal = kind { true } else { false } }
  var isSuper: Bool { if case .name("super") = kind { true } else { false } }
}

/// A tag, or the text between two.
enum Statement: Sendable {
  /// With its bytes in the file, white space that a tag drops left out.
  case text([UInt8], Range<Int>)
  case print(Expression)
  case set(Word, Expression)
  /// Without a condition: `else`.
  case branch(Word, [(condition: Expression?, body: [Statement])])
  case loop(Loop)
  /// The place of a block, which its template holds.
  case block(Word)
  case include(Word)
  case extends

  struct Loop: Sendable {
    let tag: Word
    /// Nil where it could not be read.
    var target: Word?
    var items: Expression?
    var condition: Expression?
    var body: [Statement] = []
    var otherwise: [Statement] = []
  }
}

/// One file as it is written.
struct Template: Sendable {
  let source: SourceText
  var body: [Statement] = []
  /// The template that it extends.
  var parent: Word?
  /// Its blocks by name, the nested ones included.
  var blocks: [String: (name: Word, body: [Statement])] = [:]
  /// Its faults of syntax.
  var problems: [Diagnostic] = []
}
