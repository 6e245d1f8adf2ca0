import Diagnostics

/// What one file says, and what is wrong with how it says it.
struct ParsedTemplate: Sendable {
  let source: SourceText
  var statements: [Statement] = []
  /// The template that it extends.
  var parent: Word?
  /// How many statements stand before `extends`; what they write stands before the page.
  var lead = 0
  /// Its blocks, the nested ones included, in their order.
  var blocks: [Statement.Block] = []
  var problems: [Diagnostic] = []
}

/// A piece of a template as it was written.
indirect enum Statement: Sendable {
  case text([UInt8])
  case print(Expression)
  case set(Word, Expression)
  /// `else` has no condition.
  case branch([(condition: Expression?, body: [Statement])])
  case loop(Loop)
  case include(Word)
  case block(Block)

  struct Loop: Sendable {
    let target: Word
    let items: Expression
    let condition: Expression?
    let body: [Statement]
    let otherwise: [Statement]
  }

  struct Block: Sendable {
    let name: Word
    let body: [Statement]
  }
}

extension [Statement] {
  /// The names that are set here, also on branches, but not in loops, blocks and other files.
  var assigned: Set<String> {
    reduce(into: []) { names, statement in
      switch statement {
      case .set(let name, _): names.insert(name.text)
      case .branch(let parts): for part in parts { names.formUnion(part.body.assigned) }
      default: break
      }
    }
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
    case list([Expression])
    case map([(key: String, value: Expression)])
    case not(Expression)
    case binary(Operator, Expression, Expression)
    case choose(Expression, condition: Expression, otherwise: Expression?)
    case filter(Expression, Word, [Argument])
    case test(Expression, Word, [Argument])
    case call(Expression)
  }

  let kind: Kind
  let range: Range<Int>
  /// How many expressions stand within one another, so that no template overflows the stack.
  var depth = 1
}

/// What stands in the brackets of a filter or a test.
struct Argument: Sendable {
  var name: Word?
  let value: Expression
}

enum Operator: String, Sendable {
  case or, and
  case equal = "==", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
  case contained = "in", notContained = "not in"
  case add = "+", subtract = "-", concat = "~", multiply = "*", divide = "/", floorDivide = "//", modulo = "%"

  /// How tightly it binds. Between `and` and the comparisons stands `not`.
  var strength: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .add, .subtract: 5
    case .concat: 6
    case .multiply, .divide, .floorDivide, .modulo: 7
    default: Operator.comparison
    }
  }

  static let negation = 3
  static let comparison = 4
}

/// How far a template may go.
enum Limits {
  /// Tags within tags, over all files that make up a page.
  static let nesting = 40
  /// Expressions within one another.
  static let depth = 48
  /// Statements in a page, every include counted as often as it stands there.
  static let statements = 100_000
}
