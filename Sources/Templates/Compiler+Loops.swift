import Diagnostics

extension Compiler {
  /// The body is compiled anew while its end shows that it may begin at another place than was thought.
  mutating func loop(_ loop: Statement.Loop) -> [Node] {
    let items = present(loop.items)
    if items.type.element == nil {
      report(.templateType, loop.items.range, ["operation": "for", "found": items.type.word])
    }
    let start = spot
    var made: Node.Loop
    while true {
      let before = spot
      made = pass(loop, items)
      spot = meet([before, spot], loop.range, tag: "for")
      guard spot != before else { break }
    }
    let end = spot
    spot = start
    made.otherwise = scoped { $0.body(loop.otherwise) }
    spot = meet([end, spot], loop.range, tag: "for")
    return [.loop(made)]
  }

  private mutating func pass(_ loop: Statement.Loop, _ items: Typed) -> Node.Loop {
    let saved = scopes
    defer { scopes = saved }
    scopes.push()
    let element = items.type.element ?? .any
    let types =
      loop.targets.count == 1 ? [element] : unpacked(element, into: loop.targets, loop.items.range)
    var targets: [Int] = []
    for (name, type) in zip(loop.targets, types) {
      targets.append(newSlot())
      scopes.declare(name.text, .init(slot: targets[targets.count - 1], type: type))
    }
    let condition = loop.condition.map { self.condition($0) }
    if let condition { scopes.facts.merge(condition.yes) { $1 } }
    scopes.declare("loop", .init(slot: 0, type: element, level: loopLevel))
    loopLevel += 1
    loopDepth = max(loopDepth, loopLevel)
    defer { loopLevel -= 1 }
    let body = scoped { $0.body(loop.body) }
    return Node.Loop(
      targets: targets, items: items.code, condition: condition?.code, body: body, otherwise: [],
      level: loopLevel - 1, place: place(loop.items.range))
  }
}
