import Diagnostics

/// The tags, each up to the one that closes it.
extension Parser {
  mutating func branch(_ tag: Word) -> [Statement] {
    var branches: [Statement.Branch] = []
    var otherwise: [Statement] = []
    var end = "elif"
    while end == "elif" {
      let condition = recovering { (self: inout Parser) throws(Fault) in
        let condition = try self.expression()
        try self.expect("%}")
        return condition
      }
      let part = body(of: tag, ends: ["elif", "else", "endif"])
      branches.append(Statement.Branch(condition: condition ?? .yes(at: tag.range), body: part.body))
      end = part.end
    }
    if end == "else" {
      endOfTag()
      (otherwise, end) = body(of: tag, ends: ["endif"])
    }
    if end == "endif" { endOfTag() }
    return [.branch(branches, otherwise: otherwise)]
  }

  mutating func loop(_ tag: Word) -> [Statement] {
    let head = recovering { (self: inout Parser) throws(Fault) in
      let targets = try self.targets()
      try self.expect("in")
      let items = try self.tuple(withChoice: false)
      let condition = self.accept("if") ? try self.expression() : nil
      if case .name("recursive") = self.token.kind {
        throw self.fault(.templateUnsupported, self.token.range, ["name": "recursive"])
      }
      try self.expect("%}")
      return (targets, items, condition)
    }
    var (inner, end) = body(of: tag, ends: ["else", "endfor"])
    var otherwise: [Statement] = []
    if end == "else" {
      endOfTag()
      (otherwise, end) = body(of: tag, ends: ["endfor"])
    }
    if end == "endfor" { endOfTag() }
    guard let (targets, items, condition) = head else { return inner + otherwise }
    inner = inner.isEmpty ? [.text([])] : inner
    return [
      .loop(
        Statement.Loop(
          targets: targets, items: items, condition: condition, body: inner, otherwise: otherwise,
          range: tag.range))
    ]
  }

  private mutating func targets() throws(Fault) -> [Word] {
    let bracketed = accept("(")
    var targets = [try name()]
    while accept(",") { targets.append(try name()) }
    if bracketed { try expect(")") }
    return targets
  }

  mutating func set(_ tag: Word) throws(Fault) -> [Statement] {
    let names = try targets()
    if accept("=") {
      let value = try tuple()
      try expect("%}")
      return [.set(names, value)]
    }
    if token.kind == .symbol(".") || token.kind == .symbol("|") {
      throw fault(.templateUnsupported, token.range, ["name": "set " + written(token)])
    }
    guard names.count == 1 else {
      throw fault(.templateSyntax, token.range, ["expected": "=", "found": written(token)])
    }
    try expect("%}")
    let (inner, end) = body(of: tag, ends: ["endset"])
    if end == "endset" { endOfTag() }
    return [.capture(names[0], inner)]
  }

  mutating func block(_ tag: Word) -> [Statement] {
    let head = recovering { (self: inout Parser) throws(Fault) in
      let name = try self.name()
      let isScoped = self.accept("scoped")
      try self.expect("%}")
      return (name, isScoped)
    }
    let (inner, end) = body(of: tag, ends: ["endblock"])
    if end == "endblock" {
      _ = recovering { (self: inout Parser) throws(Fault) in
        if let name = head?.0.text { _ = self.accept(name) }
        try self.expect("%}")
      }
    }
    guard let (name, isScoped) = head else { return inner }
    let block = Statement.Block(name: name, isScoped: isScoped, body: inner)
    if template.blocks.contains(where: { $0.name.text == name.text }) {
      _ = fault(.templateDuplicateBlock, name.range, ["name": name.text])
    } else {
      template.blocks.append(block)
    }
    return [.block(block)]
  }

  mutating func reference(_ tag: Word) throws(Fault) -> [Statement] {
    guard case .string(let path) = token.kind else {
      throw fault(.templatePathExpected, token.range, ["tag": tag.text, "found": written(token)])
    }
    let word = Word(text: path, range: token.range)
    at += 1
    if case .name(let option) = token.kind {
      if option == "with", tag.text == "include" {
        at += 1
        try expect("context")
      } else {
        throw fault(.templateUnsupported, token.range, ["name": option])
      }
    }
    try expect("%}")
    guard tag.text == "extends" else { return [.include(word)] }
    if open.isEmpty, template.parent == nil {
      template.parent = word
    } else {
      _ = fault(.templateExtendsPlace, tag.range)
    }
    return [.extends(word)]
  }
}

extension Expression {
  /// What stands in for a condition that could not be read, which is reported.
  static func yes(at range: Range<Int>) -> Expression {
    Expression(kind: .literal(.bool(true)), range: range, depth: 1)
  }
}
