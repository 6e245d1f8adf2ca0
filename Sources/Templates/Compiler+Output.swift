import Diagnostics

extension Compiler {
  /// A value that can be written as words. Without `else`, an inline `if` writes nothing.
  mutating func printable(_ expression: Expression) -> Typed {
    if case .choose(let value, let condition, nil) = expression.kind {
      let nothing = Expression(kind: .literal(.text("")), range: expression.range)
      let kind = Expression.Kind.choose(value, condition: condition, otherwise: nothing)
      return printable(Expression(kind: kind, range: expression.range))
    }
    var typed = present(expression)
    let (run, place) = (typed.run, place(expression.range))
    switch typed.type {
    case .list, .map, .nothing, .object:
      report(.templateNotPrintable, expression.range, ["type": typed.type.word])
    case .any:
      typed.run = { frame in
        let value = try run(&frame)
        guard value.hasWords else { throw Fault(.templateNotPrintable, place, ["type": value.word]) }
        return value
      }
    default: break
    }
    return typed
  }

  mutating func print(_ expression: Expression) -> [Node] {
    if case .call(let callee) = expression.kind, case .name("super") = callee.kind {
      return parentBlock(expression.range)
    }
    guard let spot else {
      _ = printable(expression)
      return []
    }
    let (escaping, placeName) = spot.escaping
    var written = (expression: expression, escaping: escaping)
    if case .filter(let inner, let name, _) = expression.kind, let escaping {
      switch (escaping, name.text) {
      // What is encoded already is not encoded again.
      case (.urlComponent, "urlencode"): written.escaping = .attribute
      case (.text, "e"), (.text, "escape"): break
      // `escape` asks for what is done here anyway, and must not hide a scheme.
      case (_, "e"), (_, "escape"): written.expression = inner
      case (.json, "json"): break
      case (.json, _): written.escaping = nil
      default: break
      }
    } else if escaping == .json {
      written.escaping = nil
    }
    let typed = written.escaping == nil ? value(expression) : printable(written.expression)
    guard let escaping = written.escaping else {
      report(.templateContext, expression.range, ["place": placeName])
      return []
    }
    if case .html = typed.type, escaping != .text { report(.templateMarkupPlace, expression.range) }
    self.spot?.writeValue()
    let run = typed.run
    return [
      .step { frame in escaping.write(try run(&frame), page: frame.page, into: &frame.output) }
    ]
  }
}
