import Diagnostics

/// Expressions: each becomes a closure, with what is known of its value.
extension Compiler {
  /// What is done with a value, and so what of it may be missing.
  enum Use: Comparable {
    /// It is asked whether it is there: not even its name need be known.
    case question
    /// It counts as true or not.
    case condition
    /// It is handed on as it is, also `none`.
    case value
    /// It is surely there.
    case present
  }

  mutating func compile(_ expression: Expression, _ use: Use = .present) -> Typed {
    settled(resolved(expression, use), for: use)
  }

  /// Reports a value that may be missing where it must be there. What shows only as the page is written fails then.
  mutating func settled(_ typed: Typed, for use: Use) -> Typed {
    var typed = typed
    if use >= .value, let missing = typed.missing {
      let (run, place) = (typed.run, place(missing))
      typed.missing = nil
      typed.run = { frame in
        guard let value = try run(&frame) else { throw Fault(code: .templateMissingValue, place: place) }
        return value
      }
    }
    if use == .question, typed.type.isOptional {
      // Where the type says that the value may be missing, `none` counts for that.
      typed.run = { [run = typed.run] frame in try run(&frame).flatMap { $0.isNone ? nil : $0 } }
    }
    if use == .present, typed.type.isOptional {
      report(.templateOptional, typed.range, ["name": written(typed.range)])
      if case .nothing = typed.type { typed.type = .any } else { typed.type = typed.type.present }
    }
    return typed
  }

  func written(_ range: Range<Int>) -> String {
    String(decoding: files[file].source.bytes[range], as: UTF8.self)
  }

  private mutating func resolved(_ expression: Expression, _ use: Use) -> Typed {
    let (parts, range) = (expression.parts, expression.range)
    switch expression.kind {
    case .ready(let typed): return typed
    case .literal(let value): return literal(value, range)
    case .name(let name): return variable(Word(text: name, range: range), use)
    case .member(let name): return member(name, of: parts[0], range)
    case .index: return item(of: compile(parts[0]), by: compile(parts[1]), range, range)
    case .list:
      let values = parts.map { compile(item: $0) }
      return call("[ ]", [literal(.none, range)] + values, range) { .list($0.arguments) }
    case .map(let keys): return map(keys, parts, range)
    case .choice: return choice(parts, range)
    case .operation(let sign): return operation(sign, parts, range)
    case .filter(let name): return filter(name, parts, range)
    case .test(let name): return test(name, parts, range)
    case .call:
      report(.templateCall, range, ["name": written(parts[0].range)])
      return refused(parts.dropFirst(), range)
    }
  }

  func literal(_ value: Value, _ range: Range<Int>) -> Typed {
    Typed(run: { _ in value }, type: value.type, range: range, literal: value)
  }

  /// What stands for something that is wrong and reported.
  func nothing(_ range: Range<Int>) -> Typed { Typed(run: { _ in nil }, type: .any, range: range) }

  /// What stands for something that is made wrongly, but of `parts` in which there may be faults too.
  mutating func refused(_ parts: some Sequence<Expression>, _ range: Range<Int>) -> Typed {
    for part in parts { _ = compile(part, .condition) }
    return nothing(range)
  }

  /// `expression` where `condition` was asked and counts as true, or as false.
  private mutating func compile(
    _ expression: Expression, _ use: Use, after condition: Typed, isTrue: Bool
  ) -> Typed {
    let saved = scope
    defer { scope = saved }
    if isTrue { scope.enter(condition) } else { scope.learn(condition.no) }
    return compile(expression, use)
  }
}

/// Variables and what they hold.
extension Compiler {
  /// A condition whose value its branch need not compute again, as in `{% if person.pairs %}{% for pair in person.pairs %}`.
  mutating func asked(_ expression: Expression) -> Typed {
    var typed = compile(expression, .condition)
    guard case .member = expression.kind, let path = typed.path, scope.kept[path] == nil else { return typed }
    let slot = newSlot()
    typed.kept = [path: slot]
    typed.run = { [run = typed.run] frame in
      let value = try run(&frame)
      frame.keep(value, in: slot)
      return value
    }
    return typed
  }

  private mutating func variable(_ name: Word, _ use: Use) -> Typed {
    guard let slot = scope.slots[name.text], let type = scope.facts["\(slot)"] else {
      // A name that nobody knows may be used where it is defined: on a branch that no page takes.
      let assumed = "?" + name.text
      if use == .question {
        return Typed(run: { _ in nil }, type: .nothing, range: name.range, yes: [assumed: .any])
      }
      if knowsVariables, scope.facts[assumed] == nil {
        unknown(.templateUnknownVariable, name, among: scope.names)
      }
      return nothing(name.range)
    }
    usedSlots.insert(slot)
    return narrowed(Typed(run: { try $0.value(in: slot) }, type: type, range: name.range), "\(slot)")
  }

  /// A value that is nothing but variable and members, with what conditions have shown of it.
  private func narrowed(_ typed: Typed, _ path: String?) -> Typed {
    guard let path else { return typed }
    var typed = typed
    typed.path = path
    typed.type = scope.facts[path] ?? typed.type
    if typed.type.isOptional { typed.yes = [path: typed.type.present] }
    return typed
  }

  private mutating func member(_ name: Word, of base: Expression, _ range: Range<Int>) -> Typed {
    let object = compile(base)
    let path = object.path.map { "\($0).\(name.text)" }
    switch object.type {
    case .object(let shape):
      let shape = shape()
      guard let slot = shape.slot(of: name.text) else {
        unknown(.templateUnknownMember, name, among: shape.fields.map(\.name), in: shape.name)
        return nothing(range)
      }
      var run: Run = { [run = object.run] frame in
        guard case .object(let object)? = try run(&frame) else { return nil }
        return object.value(at: slot)
      }
      // Most members are a variable's own: there it is one call less.
      if let variable = object.path.flatMap(Int.init) {
        run = { frame in
          guard case .object(let object) = try frame.value(in: variable) else { return nil }
          return object.value(at: slot)
        }
      }
      if let kept = path.flatMap({ scope.kept[$0] }) {
        run = { [run] frame in try frame.kept(in: kept) ?? run(&frame) }
      }
      return narrowed(Typed(run: run, type: shape.fields[slot].type, range: range), path)
    case .map, .any:
      let key = literal(.text(name.text), name.range)
      return narrowed(item(of: object, by: key, name.range, range), path)
    default:
      unknown(.templateUnknownMember, name, among: [], in: object.type.word)
      return nothing(range)
    }
  }

  /// An item that is sought as the page is written. That a map may not have it is known before.
  private mutating func item(
    of base: Typed, by key: Typed, _ missing: Range<Int>, _ range: Range<Int>
  ) -> Typed {
    var found = call("[ ]", [base, key], range) { try $0.input.item(at: $0.arguments[0]) }
    if case .map(let element) = base.type {
      found.type = .optional(element.present)
    } else {
      found.missing = missing
    }
    return found
  }

  /// What stands in a list or a map, where an `if` without `else` would leave a hole.
  private mutating func compile(item expression: Expression) -> Typed {
    let typed = compile(expression, .value)
    if typed.optionalOf != nil { report(.templateOptional, typed.range, ["name": written(typed.range)]) }
    return typed
  }

  /// Its type is `any`: a literal's keys are known to its author, who should not have to ask for them.
  private mutating func map(_ keys: [String], _ parts: [Expression], _ range: Range<Int>) -> Typed {
    let values = parts.map { compile(item: $0) }
    return call("{ }", [literal(.none, range)] + values, range, gives: .any) { call in
      let all = zip(keys, call.arguments).map { (key: $0, value: $1) }
      // Of keys that stand there twice, the last counts.
      return .map(all.enumerated().filter { !keys[($0 + 1)...].contains($1.key) }.map(\.element))
    }
  }
}

/// Operators and tests that need not look at all of their parts, or tell what is known of them.
extension Compiler {
  /// Without `else` it gives nothing, which is written as nothing.
  private mutating func choice(_ parts: [Expression], _ range: Range<Int>) -> Typed {
    let condition = asked(parts[1])
    let one = compile(parts[0], .value, after: condition, isTrue: true)
    let other = parts.count > 2 ? compile(parts[2], .value, after: condition, isTrue: false) : nil
    let (isTrue, first, second) = (condition.run, one.run, other?.run)
    let type = one.type.joined(with: other?.type ?? .nothing)
    return Typed(
      run: { frame in try isTrue(&frame)?.isTrue == true ? try first(&frame) : try second?(&frame) },
      type: type, range: range, optionalOf: other == nil ? one.type : nil)
  }

  private mutating func operation(_ sign: String, _ parts: [Expression], _ range: Range<Int>) -> Typed {
    switch sign {
    case "and", "or": return either(sign == "and", parts, range)
    case "not":
      let value = compile(parts[0], .condition)
      return question(range, isNegated: true, yes: value.yes, no: value.no) { [run = value.run] in
        try run(&$0)?.isTrue == true
      }
    case "==" where parts.contains(where: \.isNone), "!=" where parts.contains(where: \.isNone):
      return isNone(parts[parts[1].isNone ? 0 : 1], range, isNegated: sign == "!=")
    case "~":
      return call(sign, parts.map { printable($0) }, range) {
        Value.joined([$0.input, $0.arguments[0]], page: $0.page)
      }
    default:
      guard let function = Filter.operators[sign] else { return nothing(range) }
      return apply(function, Word(text: sign, range: range), parts, range, blaming: range)
    }
  }

  /// `and` gives the first operand where it is false, `or` where it is true, else the second.
  private mutating func either(_ isAnd: Bool, _ parts: [Expression], _ range: Range<Int>) -> Typed {
    let one = isAnd ? asked(parts[0]) : compile(parts[0], .condition)
    let other = compile(parts[1], .value, after: one, isTrue: isAnd)
    let (first, second) = (one.run, other.run)
    var result = Typed(
      run: { frame in
        let value = try first(&frame) ?? .none
        return value.isTrue == isAnd ? try second(&frame) : value
      }, type: (isAnd ? one.type : one.type.present).joined(with: other.type), range: range)
    if isAnd {
      (result.yes, result.kept) = (one.yes.merging(other.yes) { $1 }, one.kept)
    } else {
      result.no = one.no.merging(other.no) { $1 }
    }
    return result
  }

  /// A question, and what is known where it is answered with yes and with no.
  private func question(
    _ range: Range<Int>, isNegated: Bool = false, yes: Scope.Facts, no: Scope.Facts,
    _ holds: @escaping @Sendable (inout Frame) throws -> Bool
  ) -> Typed {
    Typed(
      run: { frame in .bool(try holds(&frame) != isNegated) }, type: .bool, range: range,
      yes: isNegated ? no : yes, no: isNegated ? yes : no)
  }

  private mutating func isNone(_ operand: Expression, _ range: Range<Int>, isNegated: Bool = false) -> Typed {
    let value = compile(operand, .value)
    return question(range, isNegated: isNegated, yes: [:], no: value.yes) { [run = value.run] in
      try run(&$0)?.isNone != false
    }
  }

  mutating func test(_ name: Word, _ parts: [Expression], _ range: Range<Int>) -> Typed {
    switch name.text {
    case "defined", "undefined":
      // This may be asked even of a name that nobody knows.
      let value = compile(parts[0], .question)
      return question(range, isNegated: name.text == "undefined", yes: value.yes, no: [:]) {
        [run = value.run] in try run(&$0) != nil
      }
    case "none": return isNone(parts[0], range)
    case let word:
      if let sign = Filter.comparisons[word], parts.count == 2 { return operation(sign, parts, range) }
      if let test = Filter.tests[word] { return apply(test, name, parts, range) }
      let names = Array(Filter.tests.keys) + Filter.comparisons.keys + ["defined", "undefined", "none"]
      unknown(.templateUnknownTest, name, among: names)
      return refused(parts, range)
    }
  }
}
