import Diagnostics

extension Compiler {
  /// The body is compiled anew while its end shows that it may begin at another place than was thought.
  mutating func loop(_ loop: Statement.Loop) -> [Node] {
    let items = present(loop.items)
    if items.type.element == nil { wrongType("for", [items.type], loop.items.range) }
    let start = spot
    var before: Spot?
    var made: Loop
    repeat {
      before = spot
      made = pass(loop, items)
      spot = meet([before, spot], loop.items.range, tag: "for")
    } while spot != before
    let end = spot
    spot = start
    let otherwise = scoped(loop.otherwise) { $0.body(loop.otherwise) }
    spot = meet([end, spot], loop.items.range, tag: "for")
    return [.step { [made] frame in try made.run(&frame, otherwise: otherwise) }]
  }

  private mutating func pass(_ loop: Statement.Loop, _ items: Typed) -> Loop {
    let saved = (scope, outside)
    defer { (scope, outside) = saved }
    outside = outside ?? scope.variables
    let element = items.type.element ?? .any
    let shape = LoopState.shape(of: element)
    let (slot, stateSlot) = (newSlot(), newSlot())
    scope.variables[loop.target.text] = .init(slot: slot, type: element)
    let condition = loop.condition.map { value($0) }
    scope.facts.merge(condition?.yes ?? [:]) { $1 }
    scope.variables["loop"] = .init(slot: stateSlot, type: .object { shape })
    let body = scoped(loop.body) { $0.body(loop.body) }
    return Loop(
      slot: slot, stateSlot: stateSlot, items: items.run, condition: condition?.isTrue, body: body,
      place: place(loop.items.range))
  }

  private struct Loop: Sendable {
    let slot: Int
    let stateSlot: Int
    let items: Run
    let condition: Typed.Check?
    let body: [Node]
    let place: Place

    func run(_ frame: inout Frame, otherwise: [Node]) throws {
      var items = try place.items(of: self.items(&frame), "for")
      if let condition {
        items = try items.filter { item in
          frame.slots[slot] = item
          return try condition(&frame)
        }
      }
      for (index, item) in items.enumerated() {
        frame.slots[slot] = item
        frame.slots[stateSlot] = .object(LoopState(items: items, index: index))
        try frame.write(body)
      }
      if items.isEmpty { try frame.write(otherwise) }
    }
  }
}

/// What a template sees as `loop`.
struct LoopState: TemplateObject {
  let items: [Value]
  let index: Int

  private static let untyped = shape(of: .any)

  static func shape(of item: ValueType) -> Shape {
    let numbers = ["index", "index0", "revindex", "revindex0", "length"].map { Shape.Field($0, .int) }
    let neighbours = ["previtem", "nextitem"].map { Shape.Field($0, .optional(item.present)) }
    return Shape("loop", numbers + [.init("first", .bool), .init("last", .bool)] + neighbours)
  }

  var shape: Shape { LoopState.untyped }

  func value(at slot: Int) -> Value {
    switch slot {
    case 0: .int(index + 1)
    case 1: .int(index)
    case 2: .int(items.count - index)
    case 3: .int(items.count - index - 1)
    case 4: .int(items.count)
    case 5: .bool(index == 0)
    case 6: .bool(index + 1 == items.count)
    case 7: index > 0 ? items[index - 1] : .none
    default: index + 1 < items.count ? items[index + 1] : .none
    }
  }
}
