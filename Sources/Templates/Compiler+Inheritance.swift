import Diagnostics

/// Files: inheritance, blocks and inclusion.
extension Compiler {
  /// The blocks of a template and of those that it extends.
  struct Blocks {
    /// By name, the block that replaces the others first; each with its file.
    var versions: [String: [(block: Template.Block, file: Int)]] = [:]
    /// The versions that have been read, so that the others can be checked too.
    var seen: Set<String> = []
    /// The block that is being read, and which version.
    var current: (name: String, version: Int)?
    /// The blocks of the templates that the present one extends, where its own only replace those.
    var parents: Set<String>?
    /// Where `extends` has left the document, which goes on there in the outermost template.
    var spot: Spot?
  }

  /// A template with all that it extends, at the present place and in a scope of its own.
  mutating func template(_ name: String) -> [Node] {
    let outer = (blocks, file, at, open, outside)
    defer { (blocks, file, at, open, outside) = outer }
    (blocks, outside) = (Blocks(), nil)
    let family = gather(name)
    return scoped { compiler in
      let nodes = family.flatMap { compiler.member($0, of: family) }
      for name in compiler.blocks.versions.keys.sorted() { compiler.checkUnseen(name) }
      return nodes
    }
  }

  /// The files of a template and of those that it extends, the outermost last; their blocks are noted.
  private mutating func gather(_ name: String) -> Range<Int> {
    let first = files.count
    var next: String? = name
    while let name = next, let template = templates[name] {
      file = files.count
      files.append(template)
      problems += template.problems
      open.append(name)
      for block in template.blocks { blocks.versions[block.name.text, default: []].append((block, file)) }
      next = template.parent.flatMap { isUsable($0) ? $0.text : nil }
    }
    return first..<files.count
  }

  /// The outermost template writes the page. Of those that extend it, what they set counts, and what stands
  /// before `extends`.
  private mutating func member(_ member: Int, of family: Range<Int>) -> [Node] {
    (file, at, blocks.parents) = (member, 0, nil)
    guard member + 1 < family.upperBound else { return statements(until: []).nodes }
    blocks.parents = Set(files[(member + 1)..<family.upperBound].flatMap(\.blocks).map(\.name.text))
    blocks.spot = spot
    let nodes = statements(until: []).nodes
    spot = blocks.spot
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

  mutating func extend(_ parent: Word, _ tag: Word) {
    if isOutline {
      let isUseful = depth == 0 && files[file].parent == nil && files[file].blocks.isEmpty
      if isUseful { files[file].parent = parent } else { fault(.templateExtendsPlace, tag.range) }
    } else if blocks.parents != nil, files[file].parent?.range == parent.range {
      (blocks.spot, spot) = (spot, nil)
    }
  }

  mutating func include(_ reference: Word) -> [Node] {
    guard !isOutline, isUsable(reference) else { return [] }
    guard depth < Limits.nesting else {
      report(.templateTooDeep, reference.range)
      return []
    }
    depth += 1
    defer { depth -= 1 }
    return template(reference.text)
  }

  /// Reads what writes nothing here.
  private mutating func unwritten(_ read: (inout Compiler) -> Void) {
    let saved = spot
    spot = nil
    read(&self)
    spot = saved
  }

  /// Blocks that have no place in this page are checked nevertheless.
  private mutating func checkUnseen(_ name: String) {
    for index in 0..<(blocks.versions[name]?.count ?? 0) where !blocks.seen.contains("\(name) \(index)") {
      unwritten { _ = $0.version(index, of: name) }
    }
  }

  mutating func block(_ tag: Word) -> [Node] {
    let head = recovering { compiler in
      let name = try compiler.name()
      try compiler.expect("%}")
      return name
    }
    let start = at
    guard let block = files[file].blocks.first(where: { $0.body.lowerBound == start }) else {
      return outline(tag, head, start)
    }
    at = block.body.upperBound
    if let known = blocks.parents {
      if !known.contains(block.name.text) { unknown(.templateUnknownBlock, block.name, among: known) }
      return []
    }
    let saved = scope
    scope.variables = outside ?? scope.variables
    defer { scope = saved }
    let nodes = version(0, of: block.name.text)
    checkUnseen(block.name.text)
    return nodes
  }

  /// A block that is read for the first time.
  private mutating func outline(_ tag: Word, _ name: Word?, _ start: Int) -> [Node] {
    let (nodes, end) = body(of: tag, ends: ["endblock"])
    if let name, !end.isEmpty { _ = accept(name.text) }
    _ = rest(of: tag, after: end, close: "endblock")
    guard isOutline, let name else { return nodes }
    if files[file].blocks.contains(where: { $0.name.text == name.text }) {
      fault(.templateDuplicateBlock, name.range, ["name": name.text])
    } else {
      files[file].blocks.append(Template.Block(name: name, body: start..<at))
    }
    return nodes
  }

  private mutating func version(_ index: Int, of name: String) -> [Node] {
    guard let versions = blocks.versions[name], index < versions.count else { return [] }
    let outer = (blocks.current, blocks.parents, file, at, outside)
    defer { (blocks.current, blocks.parents, file, at, outside) = outer }
    (blocks.current, blocks.parents) = ((name, index), nil)
    blocks.seen.insert("\(name) \(index)")
    let block = versions[index].block
    (file, at) = (versions[index].file, block.body.lowerBound)
    outside = outside ?? scope.variables
    return scoped { $0.body(of: block.name, ends: ["endblock"]).nodes }
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
