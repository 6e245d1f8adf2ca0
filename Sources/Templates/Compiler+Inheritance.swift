import Diagnostics

/// Files: inheritance, blocks and inclusion.
extension Compiler {
  /// The blocks of a template and of those that it extends.
  struct Blocks {
    /// The blocks that have been placed; the others are checked too.
    var placed: Set<String> = []
    /// The block that is being compiled, and which of its versions.
    var current: (name: String, version: Int)?
    /// The files of the template and of those that it extends, the outermost last.
    var family = 0..<0
    /// The blocks of the templates that the present one extends, where its own only replace those.
    var parents: Set<String>?
    /// Where `extends` has left the document, which goes on there in the outermost template.
    var spot: Spot?
  }

  /// A template with all that it extends, at the present place and in a scope of its own.
  mutating func template(_ name: String) -> [Node] {
    let outer = (blocks, file, open, outside)
    defer { (blocks, file, open, outside) = outer }
    (blocks, outside) = (Blocks(), nil)
    blocks.family = gather(name)
    return scoped { compiler in
      let nodes = compiler.blocks.family.flatMap { compiler.member($0) }
      let names = Set(compiler.files[compiler.blocks.family].flatMap(\.blocks.keys))
      for name in names.subtracting(compiler.blocks.placed).sorted() { compiler.check(name, from: 0) }
      return nodes
    }
  }

  private mutating func gather(_ name: String) -> Range<Int> {
    let first = files.count
    var next: String? = name
    while let name = next, let template = templates[name] {
      file = files.count
      files.append(template)
      problems += template.problems
      open.append(name)
      reached.insert(name)
      next = template.parent.flatMap { isUsable($0) ? $0.text : nil }
    }
    return first..<files.count
  }

  /// The outermost template writes the page. Of those that extend it, what they set counts, and what stands
  /// before `extends`.
  private mutating func member(_ member: Int) -> [Node] {
    let parents = (member + 1)..<blocks.family.upperBound
    file = member
    blocks.parents = parents.isEmpty ? nil : Set(parents.flatMap { files[$0].blocks.keys })
    let nodes = nodes(files[member].body)
    if !parents.isEmpty { spot = blocks.spot }
    return nodes
  }

  /// Whether the template that `reference` names is there and does not lead back here.
  private mutating func isUsable(_ reference: Word) -> Bool {
    guard templates[reference.text] != nil else {
      unknown(.templateUnknownTemplate, reference, among: templates.keys)
      return false
    }
    guard let start = open.firstIndex(of: reference.text) else { return true }
    let circle = (open[start...] + [reference.text]).joined(separator: " → ")
    report(.templateCircular, reference.range, ["circle": circle])
    return false
  }

  mutating func include(_ reference: Word) -> [Node] {
    guard isUsable(reference) else { return [] }
    return deeper(reference.range) { $0.template(reference.text) }
  }

  mutating func block(_ name: Word) -> [Node] {
    if let known = blocks.parents {
      if !known.contains(name.text) { unknown(.templateUnknownBlock, name, among: known) }
      return []
    }
    let saved = scope
    defer { scope = saved }
    scope.slots = outside ?? scope.slots
    blocks.placed.insert(name.text)
    let nodes = version(0, of: name.text)
    check(name.text, from: 1)
    return nodes
  }

  /// The versions of a block that may have no place in this page are checked nevertheless.
  private mutating func check(_ name: String, from first: Int) {
    let saved = spot
    defer { spot = saved }
    spot = nil
    for index in versions(of: name).indices.dropFirst(first) { _ = version(index, of: name) }
  }

  /// The files that have the block, the one whose version replaces the others' first.
  private func versions(of name: String) -> [Int] {
    blocks.family.filter { files[$0].blocks[name] != nil }
  }

  private mutating func version(_ index: Int, of name: String) -> [Node] {
    let versions = versions(of: name)
    guard index < versions.count, let block = files[versions[index]].blocks[name] else { return [] }
    let outer = (blocks.current, blocks.parents, file, outside)
    defer { (blocks.current, blocks.parents, file, outside) = outer }
    (blocks.current, blocks.parents, file) = ((name, index), nil, versions[index])
    outside = outside ?? scope.slots
    return deeper(block.name.range) { compiler in compiler.scoped { $0.nodes(block.body) } }
  }

  /// What `super()` stands for.
  mutating func parentBlock(_ range: Range<Int>) -> [Node] {
    guard let (name, version) = blocks.current, version + 1 < versions(of: name).count else {
      report(.templateNoParentBlock, range)
      return []
    }
    // It sees nothing of what the block itself has set.
    let saved = scope
    defer { scope = saved }
    scope.slots = outside ?? scope.slots
    return self.version(version + 1, of: name)
  }
}
