import Diagnostics

/// Files: inheritance, blocks and inclusion.
extension Compiler {
  /// A template with all that it extends, at the present place and in a scope of its own.
  mutating func template(_ name: String) -> [Node] {
    let outer = (blocks, file, open, outside)
    blocks = Blocks()
    outside = nil
    let family = gather(name)
    let nodes = scoped(family.flatMap(\.template.statements)) { compiler in
      let nodes = family.enumerated().flatMap { index, member in
        compiler.member(member, parents: family[(index + 1)...].map(\.template))
      }
      compiler.checkUnseenBlocks()
      return nodes
    }
    (blocks, file, open, outside) = outer
    return nodes
  }

  /// The template and those that it extends, the outermost last; their blocks are noted.
  private mutating func gather(_ name: String) -> [(template: ParsedTemplate, file: Int)] {
    var family: [(template: ParsedTemplate, file: Int)] = []
    var next: String? = name
    while let name = next, let template = set.templates[name] {
      file = sources.count
      sources.append(template.source)
      problems += template.problems
      family.append((template, file))
      open.append(name)
      for block in template.blocks { blocks.versions[block.name.text, default: []].append((block, file)) }
      next = template.parent.flatMap { isUsable($0) ? $0.text : nil }
    }
    return family
  }

  /// Whether the template that `reference` names is there and does not lead back here.
  mutating func isUsable(_ reference: Word) -> Bool {
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

  /// The outermost template writes the page. Of those that extend it, only what they set counts here.
  private mutating func member(
    _ member: (template: ParsedTemplate, file: Int), parents: [ParsedTemplate]
  ) -> [Node] {
    file = member.file
    blocks.haveTheirPlace = parents.isEmpty
    if parents.isEmpty { return body(member.template.statements) }
    let known = Set(parents.flatMap(\.blocks).map(\.name.text))
    for case .block(let block) in member.template.statements where !known.contains(block.name.text) {
      let suggestion = Suggestion.nearest(to: block.name.text, among: known)
      report(.templateUnknownBlock, block.name.range, ["name": block.name.text], suggestion: suggestion)
    }
    let (statements, lead) = (member.template.statements, member.template.lead)
    return body(Array(statements[..<lead])) + unwritten { $0.body(Array(statements[lead...])) }
  }

  /// Compiles what writes nothing here.
  private mutating func unwritten(_ compile: (inout Compiler) -> [Node]) -> [Node] {
    let saved = spot
    spot = nil
    defer { spot = saved }
    return compile(&self)
  }

  /// Blocks that have no place in this page are checked nevertheless.
  private mutating func checkUnseenBlocks() {
    for name in blocks.versions.keys.sorted() { checkUnseen(name) }
  }

  private mutating func checkUnseen(_ name: String) {
    for index in 0..<(blocks.versions[name]?.count ?? 0) where !blocks.seen.contains("\(name) \(index)") {
      _ = unwritten { $0.version(index, of: name) }
    }
  }

  /// The block's foremost version, at its place.
  mutating func block(_ block: Statement.Block) -> [Node] {
    guard blocks.haveTheirPlace else { return [] }
    let saved = scope
    scope.variables = outside ?? scope.variables
    defer { scope = saved }
    let nodes = version(0, of: block.name.text)
    checkUnseen(block.name.text)
    return nodes
  }

  private mutating func version(_ index: Int, of name: String) -> [Node] {
    guard let versions = blocks.versions[name], index < versions.count else { return [] }
    let outer = (blocks.current, blocks.haveTheirPlace, file, outside)
    defer { (blocks.current, blocks.haveTheirPlace, file, outside) = outer }
    (blocks.current, blocks.haveTheirPlace) = ((name, index), true)
    blocks.seen.insert("\(name) \(index)")
    file = versions[index].file
    outside = outside ?? scope.variables
    let statements = versions[index].block.body
    return scoped(statements) { $0.body(statements) }
  }

  /// What `super()` stands for.
  mutating func parentBlock(_ range: Range<Int>) -> [Node] {
    guard let current = blocks.current, current.version + 1 < blocks.versions[current.name]?.count ?? 0 else {
      report(.templateNoParentBlock, range)
      return []
    }
    return version(current.version + 1, of: current.name)
  }
}
