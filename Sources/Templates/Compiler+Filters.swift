import Diagnostics

extension Compiler {
  mutating func filter(
    _ input: Expression, _ name: Word, _ arguments: [Argument], _ range: Range<Int>
  ) -> Typed {
    switch name.text {
    case "default", "d": return fallback(input, name, arguments)
    case "map": return map(input, name, arguments)
    case "select", "reject", "selectattr", "rejectattr": return select(input, name, arguments)
    default: break
    }
    guard let filter = set.filters.filters[name.text] else {
      let names =
        Array(set.filters.filters.keys) + ["default", "map", "select", "reject", "selectattr", "rejectattr"]
      report(
        .templateUnknownFilter, name.range, ["name": name.text],
        suggestion: Suggestion.nearest(to: name.text, among: names))
      for part in [input] + arguments.map(\.value) { _ = value(part) }
      return .unknown
    }
    let subject = filter.input.isOptional ? value(input) : present(input)
    if !filter.input.accepts(subject.type, lenient: set.options.isLenient) {
      wrongType(name.text, [subject.type], input.range)
    }
    if name.text == "safe" { checkSafe(input, subject.type, name) }
    guard let attribute = filter.attribute(in: arguments) else {
      if name.text == "join", case .object(let shape)? = subject.type.element {
        report(.templateNotPrintable, input.range, ["type": shape().name])
      }
      return apply(filter, to: subject, name, arguments, range)
    }
    // The filter is given the keys of the items, computed here where their types are known.
    let slot = newSlot()
    let list = Typed(code: .slot(slot), type: subject.type)
    let keys = self.keys(attribute, of: list)
    let result = apply(filter, to: list, name, arguments, range, keys: keys)
    return Typed(code: .bind(slot, subject.code, body: result.code), type: result.type)
  }

  /// In a site's templates `safe` is for the template's own words: all else is data.
  private mutating func checkSafe(_ input: Expression, _ type: ValueType, _ name: Word) {
    if set.options.isLenient { return }
    if case .html = type { return }
    if case .literal = input.kind { return }
    report(.templateUnsafe, name.range)
  }

  /// A call of `filter` with its arguments in order.
  mutating func apply(
    _ filter: Filter, to subject: Typed, _ name: Word, _ arguments: [Argument], _ range: Range<Int>,
    keys: Code? = nil
  ) -> Typed {
    var codes: [Code?] = filter.parameters.map { $0.standard.map { .constant($0) } }
    var others: [(name: String, value: Code)] = []
    var given: Set<Int> = []
    for (position, argument) in arguments.enumerated() {
      let index =
        argument.name.map { name in filter.parameters.firstIndex { $0.name == name.text } } ?? position
      if let index, filter.parameters.indices.contains(index), given.insert(index).inserted {
        let parameter = filter.parameters[index]
        codes[index] =
          keys != nil && parameter.isAttribute ? keys : self.argument(argument.value, parameter.type, name)
      } else if let type = filter.others, let other = argument.name {
        others.append((other.text, self.argument(argument.value, type, name)))
      } else {
        report(.templateArguments, argument.value.range, ["signature": filter.signature])
      }
    }
    let complete = codes.compactMap(\.self)
    if complete.count < codes.count {
      report(.templateArguments, name.range, ["signature": filter.signature])
    }
    let code = Code.filter(filter, subject.code, complete, named: others, place(range))
    let type = filter.result(subject.type)
    // Of a list whose items are not known, a missing item is found as the page is written.
    return type.isOptional ? Typed(code: .orNone(code), type: type) : Typed(code: code, type: type)
  }

  private mutating func argument(_ expression: Expression, _ type: ValueType, _ name: Word) -> Code {
    let typed = type.isOptional ? value(expression) : present(expression)
    if !type.accepts(typed.type, lenient: set.options.isLenient) {
      wrongType(name.text, [typed.type], expression.range)
    }
    return typed.code
  }

  private mutating func fallback(_ input: Expression, _ name: Word, _ arguments: [Argument]) -> Typed {
    let parameters = ["default_value", "boolean"]
    let places = arguments.enumerated().map { index, argument in
      argument.name.map { parameters.firstIndex(of: $0.text) ?? 2 } ?? index
    }
    guard Set(places).count == places.count, places.allSatisfy({ $0 < 2 }) else {
      report(.templateArguments, name.range, ["signature": "default(default_value, boolean)"])
      return .unknown
    }
    let boolean = zip(places, arguments).first { $0.0 == 1 }.map { present($0.1.value).code }
    let standard =
      zip(places, arguments).first { $0.0 == 0 }.map { value($0.1.value) }
      ?? Typed(code: .constant(.text("")), type: .text)
    if case .name(let unknown) = input.kind, scopes[unknown] == nil { return standard }
    let subject = value(input)
    let code = Code.fallback(
      subject.code, standard.code, noneCounts: subject.type.isOptional,
      boolean: boolean ?? .constant(.bool(false)))
    return Typed(code: code, type: subject.type.present.joined(with: standard.type))
  }
}

// Filters that do something for each item: a hidden name stands for the item, and the rest is an expression.
extension Compiler {
  private static let item = " item"

  /// `body` compiled with the hidden item; reports an input that has no items.
  private mutating func forEach<T>(
    _ list: Typed, _ range: Range<Int>, _ body: (inout Compiler, _ item: Expression, _ slot: Int) -> T
  ) -> T {
    if list.type.element == nil { wrongType("for", [list.type], range) }
    let slot = newSlot()
    scopes.push()
    scopes.declare(Compiler.item, .init(slot: slot, type: list.type.element ?? .any))
    let item = Expression(kind: .name(Compiler.item), range: range, depth: 1)
    let result = body(&self, item, slot)
    _ = scopes.pop()
    return result
  }

  /// The member of `item` that a text such as `place.name` leads to.
  private func path(_ attribute: Expression, of item: Expression) -> Expression? {
    if case .literal(.int) = attribute.kind {
      return Expression(kind: .index(item, attribute), range: attribute.range, depth: 2)
    }
    guard case .literal(.text(let path)) = attribute.kind else { return nil }
    var value = item
    for part in path.split(separator: ".") {
      let kind: Expression.Kind
      if let number = Int(part) {
        kind = .index(value, Expression(kind: .literal(.int(number)), range: attribute.range, depth: 1))
      } else {
        kind = .member(value, Word(text: String(part), range: attribute.range))
      }
      value = Expression(kind: kind, range: attribute.range, depth: 2)
    }
    return value
  }

  private mutating func badArguments(_ name: Word, _ signature: String) -> Typed {
    report(.templateArguments, name.range, ["signature": signature])
    return .unknown
  }

  /// The keys of a list's items: the member that each has under a literal name, or several.
  private mutating func keys(_ attribute: Expression, of list: Typed) -> Code {
    guard case .literal(.text(let names)) = attribute.kind, names.contains(",") else {
      return forEach(list, attribute.range) { compiler, item, slot in
        guard let path = compiler.path(attribute, of: item) else {
          compiler.report(.templateArguments, attribute.range, ["signature": "attribute=\"…\""])
          return .list([])
        }
        return .each(list.code, slot: slot, body: compiler.present(path).code)
      }
    }
    return forEach(list, attribute.range) { compiler, item, slot in
      let parts = names.split(separator: ",").compactMap { part in
        let one = Expression(kind: .literal(.text(String(part))), range: attribute.range, depth: 1)
        return compiler.path(one, of: item)
      }
      return .each(list.code, slot: slot, body: .list(parts.map { compiler.present($0).code }))
    }
  }

  private mutating func map(_ input: Expression, _ name: Word, _ arguments: [Argument]) -> Typed {
    let list = present(input)
    let attribute = arguments.first { $0.name?.text == "attribute" }?.value
    let standard = arguments.first { $0.name?.text == "default" }
    return forEach(list, input.range) { compiler, item, slot in
      var body: Expression?
      if let attribute {
        body = compiler.path(attribute, of: item)
        if let standard, let value = body {
          let word = Word(text: "default", range: name.range)
          body = Expression(
            kind: .filter(value, word, [Argument(name: nil, value: standard.value)]), range: name.range,
            depth: 3)
        }
      } else if let first = arguments.first, let word = first.word {
        body = Expression(
          kind: .filter(item, word, Array(arguments.dropFirst())), range: first.value.range, depth: 2)
      }
      guard let body else { return compiler.badArguments(name, "map(attribute=\"…\"), map(\"filter\", …)") }
      let result = compiler.value(body)
      return Typed(code: .each(list.code, slot: slot, body: result.code), type: .list(result.type))
    }
  }

  private mutating func select(_ input: Expression, _ name: Word, _ arguments: [Argument]) -> Typed {
    let list = present(input)
    let takesAttribute = name.text.hasSuffix("attr")
    var rest = arguments[...]
    return forEach(list, input.range) { compiler, item, slot in
      var subject: Expression? = item
      if takesAttribute { subject = rest.popFirst().flatMap { compiler.path($0.value, of: item) } }
      let test = rest.popFirst()
      guard var body = subject, test == nil || test?.word != nil else {
        return compiler.badArguments(
          name, takesAttribute ? "\(name.text)(\"…\", test, …)" : "\(name.text)(test, …)")
      }
      if let word = test?.word {
        body = Expression(kind: .test(body, word, Array(rest)), range: word.range, depth: 3)
      }
      let condition = compiler.condition(body).code
      let type = ValueType.list(list.type.element ?? .any)
      let keeps = name.text.hasPrefix("select")
      return Typed(code: .select(list.code, slot: slot, condition: condition, keeps: keeps), type: type)
    }
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

extension Filter {
  /// The expression that names an attribute among a call's arguments.
  fileprivate func attribute(in arguments: [Argument]) -> Expression? {
    guard let position = parameters.firstIndex(where: \.isAttribute) else { return nil }
    for (index, argument) in arguments.enumerated() {
      if argument.name?.text == "attribute" || (argument.name == nil && index == position) {
        return argument.value
      }
    }
    return nil
  }
}

extension Filter.Parameter {
  /// Whether the argument names a member of the items; the filter is given the list of those members instead.
  fileprivate var isAttribute: Bool { name == "attribute" }
}
