/// Writes beforehand what many pages share.
extension CompiledTemplate {
  /// The template with everything written that depends on nothing but the given values, such as the menu and the
  /// footer of a site: for pages that have these values and this context in common.
  ///
  /// - Parameter values: In the order of the template's variables; nil where the pages differ.
  public func fixing(_ values: [Value?], page: PageContext) -> CompiledTemplate {
    var frame = Frame(slots: Array(repeating: .none, count: slotCount), page: page)
    for (slot, value) in zip(0..<slotCount, values) { frame.slots[slot] = value ?? .none }
    let fixed = Set(values.indices.filter { values[$0] != nil })
    return CompiledTemplate(nodes: frame.fixing(nodes, fixed), slotCount: slotCount, sources: sources)
  }
}

extension Frame {
  fileprivate mutating func fixing(_ nodes: [Node], _ fixed: Set<Int>) -> [Node] {
    var result: [Node] = []
    for node in nodes {
      var node = node
      // What fails on a branch that no page takes is left for the page that does.
      if node.reads(only: fixed), (try? write([node])) != nil { node = .text(output) }
      output = []
      if case .text(let bytes) = node, case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + bytes)
      } else {
        result.append(fixingParts(of: node, fixed))
      }
    }
    return result
  }

  private mutating func fixingParts(of node: Node, _ fixed: Set<Int>) -> Node {
    switch node {
    case .branch(let branches):
      return .branch(branches.map { (condition: $0.condition, body: fixing($0.body, fixed)) })
    case .loop(var loop):
      (loop.body, loop.otherwise) = (fixing(loop.body, fixed), fixing(loop.otherwise, fixed))
      return .loop(loop)
    case .text, .print, .set: return node
    }
  }
}

extension Node {
  /// Whether it reads no other slots than these, and sets none that others may read.
  fileprivate func reads(only fixed: Set<Int>) -> Bool {
    switch self {
    case .text: return true
    case .set: return false
    case .print(let value, _): return value.slots.isSubset(of: fixed)
    case .branch(let branches):
      return branches.allSatisfy { branch in
        branch.condition?.slots.isSubset(of: fixed) != false
          && branch.body.allSatisfy { $0.reads(only: fixed) }
      }
    case .loop(let loop):
      let within = fixed.union([loop.slot, loop.state])
      return loop.slots.isSubset(of: fixed) && loop.condition?.slots.isSubset(of: within) != false
        && loop.body.allSatisfy { $0.reads(only: within) }
        && loop.otherwise.allSatisfy { $0.reads(only: fixed) }
    }
  }
}
