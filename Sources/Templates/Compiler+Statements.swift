import Diagnostics

extension Compiler {
  mutating func nodes(_ statements: [Statement]) -> [Node] {
    var nodes: [Node] = []
    for statement in statements {
      budget -= 1
      guard budget > 0 else {
        report(.templateTooLarge, 0..<1)
        break
      }
      switch statement {
      case .text(let bytes, let range):
        write(bytes, from: range)
        if spot != nil { nodes.append(.text(bytes)) }
      case .print(let value): nodes += print(value)
      case .set(let name, let value): nodes.append(set(name, value))
      case .branch(let tag, let branches): nodes.append(branch(tag, branches))
      case .loop(let loop): nodes.append(self.loop(loop))
      case .block(let name): nodes += block(name)
      case .include(let reference): nodes += include(reference)
      case .extends: if blocks.parents != nil { (blocks.spot, spot) = (spot, nil) }
      }
    }
    return nodes
  }

  /// Literal text is written, which must not make an unsafe URL.
  private mutating func write(_ text: [UInt8], from range: Range<Int>) {
    guard let start = spot, let attribute = spot?.advance(over: text) else { return }
    // The fault is at the last of the fewest bytes that show it.
    var (count, enough) = (1, text.count)
    while count < enough {
      let middle = (count + enough) / 2
      var spot = start
      if spot.advance(over: Array(text[..<middle])) == nil { count = middle + 1 } else { enough = middle }
    }
    let lineEnd = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    let places = range.filter { !files[file].source.bytes[$0...].starts(with: lineEnd) }
    report(.templateURL, places[count - 1]..<places[count - 1] + 1, ["attribute": attribute])
  }

  /// What `compile` gives one level deeper, unless that goes too deep.
  mutating func deeper(_ range: Range<Int>, _ compile: (inout Compiler) -> [Node]) -> [Node] {
    guard depth < Limits.nesting else {
      report(.templateTooDeep, range)
      return []
    }
    depth += 1
    defer { depth -= 1 }
    return compile(&self)
  }

  /// `compile` in a scope of its own. What is set there starts as it is outside.
  mutating func scoped(_ compile: (inout Compiler) -> [Node]) -> [Node] {
    let outer = (scope, own)
    own = [:]
    let nodes = compile(&self)
    let inner = own
    (scope, own) = outer
    let starts = inner.sorted { $0.value < $1.value }.map { name, slot in
      let from = scope.slots[name]
      return Node.set(slot: slot) { frame in try from.map { try frame.value(in: $0) } }
    }
    return starts + nodes
  }

  private mutating func set(_ name: Word, _ value: Expression) -> Node {
    let value = compile(value, .value)
    let slot = own[name.text] ?? newSlot()
    own[name.text] = slot
    scope.set(name.text, slot: slot, value.type)
    return .set(slot: slot, value.run)
  }

  private mutating func branch(
    _ tag: Word, _ branches: [(condition: Expression?, body: [Statement])]
  ) -> Node {
    let (start, startSpot) = (scope, spot)
    var (nodes, ends): ([(condition: Reading?, body: [Node])], [(scope: Scope, spot: Spot?)]) = ([], [])
    var facts = scope.facts
    for branch in branches {
      (scope, scope.facts, spot) = (start, facts, startSpot)
      let condition = branch.condition.map { asked($0) }
      facts.merge(condition?.no ?? [:]) { $1 }
      if let condition { scope.enter(condition) }
      nodes.append((condition.map { Reading($0.run) }, deeper(tag.range) { $0.nodes(branch.body) }))
      ends.append((scope, spot))
    }
    scope = start.merged(ends.map(\.scope), own: own)
    spot = meet(ends.map(\.spot), branches[0].condition?.range ?? tag.range, tag: "if")
    return .branch(nodes)
  }

  /// The loop is compiled anew while its end shows that its body may begin at another place than was thought.
  private mutating func loop(_ loop: Statement.Loop) -> Node {
    let (before, outer, range) = (problems, spot, loop.items?.range ?? loop.tag.range)
    let around = outside
    defer { outside = around }
    outside = outside ?? scope.slots
    var (start, node): (Spot?, Node.Loop)
    repeat {
      (problems, start) = (before, spot)
      node = body(of: loop)
      spot = meet([start, spot], range, tag: "for")
    } while spot != start
    spot = outer
    node.otherwise = deeper(loop.tag.range) { compiler in compiler.scoped { $0.nodes(loop.otherwise) } }
    spot = meet([start, spot], range, tag: "for")
    return .loop(node)
  }

  private mutating func body(of loop: Statement.Loop) -> Node.Loop {
    let saved = scope
    defer { scope = saved }
    var node = Node.Loop(slot: newSlot(), state: newSlot())
    if let target = loop.target, let expression = loop.items {
      let items = list(expression, "for")
      node.items = items.run
      scope.set(target.text, slot: node.slot, items.type.element ?? .any)
      if let condition = loop.condition.map({ compile($0, .condition) }) {
        node.condition = Reading(condition.run)
        scope.learn(condition.yes)
      }
      scope.set("loop", slot: node.state, .object { LoopState.members })
    } else if let target = loop.target {
      scope.set(target.text, slot: node.slot, .any)
    }
    node.body = deeper(loop.tag.range) { compiler in compiler.scoped { $0.nodes(loop.body) } }
    node.needsState = usedSlots.contains(node.state)
    return node
  }

  /// Where the document is after any of `spots`; reported where they cannot be reconciled.
  private mutating func meet(_ spots: [Spot?], _ range: Range<Int>, tag: String) -> Spot? {
    let spots = spots.compactMap { $0 }
    guard var meeting = spots.first else { return nil }
    for spot in spots.dropFirst() {
      guard let next = Spot.meet(meeting, spot) else {
        report(.templateContextSplit, range, ["tag": tag])
        return meeting
      }
      meeting = next
    }
    return meeting
  }
}

/// Values that are written.
extension Compiler {
  private mutating func print(_ written: Expression) -> [Node] {
    var (value, filter): (Expression, String?) = (written, nil)
    switch written.kind {
    case .call where written.parts.count == 1 && written.parts[0].isSuper: return parentBlock(written.range)
    // Values are escaped as they are written, for their place: this only says that it is so.
    case .filter(let name) where ["escape", "e"].contains(name.text) && written.parts.count == 1:
      value = written.parts[0]
    case .filter(let name): filter = name.text
    default: break
    }
    guard let spot else {
      _ = printable(value)
      return []
    }
    let (escaping, place) = spot.escaping
    guard let escaping, escaping != .json || filter == "json" else {
      _ = compile(value, .condition)
      if !spot.isUnsafe { report(.templateContext, written.range, ["place": place]) }
      return []
    }
    let typed = printable(value)
    if case .html = typed.type, escaping != .text { report(.templateMarkupPlace, written.range) }
    self.spot?.writeValue()
    // What is encoded already is not encoded again.
    let isEncoded = escaping == .urlComponent && filter == "urlencode"
    return [.print(Reading(typed.run, isEncoded ? .attribute : escaping))]
  }

  /// A value that can be written as words.
  mutating func printable(_ expression: Expression) -> Typed {
    var typed = compile(expression, .condition)
    if let type = typed.optionalOf {
      typed.type = type
      typed.run = { [run = typed.run] frame in try run(&frame) ?? .text("") }
    }
    typed = settled(typed, for: .present)
    switch typed.type {
    case .list, .map, .object: report(.templateNotPrintable, typed.range, ["type": typed.type.word])
    case .any:
      let (run, place) = (typed.run, place(typed.range))
      typed.run = { frame in
        let value = try run(&frame) ?? .none
        return try place.locating("") { try value.worded() }
      }
    default: break
    }
    return typed
  }
}
