import Diagnostics

/// Texts and tags, each up to the one that closes it.
extension Compiler {
  private static let tags = ["if", "for", "set", "block", "include", "extends", "raw"]
  private static let closing = ["elif", "else", "endif", "endfor", "endblock", "endraw"]
  private static let leftOut = [
    "macro", "call", "import", "from", "with", "filter", "do", "autoescape", "trans", "break", "continue",
    "endset", "endmacro", "endcall", "endwith", "endfilter", "endautoescape", "endtrans",
  ]

  /// Statements up to one of the tags in `ends`, or the file's end; then its name, with the reader behind it.
  mutating func statements(until ends: [String]) -> (nodes: [Node], end: String?) {
    var nodes: [Node] = []
    while token.kind != .end {
      budget -= 1
      guard budget > 0 else {
        report(.templateTooLarge, 0..<1)
        skipFile()
        break
      }
      let kind = token.kind
      at += 1
      switch kind {
      case .text(let bytes):
        spot?.advance(over: bytes)
        if spot != nil { nodes.append(.text(bytes)) }
      case .sign("{{"): nodes += recovering { try $0.print() } ?? []
      default:
        if case .name(let tag) = token.kind, ends.contains(tag) {
          at += 1
          return (nodes, tag)
        }
        nodes += recovering { try $0.statement() } ?? []
      }
    }
    return (nodes, nil)
  }

  private mutating func skipFile() { at = files[file].tokens.count - 1 }

  private mutating func statement() throws -> [Node] {
    guard case .name(let text) = token.kind else { throw misplaced(.templateNameExpected) }
    let tag = Word(text: text, range: token.range)
    at += 1
    switch text {
    case "if": return branch(tag)
    case "for": return loop(tag)
    case "set": return try set()
    case "block": return block(tag)
    case "include": return include(try path(tag))
    case "extends":
      extend(try path(tag), tag)
      return []
    case _ where Compiler.closing.contains(text):
      throw fault(.templateStrayTag, tag.range, ["name": text])
    case _ where Compiler.leftOut.contains(text):
      throw fault(.templateUnsupported, tag.range, ["name": text])
    default:
      let suggestion = Suggestion.nearest(to: text, among: Compiler.tags + Compiler.closing)
      throw fault(.templateUnknownTag, tag.range, ["name": text], suggestion: suggestion)
    }
  }

  /// The quoted path of another template.
  private mutating func path(_ tag: Word) throws -> Word {
    guard case .string(let path) = token.kind else {
      throw misplaced(.templatePathExpected, ["tag": tag.text])
    }
    let word = Word(text: path, range: token.range)
    at += 1
    try expect("%}")
    return word
  }

  /// The statements within `tag`, up to one of `ends`; reports a tag that is never closed, or too deep.
  mutating func body(of tag: Word, ends: [String]) -> (nodes: [Node], end: String) {
    guard depth < Limits.nesting else {
      fault(.templateTooDeep, tag.range)
      report(.templateTooDeep, tag.range)
      skipFile()
      return ([], "")
    }
    depth += 1
    defer { depth -= 1 }
    let (nodes, end) = statements(until: ends)
    // One unclosed tag leaves all around it unclosed; the innermost is the one to mend.
    let codes: [DiagnosticCode] = [.templateUnclosed, .templateTooDeep]
    if end == nil, !problems.contains(where: { codes.contains($0.code) }) {
      fault(.templateUnclosed, tag.range, ["open": "{% \(tag.text) %}", "close": "{% \(ends.last ?? "") %}"])
    }
    return (nodes, end ?? "")
  }

  /// The rest of a tag that was found to be `end`, and what stands after `else` up to `close`.
  mutating func rest(of tag: Word, after end: String, close: String) -> [Node] {
    if !end.isEmpty { recovering { try $0.expect("%}") } }
    guard end == "else" else { return [] }
    let (nodes, end) = body(of: tag, ends: [close])
    return nodes + rest(of: tag, after: end, close: close)
  }

  private mutating func branch(_ tag: Word) -> [Node] {
    let (start, startSpot, place) = (scope, spot, tag.range)
    var branches: [(condition: Reading?, body: [Node])] = []
    var ends: [(scope: Scope, spot: Spot?)] = []
    var (facts, end, range) = (scope.facts, "elif", place)
    repeat {
      (scope, scope.facts, spot) = (start, facts, startSpot)
      var condition: Typed?
      if end == "elif" {
        condition = recovering { try $0.used($0.closed(by: "%}")) }
        facts = scope.facts.merging(condition?.no ?? [:]) { $1 }
        scope.facts.merge(condition?.yes ?? [:]) { $1 }
        if branches.isEmpty { range = condition?.range ?? place }
        let part = body(of: tag, ends: ["elif", "else", "endif"])
        branches.append((condition.map { Reading($0) }, part.nodes))
        end = part.end
      } else {
        branches.append((nil, rest(of: tag, after: end, close: "endif")))
        end = ""
      }
      ends.append((scope, spot))
    } while !end.isEmpty
    scope = start.merged(ends.map(\.scope), own: own)
    spot = meet(ends.map(\.spot), range, tag: "if")
    return [.branch(branches)]
  }

  private mutating func set() throws -> [Node] {
    let name = try name()
    for sign in [".", "%}", ",", "|"] where token.kind == .sign(sign) {
      throw fault(.templateUnsupported, token.range, ["name": "set " + sign])
    }
    try expect("=")
    let value = value(try closed(by: "%}"))
    let slot = own[name.text] ?? newSlot()
    own[name.text] = slot
    scope.set(name.text, slot: slot, value.type)
    return [.set(slot: slot, value.run)]
  }

  /// `compile` in a scope of its own. What is set there starts as it is outside.
  mutating func scoped(_ compile: (inout Compiler) -> [Node]) -> [Node] {
    let outer = (scope, own)
    own = [:]
    let nodes = compile(&self)
    let inner = own
    (scope, own) = outer
    let starts = inner.sorted { $0.value < $1.value }.map { name, slot in
      let from = scope.variables[name]?.slot
      return Node.set(slot: slot) { frame in from.map { frame.slots[$0] } }
    }
    return starts + nodes
  }

  /// Where the document is after any of `spots`; reported where they cannot be reconciled.
  mutating func meet(_ spots: [Spot?], _ range: Range<Int>, tag: String) -> Spot? {
    let spots = spots.compactMap { $0 }
    guard var meeting = spots.first else { return nil }
    for spot in spots.dropFirst() {
      guard let next = Spot.meet(meeting, spot) else {
        report(.templateContextSplit, range, ["tag": tag])
        return meeting
      }
      meeting = next
    }
    return meeting
  }
}

/// Loops.
extension Compiler {
  /// The loop is read anew while its end shows that its body may begin at another place than was thought.
  private mutating func loop(_ tag: Word) -> [Node] {
    let (head, before, outer) = (at, problems, spot)
    var start: Spot?
    var reading: (loop: Node.Loop, range: Range<Int>, end: String)
    repeat {
      (at, problems, start) = (head, before, spot)
      reading = readLoop(tag)
      spot = meet([start, spot], reading.range, tag: "for")
    } while spot != start
    spot = outer
    reading.loop.otherwise = scoped { $0.rest(of: tag, after: reading.end, close: "endfor") }
    spot = meet([start, spot], reading.range, tag: "for")
    return [.loop(reading.loop)]
  }

  private mutating func readLoop(_ tag: Word) -> (loop: Node.Loop, range: Range<Int>, end: String) {
    let saved = (scope, outside)
    defer { (scope, outside) = saved }
    outside = outside ?? scope.variables
    var loop = Node.Loop(slot: newSlot(), state: newSlot())
    var (range, end) = (tag.range, "")
    recovering { try $0.readHead(of: &loop, &range) }
    loop.body = scoped { compiler in
      let part = compiler.body(of: tag, ends: ["else", "endfor"])
      end = part.end
      return part.nodes
    }
    loop.needsState = usedSlots.contains(loop.state)
    return (loop, range, end)
  }

  private mutating func readHead(of loop: inout Node.Loop, _ range: inout Range<Int>) throws {
    let target = try name()
    try expect("in")
    let items = present(try binary(weakest: 0))
    range = items.range
    (loop.items, loop.slots) = (list(items, "for"), items.slots)
    let element = items.type.element ?? .any
    scope.variables[target.text] = .init(slot: loop.slot, type: element)
    if accept("if") {
      let condition = used(try expression())
      loop.condition = Reading(condition)
      scope.facts.merge(condition.yes) { $1 }
    }
    try expect("%}")
    scope.variables["loop"] = .init(slot: loop.state, type: .object { LoopState.members })
  }
}
