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
      let own = ["default", "map", "select", "reject", "selectattr", "rejectattr"]
      let suggestion = Suggestion.nearest(to: name.text, among: Array(set.filters.filters.keys) + own)
      report(.templateUnknownFilter, name.range, ["name": name.text], suggestion: suggestion)
      for part in [input] + arguments.map(\.value) { _ = value(part) }
      return .unknown
    }
    let subject = checked(input, filter.input, name.text)
    if filter.name == "safe" { checkSafe(input, subject.type, name) }
    if filter.name == "join", case .object(let shape)? = subject.type.element, arguments.count < 2 {
      report(.templateNotPrintable, input.range, ["type": shape().name])
    }
    return apply(filter, to: subject, name, arguments, place(range))
  }

  /// In a site's templates `safe` is for the template's own words: all else is data.
  private mutating func checkSafe(_ input: Expression, _ type: ValueType, _ name: Word) {
    if case .html = type { return }
    if case .literal = input.kind { return }
    report(.templateUnsafe, name.range)
  }

  /// A value that must be of `type`.
  private mutating func checked(_ expression: Expression, _ type: ValueType, _ name: String) -> Typed {
    let typed = type.isOptional ? value(expression) : present(expression)
    if !type.accepts(typed.type) { wrongType(name, [typed.type], expression.range) }
    return typed
  }

  /// The arguments in the order of `names`, and further ones; reports those that have no place.
  private mutating func ordered(
    _ arguments: [Argument], by names: [String], takesOthers: Bool, _ signature: String
  ) -> (inOrder: [Expression?], others: [(name: String, value: Expression)]) {
    var inOrder: [Expression?] = names.map { _ in nil }
    var others: [(name: String, value: Expression)] = []
    for (position, argument) in arguments.enumerated() {
      let index = argument.name.map { names.firstIndex(of: $0.text) } ?? position
      if let index, names.indices.contains(index), inOrder[index] == nil {
        inOrder[index] = argument.value
      } else if takesOthers, let name = argument.name {
        others.append((name.text, argument.value))
      } else {
        report(.templateArguments, argument.value.range, ["signature": signature])
      }
    }
    return (inOrder, others)
  }

  /// The filter is given the keys of the items where it takes an `attribute`: they are computed here, where
  /// their types are known.
  private mutating func apply(
    _ filter: Filter, to subject: Typed, _ name: Word, _ arguments: [Argument], _ place: Place
  ) -> Typed {
    let given = ordered(
      arguments, by: filter.parameters.map(\.name), takesOthers: filter.others != nil, filter.signature)
    let slot = newSlot()
    var runs: [Run] = []
    for (parameter, expression) in zip(filter.parameters, given.inOrder) {
      switch (expression, parameter.standard) {
      case (let expression?, _) where parameter.name == "attribute":
        let list = Typed(run: { $0.slots[slot] }, type: subject.type)
        runs.append(keys(expression, of: list))
      case (let expression?, _): runs.append(checked(expression, parameter.type, name.text).run)
      case (nil, let standard?): runs.append { _ in standard }
      case (nil, nil): report(.templateArguments, name.range, ["signature": filter.signature])
      }
    }
    let others = given.others.map { other in
      (name: other.name, run: checked(other.value, filter.others ?? .any, name.text).run)
    }
    let input = subject.run
    let needsKeys = filter.parameters.contains { $0.name == "attribute" }
    let run: Run = { [runs] frame in
      let subject = try input(&frame)
      if needsKeys { frame.slots[slot] = subject }
      let call = FilterCall(
        input: subject, arguments: try runs.map { try $0(&frame) },
        others: try others.map { ($0.name, try $0.run(&frame)) }, page: frame.page)
      return try place.locating(filter.name) { try filter.function(call) }
    }
    let result = Typed(run: run, type: filter.result(subject.type), missing: place)
    // Of a list whose items are not known, a missing item is found as the page is written.
    return result.type.isOptional ? result.orNone : result
  }

  private mutating func fallback(_ input: Expression, _ name: Word, _ arguments: [Argument]) -> Typed {
    let names = ["default_value", "boolean"]
    let given = ordered(
      arguments, by: names, takesOthers: false, "default(default_value, boolean)"
    ).inOrder
    let standard = given[0].map { value($0) } ?? .constant(.text(""), .text)
    let boolean = given[1].map { present($0) } ?? .constant(.bool(false), .bool)
    if case .name(let unknown) = input.kind, scope.variables[unknown]?.type == nil { return standard }
    let subject = value(input)
    let (found, replacesFalse, otherwise) = (subject.ifThere, boolean.isTrue, standard.run)
    let noneCounts = subject.type.isOptional
    let run: Run = { frame in
      let asksForTrue = try replacesFalse(&frame)
      if let found = try found(&frame), !(noneCounts && found.isNone), !asksForTrue || found.isTrue {
        return found
      }
      return try otherwise(&frame)
    }
    return Typed(run: run, type: subject.type.present.joined(with: standard.type))
  }
}
