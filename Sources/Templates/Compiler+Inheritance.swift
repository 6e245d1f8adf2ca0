import Diagnostics

/// Files: inheritance, blocks and inclusion.
extension Compiler {
  /// A template with all that it extends, at the present place.
  mutating func template(_ name: String) -> [Node] {
    let outer = (blocks, file, scopes.floor, open)
    defer { (blocks, file, scopes.floor, open) = outer }
    blocks = Blocks()
    scopes.floor = scopes.stack.count
    let family = gather(name)
    var nodes: [Node] = []
    for (index, member) in family.enumerated() {
      file = member.file
      let isRoot = index == family.count - 1
      if !isRoot { checkBlocks(of: member.template, in: family[(index + 1)...].map(\.template)) }
      nodes += isRoot ? body(member.template.statements) : preamble(member.template.statements)
    }
    checkUnplacedBlocks()
    return nodes
  }

  /// The template and those that it extends, the outermost last; their blocks are noted.
  private mutating func gather(_ name: String) -> [(template: ParsedTemplate, file: Int)] {
    var family: [(template: ParsedTemplate, file: Int)] = []
    var next: String? = name
    while let name = next, let template = set.templates[name] {
      next = nil
      file = sources.count
      sources.append(template.source)
      problems += template.problems
      family.append((template, file))
      open.append(name)
      for block in template.blocks { blocks.versions[block.name.text, default: []].append((block, file)) }
      if let parent = template.parent, isUsable(parent) { next = parent.text }
    }
    return family
  }

  /// Whether the template that `reference` names is there and does not lead back here.
  private mutating func isUsable(_ reference: Word) -> Bool {
    guard set.templates[reference.text] != nil else {
      let suggestion = Suggestion.nearest(to: reference.text, among: set.templates.keys)
      report(.templateUnknownTemplate, reference.range, ["name": reference.text], suggestion: suggestion)
      return false
    }
    guard let start = open.firstIndex(of: reference.text) else { return true }
    let circle = (open[start...] + [reference.text]).joined(separator: " → ")
    report(.templateCircular, reference.range, ["circle": circle])
    return false
  }

  /// What a template does before its parent takes over: text before `extends` is written, afterwards only
  /// `set` counts.
  private mutating func preamble(_ statements: [Statement]) -> [Node] {
    let split = statements.firstIndex { if case .extends = $0 { true } else { false } } ?? statements.count
    let nodes = body(Array(statements[..<split]))
    let saved = spot
    spot = nil
    defer { spot = saved }
    return nodes + body(statements[split...].compactMap(\.withoutBlocks))
  }

  private mutating func checkBlocks(of template: ParsedTemplate, in parents: [ParsedTemplate]) {
    let known = Set(parents.flatMap(\.blocks).map(\.name.text))
    for case .block(let block) in template.statements where !known.contains(block.name.text) {
      let suggestion = Suggestion.nearest(to: block.name.text, among: known)
      report(.templateUnknownBlock, block.name.range, ["name": block.name.text], suggestion: suggestion)
    }
  }

  /// Blocks that have no place in this page are checked nevertheless.
  private mutating func checkUnplacedBlocks() {
    let saved = spot
    spot = nil
    defer { spot = saved }
    for (name, versions) in blocks.versions.sorted(by: { $0.key < $1.key }) {
      for (index, version) in versions.enumerated() where !version.block.isScoped { check(name, index) }
    }
  }

  /// Compiles a version of a block for its problems alone, unless that has been done.
  private mutating func check(_ name: String, _ version: Int) {
    guard !blocks.seen.contains("\(name) \(version)") else { return }
    let saved = spot
    spot = nil
    _ = self.version(version, of: name)
    spot = saved
  }

  /// The block's foremost version, at its place.
  mutating func block(_ block: Statement.Block) -> [Node] {
    let name = block.name.text
    guard let versions = blocks.versions[name] else { return [] }
    let saved = scopes
    if !block.isScoped { scopes = scopes.outside() }
    defer { scopes = saved }
    let nodes = version(0, of: name)
    for index in versions.indices { check(name, index) }
    return nodes
  }

  private mutating func version(_ index: Int, of name: String) -> [Node] {
    guard let versions = blocks.versions[name], index < versions.count else { return [] }
    let outer = (blocks.current, file)
    defer { (blocks.current, file) = outer }
    blocks.current = (name, index)
    blocks.seen.insert("\(name) \(index)")
    file = versions[index].file
    return scoped { $0.body(versions[index].block.body) }
  }

  /// What `super()` stands for.
  mutating func parentBlock(_ range: Range<Int>) -> [Node] {
    guard let current = blocks.current, current.version + 1 < blocks.versions[current.name]?.count ?? 0 else {
      report(.templateNoParentBlock, range)
      return []
    }
    return version(current.version + 1, of: current.name)
  }

  mutating func include(_ reference: Word) -> [Node] {
    guard isUsable(reference) else { return [] }
    return scoped { $0.template(reference.text) }
  }

  /// What `compile` gives in a scope of its own, whose variables start as those outside.
  mutating func scoped(_ compile: (inout Compiler) -> [Node]) -> [Node] {
    scopes.push()
    let nodes = compile(&self)
    let facts = scopes.facts
    let starts = scopes.pop().map { start in
      Node.assign(start.slot, start.from.map { .slot($0) } ?? .constant(.none))
    }
    scopes.facts = facts
    return starts + nodes
  }
}

extension Statement {
  /// The statement as it counts in a template that extends another: blocks stand elsewhere.
  fileprivate var withoutBlocks: Statement? {
    switch self {
    case .block: nil
    case .branch(let branches, let otherwise):
      .branch(
        branches.map { Branch(condition: $0.condition, body: $0.body.compactMap(\.withoutBlocks)) },
        otherwise: otherwise.compactMap(\.withoutBlocks))
    default: self
    }
  }
}
