import Diagnostics

extension Compiler {
  /// Statements one after another; bounded in depth and, over the whole page, in number.
  mutating func body(_ statements: [Statement]) -> [Node] {
    guard depth < Limits.nesting else {
      report(.templateTooDeep, 0..<1)
      return []
    }
    depth += 1
    defer { depth -= 1 }
    var nodes: [Node] = []
    for statement in statements {
      budget -= 1
      guard budget > 0 else {
        report(.templateTooLarge, 0..<1)
        break
      }
      for node in compile(statement) {
        if case .literal(let bytes) = node, case .literal(let before)? = nodes.last {
          nodes[nodes.count - 1] = .literal(before + bytes)
        } else {
          nodes.append(node)
        }
      }
    }
    return nodes
  }

  private mutating func compile(_ statement: Statement) -> [Node] {
    switch statement {
    case .text(let bytes):
      spot?.advance(over: bytes)
      return spot == nil ? [] : [.literal(bytes)]
    case .print(let value): return print(value)
    case .set(let name, let expression):
      let value = value(expression)
      guard let slot = scope.set(name.text, value.type) else { return [] }
      let run = value.run
      return [.step { frame in frame.slots[slot] = try run(&frame) }]
    case .branch(let branches): return branch(branches)
    case .loop(let loop): return self.loop(loop)
    case .include(let reference): return isUsable(reference) ? template(reference.text) : []
    case .block(let block): return self.block(block)
    }
  }

  private mutating func branch(_ branches: [(condition: Expression?, body: [Statement])]) -> [Node] {
    let start = (scope: scope, spot: spot)
    var compiled: [(isTrue: Typed.Check?, body: [Node])] = []
    var ends: [(scope: Scope, spot: Spot?)] = []
    var next = scope.facts
    for branch in branches {
      (scope.variables, scope.facts, spot) = (start.scope.variables, next, start.spot)
      let condition = branch.condition.map { value($0) }
      next = scope.facts.merging(condition?.no ?? [:]) { $1 }
      scope.facts.merge(condition?.yes ?? [:]) { $1 }
      compiled.append((condition?.isTrue, body(branch.body)))
      ends.append((scope, spot))
    }
    scope = start.scope.merged(ends.map(\.scope), names: branches.flatMap(\.body).assigned)
    spot = meet(ends.map(\.spot), branches[0].condition?.range ?? 0..<1, tag: "if")
    return [
      .step { [compiled] frame in
        for branch in compiled where try branch.isTrue?(&frame) ?? true {
          return try frame.write(branch.body)
        }
      }
    ]
  }

  mutating func meet(_ spots: [Spot?], _ range: Range<Int>, tag: String) -> Spot? {
    guard var meeting = spots.first ?? nil else { return nil }
    for case let spot? in spots.dropFirst() {
      guard let next = Spot.meet(meeting, spot) else {
        report(.templateContextSplit, range, ["tag": tag])
        return meeting
      }
      meeting = next
    }
    return meeting
  }

  /// `compile` in a scope of its own, where what `statements` set starts as it is outside.
  mutating func scoped(_ statements: [Statement], _ compile: (inout Compiler) -> [Node]) -> [Node] {
    let outer = scope
    defer { scope = outer }
    var starts: [Node] = []
    for name in statements.assigned.sorted() {
      let slot = newSlot()
      let from = scope.variables[name]
      scope.variables[name] = .init(slot: slot, type: from?.type)
      starts.append(.step { frame in frame.slots[slot] = from.map { frame.slots[$0.slot] } ?? .none })
    }
    return starts + compile(&self)
  }
}
