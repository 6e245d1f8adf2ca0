/// A piece of a template as it was written.
indirect enum Statement: Sendable {
  case text([UInt8])
  case print(Expression)
  case set([Word], Expression)
  /// `{% set name %}…{% endset %}`
  case capture(Word, [Statement])
  case branch([Branch], otherwise: [Statement])
  case loop(Loop)
  case include(Word)
  case extends(Word)
  case block(Block)

  struct Branch: Sendable {
    let condition: Expression
    let body: [Statement]
  }

  struct Loop: Sendable {
    let targets: [Word]
    let items: Expression
    let condition: Expression?
    let body: [Statement]
    let otherwise: [Statement]
    let range: Range<Int>
  }

  struct Block: Sendable {
    let name: Word
    let isScoped: Bool
    let body: [Statement]
  }
}

/// A name or a quoted text, and its bytes in the file.
struct Word: Sendable {
  let text: String
  let range: Range<Int>
}

/// A value as it was written, with the bytes that its diagnostics point to.
struct Expression: Sendable {
  indirect enum Kind: Sendable {
    case literal(Value)
    case name(String)
    case member(Expression, Word)
    case index(Expression, Expression)
    case slice(Expression, [Expression?])
    case list([Expression], isTuple: Bool)
    case map([(key: String, value: Expression)])
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case negate(Expression)
    case arithmetic(Arithmetic, Expression, Expression)
    case concat([Expression])
    case compare(Comparison, Expression, Expression)
    case choose(Expression, condition: Expression, otherwise: Expression?)
    case filter(Expression, Word, [Argument])
    case test(Expression, Word, [Argument])
    case call(Expression, [Argument])
  }

  let kind: Kind
  let range: Range<Int>
  /// How many expressions stand within one another, so that no template overflows the stack.
  let depth: Int
}

/// What stands in the brackets of a filter, a test or a call.
struct Argument: Sendable {
  let name: Word?
  let value: Expression
}

enum Arithmetic: String, Sendable {
  case add = "+", subtract = "-", multiply = "*", divide = "/", floorDivide = "//", modulo = "%", power = "**"
}

enum Comparison: String, Sendable {
  case equal = "==", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
  case contained = "in"
}
