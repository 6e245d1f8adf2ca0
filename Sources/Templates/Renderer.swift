import Diagnostics

/// Writes one page: its variables in their slots, its bytes in one array.
struct Renderer {
  var output: [UInt8] = []
  var slots: [Value]
  /// The counters of the loops that run, by level.
  var loops: [Counter]
  let page: PageContext

  struct Counter {
    var index = 0
    var items: [Value] = []
  }

  init(_ template: CompiledTemplate, values: [Value], page: PageContext) {
    slots = Array(repeating: .none, count: template.slotCount)
    for (slot, value) in values.prefix(template.slotCount).enumerated() { slots[slot] = value }
    loops = Array(repeating: Counter(), count: template.loopDepth)
    self.page = page
  }

  mutating func write(_ nodes: [Node]) throws(Fault) {
    for node in nodes {
      switch node {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .print(let code, let escaping): escaping.write(try evaluate(code), page: page, into: &output)
      case .assign(let slot, let code): slots[slot] = try evaluate(code)
      case .unpack(let targets, let code, let place): try unpack(try evaluate(code), into: targets, place)
      case .capture(let slot, let nodes): try capture(nodes, into: slot)
      case .branch(let branches, let otherwise): try branch(branches, otherwise)
      case .loop(let loop): try run(loop)
      }
    }
  }

  private mutating func branch(
    _ branches: [(condition: Code, body: [Node])], _ otherwise: [Node]
  ) throws(Fault) {
    for branch in branches where try isTrue(branch.condition) { return try write(branch.body) }
    try write(otherwise)
  }

  private mutating func capture(_ nodes: [Node], into slot: Int) throws(Fault) {
    let start = output.count
    try write(nodes)
    slots[slot] = .html(HTML(bytes: Array(output[start...])))
    output.removeSubrange(start...)
  }

  private mutating func unpack(_ value: Value, into targets: [Int], _ place: Place) throws(Fault) {
    guard let items = value.items, items.count == targets.count else {
      throw Fault(.templateUnpack, place, ["count": String(targets.count)])
    }
    for (slot, item) in zip(targets, items) { slots[slot] = item }
  }

  private mutating func bind(_ item: Value, to loop: Node.Loop) throws(Fault) {
    if loop.targets.count == 1 {
      slots[loop.targets[0]] = item
    } else {
      try unpack(item, into: loop.targets, loop.place)
    }
  }

  private mutating func run(_ loop: Node.Loop) throws(Fault) {
    var items = try self.items(of: loop.items, "for", loop.place)
    if let condition = loop.condition {
      var kept: [Value] = []
      for item in items {
        try bind(item, to: loop)
        if try isTrue(condition) { kept.append(item) }
      }
      items = kept
    }
    guard !items.isEmpty else { return try write(loop.otherwise) }
    loops[loop.level].items = items
    for (index, item) in items.enumerated() {
      loops[loop.level].index = index
      try bind(item, to: loop)
      try write(loop.body)
    }
  }

  /// The items of a list, the keys of a map, the characters of a text.
  mutating func items(of code: Code, _ operation: String, _ place: Place) throws(Fault) -> [Value] {
    let value = try evaluate(code)
    guard let items = value.items else {
      throw Fault(.templateType, place, ["operation": operation, "found": value.word])
    }
    return items
  }
}
