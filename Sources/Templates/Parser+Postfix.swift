import Diagnostics

/// What follows a value: members, indexes, calls, filters and tests.
extension Parser {
  mutating func postfix(of value: Expression) throws(Fault) -> Expression {
    var value = value
    let start = value.range.lowerBound
    while true {
      if accept(".") {
        value = try member(of: value)
      } else if accept("[") {
        value = try subscripted(value)
      } else if accept("(") {
        value = try make(.call(value, try arguments()), from: start, [value])
      } else {
        return value
      }
    }
  }

  private mutating func member(of value: Expression) throws(Fault) -> Expression {
    let start = value.range.lowerBound
    guard case .int(let number) = token.kind else {
      guard case .name(let name) = token.kind else {
        throw fault(.templateNameExpected, token.range, ["found": written(token)])
      }
      at += 1
      return try make(.member(value, Word(text: name, range: tokens[at - 1].range)), from: start, [value])
    }
    at += 1
    let index = try make(.literal(.int(number)), from: tokens[at - 1].range.lowerBound)
    return try make(.index(value, index), from: start, [value, index])
  }

  private mutating func subscripted(_ value: Expression) throws(Fault) -> Expression {
    let start = value.range.lowerBound
    var parts: [Expression?] = []
    repeat {
      let isEmpty = token.kind == .symbol(":") || token.kind == .symbol("]")
      parts.append(isEmpty && (parts.count > 0 || token.kind == .symbol(":")) ? nil : try expression())
    } while accept(":") && parts.count < 3
    try expect("]")
    if parts.count == 1, let index = parts[0] {
      return try make(.index(value, index), from: start, [value, index])
    }
    return try make(.slice(value, parts), from: start, [value] + parts.compactMap { $0 })
  }

  mutating func filtered(_ value: Expression) throws(Fault) -> Expression {
    var value = value
    let start = value.range.lowerBound
    while true {
      if accept("|") {
        let name = try name()
        let arguments = accept("(") ? try arguments() : []
        value = try make(.filter(value, name, arguments), from: start, [value] + arguments.map(\.value))
      } else if accept("is") {
        value = try test(of: value)
      } else if accept("(") {
        value = try make(.call(value, try arguments()), from: start, [value])
      } else {
        return value
      }
    }
  }

  private mutating func test(of value: Expression) throws(Fault) -> Expression {
    let start = value.range.lowerBound
    let isNegated = accept("not")
    guard case .name(let text) = token.kind, text == "in" || !Parser.reserved.contains(text) else {
      throw fault(.templateNameExpected, token.range, ["found": written(token)])
    }
    let name = Word(text: text, range: token.range)
    at += 1
    var given: [Argument] = []
    switch token.kind {
    case .symbol("("):
      at += 1
      given = try arguments()
    case .name(let word) where !Parser.reserved.contains(word): given = [try bareArgument()]
    case .string, .int, .double, .symbol("["), .symbol("{"): given = [try bareArgument()]
    default: break
    }
    let test = try make(.test(value, name, given), from: start, [value] + given.map(\.value))
    return isNegated ? try make(.not(test), from: start, [test]) : test
  }

  private mutating func bareArgument() throws(Fault) -> Argument {
    Argument(name: nil, value: try postfix(of: try primary()))
  }

  private mutating func arguments() throws(Fault) -> [Argument] {
    var given: [Argument] = []
    while !accept(")") {
      if !given.isEmpty {
        try expect(",")
        if accept(")") { break }
      }
      var name: Word?
      if case .name(let text) = token.kind, tokens[at + 1].kind == .symbol("=") {
        name = Word(text: text, range: token.range)
        at += 2
      } else if let last = given.last, last.name != nil {
        throw fault(.templateSyntax, token.range, ["expected": "name=", "found": written(token)])
      }
      given.append(Argument(name: name, value: try expression()))
    }
    return given
  }
}
