import Diagnostics

/// Statements, one after another.
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
      guard let spot else { return [] }
      self.spot = spot.advanced(over: bytes, isXML: dialect == .xml)
      return bytes.isEmpty ? [] : [.literal(bytes)]
    case .print(let value): return print(value)
    case .set(let names, let value): return assign(names, value)
    case .capture(let name, let statements): return capture(name, statements)
    case .branch(let branches, let otherwise): return branch(branches, otherwise)
    case .loop(let loop): return self.loop(loop)
    case .include(let reference): return include(reference)
    case .extends: return []
    case .block(let block): return self.block(block)
    }
  }

  private mutating func set(_ name: String, _ type: ValueType) -> Int {
    let slot = scopes.set(name, type, freeSlot: slotCount)
    slotCount = max(slotCount, slot + 1)
    return slot
  }

  private mutating func assign(_ names: [Word], _ value: Expression) -> [Node] {
    let compiled = self.value(value)
    if names.count == 1 { return [.assign(set(names[0].text, compiled.type), compiled.code)] }
    let types = unpacked(compiled.type, into: names, value.range)
    let slots = zip(names, types).map { set($0.text, $1) }
    return [.unpack(slots, compiled.code, place(value.range))]
  }

  /// The types of a list's items, one for each name.
  mutating func unpacked(_ type: ValueType, into names: [Word], _ range: Range<Int>) -> [ValueType] {
    if case .tuple(let types) = type, types.count == names.count { return types }
    if case .tuple = type {
      report(.templateUnpack, range, ["count": "\(names.count)"])
    } else if type.element == nil {
      report(
        .templateType, range, ["operation": names.map(\.text).joined(separator: ", "), "found": type.word])
    }
    return names.map { _ in type.element ?? .any }
  }

  private mutating func capture(_ name: Word, _ statements: [Statement]) -> [Node] {
    let saved = spot
    let start: Spot = dialect == .plain ? .plain : .text
    spot = saved == nil ? nil : start
    let nodes = scoped { $0.body(statements) }
    if spot != nil, spot != start { report(.templateContextSplit, name.range, ["tag": "set"]) }
    spot = saved
    return [.capture(set(name.text, dialect == .plain ? .text : .html), nodes)]
  }

  private mutating func branch(_ branches: [Statement.Branch], _ otherwise: [Statement]) -> [Node] {
    let start = (scopes: scopes, spot: spot)
    var compiled: [(condition: Code, body: [Node])] = []
    var ends: [(scopes: Scopes, spot: Spot?)] = []
    var next = scopes
    for branch in branches {
      scopes = next
      let condition = self.condition(branch.condition)
      next = scopes
      scopes.facts.merge(condition.yes) { $1 }
      spot = start.spot
      compiled.append((condition.code, body(branch.body)))
      ends.append((scopes, spot))
      next = next.branching(after: scopes)
      next.facts.merge(condition.no) { $1 }
    }
    (scopes, spot) = (next, start.spot)
    let rest = body(otherwise)
    ends.append((scopes, spot))
    scopes = start.scopes.merged(ends.map(\.scopes))
    spot = meet(ends.map(\.spot), branches[0].condition.range, tag: "if")
    return [.branch(compiled, otherwise: rest)]
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
}
