import Diagnostics

/// A template made ready: what to write, with every name resolved.
indirect enum Node: Sendable {
  case literal([UInt8])
  case print(Code, Escaping)
  case assign(Int, Code)
  /// The items of a list, one for each slot.
  case unpack([Int], Code, Place)
  case capture(Int, [Node])
  case branch([(condition: Code, body: [Node])], otherwise: [Node])
  case loop(Loop)

  struct Loop: Sendable {
    let targets: [Int]
    let items: Code
    let condition: Code?
    let body: [Node]
    var otherwise: [Node]
    /// Where its counters lie among those of the loops around it.
    let level: Int
    let place: Place
  }
}

/// An expression made ready: variables are slots, members of known objects too.
indirect enum Code: Sendable {
  case constant(Value)
  case slot(Int)
  case member(Code, slot: Int)
  case lookup(Code, name: String, Place)
  case index(Code, Code, Place)
  case slice(Code, [Code?], Place)
  case loop(LoopField, level: Int)
  case list([Code])
  case map([(key: String, value: Code)])
  case not(Code)
  case and(Code, Code)
  case or(Code, Code)
  case arithmetic(Arithmetic, Code, Code, Place)
  case concat([Code])
  case compare(Comparison, Code, Code, Place)
  /// Without `otherwise` it is missing where the condition does not hold, and empty where it is used
  /// nevertheless.
  case choose(Code, condition: Code, otherwise: Code?)
  case filter(Filter, Code, [Code], named: [(name: String, value: Code)], Place)
  case test(Test, Code, [Code], Place)
  /// Whether the value is there; `none` counts as missing where its type says that it may be.
  case isDefined(Code, noneCounts: Bool)
  /// The second where the first is missing, or false when `boolean` says so; `none` as for `isDefined`.
  case fallback(Code, Code, noneCounts: Bool, boolean: Code)
  /// The value, or `none` where it is missing.
  case orNone(Code)
  /// `body` for each item, which stands in the slot.
  case each(Code, slot: Int, body: Code)
  case select(Code, slot: Int, condition: Code, keeps: Bool)
  /// `body` with the value in the slot.
  case bind(Int, Code, body: Code)
}

/// Bytes in one of the files that a page is made of.
struct Place: Hashable, Sendable {
  let file: Int
  let range: Range<Int>
}

/// The members of `loop`.
enum LoopField: String, CaseIterable, Sendable {
  case index, index0, revindex, revindex0, first, last, length, previtem, nextitem, depth, depth0

  func type(of item: ValueType) -> ValueType {
    switch self {
    case .first, .last: .bool
    case .previtem, .nextitem: .optional(item)
    default: .int
    }
  }
}
