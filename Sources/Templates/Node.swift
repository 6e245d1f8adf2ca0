import Diagnostics

/// A statement made ready, with every name resolved.
enum Node: Sendable {
  case text([UInt8])
  case print(Run, Escaping)
  case set(slot: Int, Run)
  /// The first whose condition holds; without a condition it always does.
  case branch([(condition: Run?, body: [Node])])
  indirect case loop(Loop)

  struct Loop: Sendable {
    let slot: Int
    /// Where `loop` is, when something asks for it.
    let state: Int
    var needsState = false
    var items: Run = { _ in nil }
    var condition: Run?
    var body: [Node] = []
    var otherwise: [Node] = []
  }
}

/// An expression made ready; nil where there is nothing, which only `is defined`, `default` and conditions take.
typealias Run = @Sendable (inout Frame) throws -> Value?

/// One page while it is written: its variables in their slots, its bytes in one array.
struct Frame {
  var output: [UInt8] = []
  /// Nil where a value is not known yet.
  var slots: [Value?]
  let page: PageContext

  mutating func write(_ nodes: [Node]) throws {
    for node in nodes {
      switch node {
      case .text(let bytes): output += bytes
      case .print(let value, let escaping):
        if let value = try value(&self) { escaping.write(value, page: page, into: &output) }
      case .set(let slot, let run):
        _ = try value(in: slot)
        slots[slot] = try run(&self) ?? Value.none
      case .branch(let branches):
        for branch in branches where try branch.condition.map({ try holds($0) }) ?? true {
          try write(branch.body)
          break
        }
      case .loop(let loop): try write(loop)
      }
    }
  }

  private mutating func write(_ loop: Node.Loop) throws {
    var items = try loop.items(&self)?.items ?? []
    if let condition = loop.condition {
      items = try items.filter { item in
        slots[loop.slot] = item
        return try holds(condition)
      }
    }
    for (index, item) in items.enumerated() {
      slots[loop.slot] = item
      if loop.needsState { slots[loop.state] = .object(LoopState(index: index, count: items.count)) }
      try write(loop.body)
    }
    if items.isEmpty { try write(loop.otherwise) }
  }

  private mutating func holds(_ condition: Run) throws -> Bool { try condition(&self)?.isTrue == true }

  func value(in slot: Int) throws -> Value {
    guard let value = slots[slot] else { throw Unknown() }
    return value
  }

  /// A value that is asked for is not known yet.
  struct Unknown: Error {}
}

/// What a template sees as `loop`.
final class LoopState: TemplateObject {
  private let index: Int
  private let count: Int

  init(index: Int, count: Int) { (self.index, self.count) = (index, count) }

  private static let fields: [(name: String, type: ValueType, value: @Sendable (LoopState) -> Value)] = [
    ("index", .int, { .int($0.index + 1) }), ("index0", .int, { .int($0.index) }),
    ("revindex", .int, { .int($0.count - $0.index) }), ("revindex0", .int, { .int($0.count - $0.index - 1) }),
    ("length", .int, { .int($0.count) }), ("first", .bool, { .bool($0.index == 0) }),
    ("last", .bool, { .bool($0.index + 1 == $0.count) }),
  ]

  static let members = Shape("loop", fields.map { Shape.Field($0.name, $0.type) })

  var shape: Shape { LoopState.members }

  func value(at slot: Int) -> Value { LoopState.fields[slot].value(self) }
}

/// Bytes in one of the files that a page is made of.
struct Place: Sendable {
  let file: Int
  let range: Range<Int>

  /// What `compute` gives; its failure gets this place, and the name of what failed.
  func locating<T>(_ name: String, _ compute: () throws -> T) throws -> T {
    do {
      return try compute()
    } catch let failure as FilterFailure {
      let names = ["name": name, "operation": name]
      throw Fault(
        code: failure.code, place: self, arguments: failure.arguments.merging(names) { own, _ in own })
    }
  }
}

/// What went wrong while a page was written, and where.
struct Fault: Error {
  let code: DiagnosticCode
  let place: Place
  var arguments: [String: String] = [:]
}
