import Diagnostics

/// A statement made ready, with every name resolved. What a case holds is one reference, since nodes are copied whenever
/// they are written.
enum Node: Sendable {
  case text([UInt8])
  case print(Reading)
  indirect case set(slot: Int, Run)
  /// The first whose condition holds; without a condition it always does.
  case branch([(condition: Reading?, body: [Node])])
  indirect case loop(Loop)

  struct Loop: Sendable {
    let slot: Int
    /// Where `loop` is, when something asks for it.
    let state: Int
    var needsState = false
    /// They give a list.
    var items: Run = { _ in .list([]) }
    var condition: Reading?
    var body: [Node] = []
    var otherwise: [Node] = []
  }
}

/// An expression in its node, and how its value is written.
final class Reading: Sendable {
  let run: Run
  let escaping: Escaping

  init(_ run: @escaping Run, _ escaping: Escaping = .text) { (self.run, self.escaping) = (run, escaping) }
}

/// An expression made ready; nil where there is nothing, which only `is defined`, `default` and conditions take.
typealias Run = @Sendable (inout Frame) throws -> Value?

/// One page while it is written: its variables in their slots, its bytes in one array.
struct Frame {
  var output: [UInt8] = []
  private(set) var slots: [Value]
  /// The slots that hold what is known already, while what many pages share is written; nil for a page.
  var known: Set<Int>?
  let page: PageContext

  init(_ values: [Value], slotCount: Int, page: PageContext) {
    slots = Array(repeating: .none, count: slotCount)
    slots.replaceSubrange(..<min(values.count, slotCount), with: values.prefix(slotCount))
    self.page = page
  }

  mutating func write(_ nodes: [Node]) throws {
    for node in nodes {
      switch node {
      case .text(let bytes): output += bytes
      case .print(let reading):
        if let value = try reading.run(&self) { reading.escaping.write(value, page: page, into: &output) }
      case .set(let slot, let run):
        guard known == nil else { throw Unknown() }
        slots[slot] = try run(&self) ?? .none
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
    guard case .list(var items)? = try loop.items(&self) else { return }
    if let condition = loop.condition {
      items = try items.filter { item in
        hold(item, in: loop.slot)
        return try holds(condition)
      }
    }
    for (index, item) in items.enumerated() {
      hold(item, in: loop.slot)
      if loop.needsState { hold(.object(LoopState(index: index, count: items.count)), in: loop.state) }
      try write(loop.body)
    }
    if items.isEmpty { try write(loop.otherwise) }
  }

  private mutating func holds(_ condition: Reading) throws -> Bool {
    try condition.run(&self)?.isTrue == true
  }

  func value(in slot: Int) throws -> Value {
    if let known, !known.contains(slot) { throw Unknown() }
    return slots[slot]
  }

  /// What a condition has found, for the rest of its branch; not while only some variables are known.
  mutating func keep(_ value: Value?, in slot: Int) {
    if known == nil { slots[slot] = value ?? .none }
  }

  func kept(in slot: Int) -> Value? { known == nil ? slots[slot] : nil }

  mutating func hold(_ value: Value, in slot: Int) {
    slots[slot] = value
    known?.insert(slot)
  }

  /// A value that is asked for is not known yet.
  struct Unknown: Error {}
}

/// What a template sees as `loop`.
final class LoopState: TemplateObject {
  private let index: Int
  private let count: Int

  init(index: Int, count: Int) { (self.index, self.count) = (index, count) }

  static let members = Shape(
    "loop",
    ["index", "index0", "revindex", "revindex0", "length"].map { Shape.Field($0, .int) }
      + ["first", "last"].map { Shape.Field($0, .bool) })

  var shape: Shape { LoopState.members }

  func value(at slot: Int) -> Value {
    switch slot {
    case 0: .int(index + 1)
    case 1: .int(index)
    case 2: .int(count - index)
    case 3: .int(count - index - 1)
    case 4: .int(count)
    case 5: .bool(index == 0)
    default: .bool(index + 1 == count)
    }
  }
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
