/// Writes beforehand what many pages share.
extension CompiledTemplate {
  /// The template with everything written that depends on nothing but the given values, such as the menu and the
  /// footer of a site: for pages that have these values and this context in common.
  ///
  /// - Parameter values: In the order of the template's variables; nil where the pages differ.
  public func fixing(_ values: [Value?], page: PageContext) -> CompiledTemplate {
    var frame = Frame(values.map { $0 ?? .none }, slotCount: slotCount, page: page)
    frame.known = Set(values.indices.filter { values[$0] != nil })
    return CompiledTemplate(nodes: frame.fixing(nodes), slotCount: slotCount, sources: sources)
  }
}

extension Frame {
  fileprivate mutating func fixing(_ nodes: [Node]) -> [Node] {
    var result: [Node] = []
    for node in nodes {
      // What asks for more, sets what others may read, or fails, is left for the page.
      let isWritten = (try? write([node])) != nil
      let node = isWritten ? .text(output) : fixingParts(of: node)
      output = []
      if case .text(let bytes) = node, case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + bytes)
      } else {
        result.append(node)
      }
    }
    return result
  }

  private mutating func fixingParts(of node: Node) -> Node {
    output = []
    switch node {
    case .branch(let branches):
      return .branch(branches.map { (condition: $0.condition, body: fixing($0.body)) })
    case .loop(var loop):
      known?.subtract([loop.slot, loop.state])
      (loop.body, loop.otherwise) = (fixing(loop.body), fixing(loop.otherwise))
      return .loop(loop)
    case .text, .print, .set: return node
    }
  }
}
