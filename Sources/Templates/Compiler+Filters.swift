import Diagnostics

extension Compiler {
  mutating func filter(_ input: Typed, _ name: Word, _ arguments: [Argument], from start: Int) throws -> Typed
  {
    switch name.text {
    case "default", "d": return try fallback(input, name, arguments, from: start)
    case "escape", "e":
      // Values are escaped as they are written, for their place: this only says that it is so.
      let input = printable(input)
      var result = try typed(.html, from: start, [input], input.run)
      if input.type.word != "html" { result.encoding = "escape" }
      return result
    case "map", "select", "reject", "selectattr", "rejectattr":
      return try forEach(present(input), name, arguments, from: start)
    default: break
    }
    guard let filter = filters.filters[name.text] else {
      let own = ["default", "escape", "map", "select", "reject", "selectattr", "rejectattr"]
      unknown(.templateUnknownFilter, name, among: Array(filters.filters.keys) + own)
      for part in [input] + arguments.map(\.value) { _ = used(part) }
      return try nothing(from: start)
    }
    // In a site's templates `safe` is for the template's own words: all else is data.
    if filter.name == "safe", input.literal == nil, input.type.word != "html" {
      report(.templateUnsafe, name.range)
    }
    var result = try apply(filter, to: input, name, arguments, from: start)
    result.encoding = filter.name
    return result
  }

  /// The arguments in the order of `parameters`, and further ones; reports those that have no place.
  private mutating func ordered(
    _ arguments: [Argument], for filter: Filter, _ name: Word
  ) -> (inOrder: [Typed?], others: [(name: String, value: Typed)])? {
    var inOrder: [Typed?] = filter.parameters.map { _ in nil }
    var others: [(name: String, value: Typed)] = []
    for (position, argument) in arguments.enumerated() {
      let given =
        argument.name.map { word in filter.parameters.firstIndex { $0.name == word.text } } ?? position
      if let given, inOrder.indices.contains(given), inOrder[given] == nil {
        inOrder[given] = argument.value
      } else if let type = filter.others, let name = argument.name {
        others.append((name.text, checked(argument.value, type, filter.name)))
      } else {
        report(.templateArguments, argument.value.range, ["signature": filter.signature])
      }
    }
    for (parameter, argument) in zip(filter.parameters, inOrder)
    where parameter.standard == nil && argument == nil {
      report(.templateArguments, name.range, ["signature": filter.signature])
      return nil
    }
    return (inOrder, others)
  }

  /// A value that must be of `type`.
  private mutating func checked(_ typed: Typed, _ type: ValueType, _ name: String) -> Typed {
    let typed = type.isOptional ? value(typed) : present(typed)
    if !type.accepts(typed.type) { wrongType(name, typed) }
    return typed
  }

  mutating func apply(
    _ filter: Filter, to input: Typed, _ name: Word, _ arguments: [Argument], from start: Int
  ) throws -> Typed {
    let subject = checked(input, filter.input, name.text)
    guard let (given, others) = ordered(arguments, for: filter, name) else { return try nothing(from: start) }
    var parts: [Typed] = []
    for (parameter, argument) in zip(filter.parameters, given) {
      if let argument {
        let isKey = parameter.name == "attribute"
        parts.append(isKey ? try keys(argument, of: subject) : checked(argument, parameter.type, name.text))
      } else {
        parts.append(literal(parameter.standard ?? .none, from: start))
      }
    }
    let result = filter.result
    var value = try call(
      name.text, subject, parts, others, from: start, blaming: subject.range, gives: result, filter.function)
    guard filter.mayFindNothing else { return value }
    if case .any = value.type {
      value.missing = value.range
    } else {
      value.type = .optional(value.type.present)
    }
    return value
  }

  private static let fallback = Filter(
    "default",
    [.init("default_value", .any, standard: .text("")), .init("boolean", .bool, standard: .bool(false))]
  ) { $0.input }

  private mutating func fallback(
    _ input: Typed, _ name: Word, _ arguments: [Argument], from start: Int
  ) throws -> Typed {
    let given = ordered(arguments, for: Compiler.fallback, name)?.inOrder ?? [nil, nil]
    let standard = given[0].map { value($0) } ?? literal(.text(""), from: start)
    let boolean = given[1].map { present($0) } ?? literal(.bool(false), from: start)
    let (found, replacesFalse, otherwise) = (input.ifThere, boolean.run, standard.run)
    let type = input.unknown == nil ? input.type.present.joined(with: standard.type) : standard.type
    return try typed(type, from: start, [input, standard, boolean]) { frame in
      let asksForTrue = try replacesFalse(&frame)?.isTrue == true
      if let found = try found(&frame), !asksForTrue || found.isTrue { return found }
      return try otherwise(&frame)
    }
  }
}

/// Filters that do something for each item.
extension Compiler {
  private mutating func item(of list: Typed) -> (item: Typed, slot: Int) {
    let slot = newSlot()
    let element = list.type.element ?? .any
    let item = Typed(
      run: { $0.slots[slot] }, type: element, range: list.range, path: String(slot), slots: [slot])
    return (item, slot)
  }

  /// The member of `item` that a text such as `place.name` leads to.
  private mutating func path(_ attribute: Typed?, of item: Typed) throws -> Typed? {
    guard let attribute, case .text(let path)? = attribute.literal else { return nil }
    return try path.split(separator: ".").reduce(item) { item, part in
      try member(item, Word(text: String(part), range: attribute.range), from: item.range.lowerBound)
    }
  }

  /// The members that the items have under a literal name.
  private mutating func keys(_ attribute: Typed, of list: Typed) throws -> Typed {
    let (item, slot) = item(of: list)
    guard let path = try path(attribute, of: item) else {
      report(.templateArguments, attribute.range, ["signature": "attribute=\"…\""])
      return attribute
    }
    return try each(list, slot, present(path))
  }

  private mutating func each(_ list: Typed, _ slot: Int, _ result: Typed) throws -> Typed {
    let (items, run) = (self.list(list, "for"), result.run)
    return try typed(.list(result.type), from: list.range.lowerBound, [list, result]) { frame in
      .list(
        try items(&frame).map { item in
          frame.slots[slot] = item
          return try run(&frame) ?? .none
        })
    }
  }

  private mutating func forEach(
    _ list: Typed, _ name: Word, _ arguments: [Argument], from start: Int
  ) throws -> Typed {
    let (item, slot) = item(of: list)
    let (first, isMap) = (arguments.first, name.text == "map")
    let takesAttribute = name.text.hasSuffix("attr") || first?.name?.text == "attribute"
    let subject = takesAttribute ? try path(first?.value, of: item) : item
    let rest = Array(arguments.dropFirst(takesAttribute ? 1 : 0))
    let word = rest.first?.word
    let fits = isMap ? takesAttribute ? rest.isEmpty : word != nil : rest.isEmpty || word != nil
    guard var body = subject, fits else {
      let parts =
        isMap ? "attribute=\"…\"), map(\"filter\", …" : takesAttribute ? "\"…\", test, …" : "test, …"
      report(.templateArguments, name.range, ["signature": "\(name.text)(\(parts))"])
      return try nothing(from: start)
    }
    if let word {
      let others = Array(rest.dropFirst())
      body = isMap ? try filter(body, word, others, from: start) : try test(body, word, others, from: start)
    }
    if isMap { return try each(list, slot, value(body)) }
    let (items, run, keeps) = (self.list(list, "for"), used(body).run, name.text.hasPrefix("select"))
    return try typed(.list(item.type), from: start, [list, body]) { frame in
      .list(
        try items(&frame).filter { item in
          frame.slots[slot] = item
          return (try run(&frame)?.isTrue ?? false) == keeps
        })
    }
  }
}
