import Diagnostics

/// Filters that do something for each item: a hidden name stands for the item, and the rest is an expression.
extension Compiler {
  private static let item = " item"

  /// `body` compiled with the hidden item.
  private mutating func forEach(
    _ list: Typed, _ range: Range<Int>, _ body: (inout Compiler, _ item: Expression, _ slot: Int) -> Typed
  ) -> Typed {
    if list.type.element == nil { wrongType("for", [list.type], range) }
    let slot = newSlot()
    let outer = scope.variables[Compiler.item]
    scope.variables[Compiler.item] = .init(slot: slot, type: list.type.element ?? .any)
    defer { scope.variables[Compiler.item] = outer }
    return body(&self, Expression(kind: .name(Compiler.item), range: range), slot)
  }

  /// The member of `item` that a text such as `place.name` leads to.
  private func path(_ attribute: Expression?, of item: Expression) -> Expression? {
    guard let attribute, case .literal(.text(let path)) = attribute.kind else { return nil }
    return path.split(separator: ".").reduce(item) { value, part in
      let word = Word(text: String(part), range: attribute.range)
      return Expression(kind: .member(value, word), range: attribute.range)
    }
  }

  /// The members that the items have under a literal name.
  mutating func keys(_ attribute: Expression, of list: Typed) -> Run {
    forEach(list, attribute.range) { compiler, item, slot in
      guard let path = compiler.path(attribute, of: item) else {
        compiler.report(.templateArguments, attribute.range, ["signature": "attribute=\"…\""])
        return .unknown
      }
      return compiler.each(list, slot, compiler.present(path), attribute.range)
    }.run
  }

  private func each(_ list: Typed, _ slot: Int, _ body: Typed, _ range: Range<Int>) -> Typed {
    let (items, result, place) = (list.run, body.run, place(range))
    let run: Run = { frame in
      let values = try place.items(of: items(&frame), "map").map { item in
        frame.slots[slot] = item
        return try result(&frame)
      }
      return .list(values)
    }
    return Typed(run: run, type: .list(body.type))
  }

  mutating func map(_ input: Expression, _ name: Word, _ arguments: [Argument]) -> Typed {
    let list = present(input)
    return forEach(list, input.range) { compiler, item, slot in
      var body: Expression?
      if let first = arguments.first, first.name?.text == "attribute", arguments.count == 1 {
        body = compiler.path(first.value, of: item)
      } else if let first = arguments.first, let word = first.word {
        let kind = Expression.Kind.filter(item, word, Array(arguments.dropFirst()))
        body = Expression(kind: kind, range: first.value.range)
      }
      guard let body else { return compiler.refused(name, "map(attribute=\"…\"), map(\"filter\", …)") }
      return compiler.each(list, slot, compiler.value(body), input.range)
    }
  }

  mutating func select(_ input: Expression, _ name: Word, _ arguments: [Argument]) -> Typed {
    let list = present(input)
    let takesAttribute = name.text.hasSuffix("attr")
    let keeps = name.text.hasPrefix("select")
    return forEach(list, input.range) { compiler, item, slot in
      let subject = takesAttribute ? compiler.path(arguments.first?.value, of: item) : item
      let rest = arguments.dropFirst(takesAttribute ? 1 : 0)
      guard var body = subject, rest.isEmpty || rest.first?.word != nil else {
        let parts = takesAttribute ? "\"…\", test, …" : "test, …"
        return compiler.refused(name, "\(name.text)(\(parts))")
      }
      if let word = rest.first?.word {
        body = Expression(kind: .test(body, word, Array(rest.dropFirst())), range: word.range)
      }
      let (isTrue, items) = (compiler.value(body).isTrue, list.run)
      let place = compiler.place(input.range)
      let run: Run = { frame in
        let kept = try place.items(of: items(&frame), name.text).filter { item in
          frame.slots[slot] = item
          return try isTrue(&frame) == keeps
        }
        return .list(kept)
      }
      return Typed(run: run, type: .list(list.type.element ?? .any))
    }
  }

  private mutating func refused(_ name: Word, _ signature: String) -> Typed {
    report(.templateArguments, name.range, ["signature": signature])
    return .unknown
  }
}

extension Argument {
  /// The name of a filter or a test, written as text.
  fileprivate var word: Word? {
    if name == nil, case .literal(.text(let text)) = value.kind {
      return Word(text: text, range: value.range)
    }
    return nil
  }
}
