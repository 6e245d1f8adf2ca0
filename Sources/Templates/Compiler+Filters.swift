import Diagnostics

/// Functions of values that are there: filters, tests and operators.
extension Compiler {
  /// What `function` makes of values, the first of which is its input. Its type is that of what it makes of
  /// examples, where a failure is a fault of the template.
  mutating func call(
    _ name: String, _ parts: [Typed], others: [(name: String, value: Typed)] = [], _ range: Range<Int>,
    blaming blamed: Range<Int>? = nil, gives known: ValueType? = nil, _ function: @escaping Function
  ) -> Typed {
    let (subject, runs, place) = (parts[0].run, parts.dropFirst().map(\.run), place(range))
    let named = others.map { ($0.name, $0.value.run) }
    let type = known ?? tried(name, parts, blamed ?? range, function)
    // Most arguments are literals: their list is made once.
    let literals = parts.dropFirst().compactMap(\.literal)
    let ready = literals.count == runs.count ? literals : nil
    let run: Run = { frame in
      let call = FilterCall(
        input: try subject(&frame) ?? .none, arguments: try ready ?? runs.map { try $0(&frame) ?? .none },
        others: try named.map { ($0.0, try $0.1(&frame) ?? .none) }, page: frame.page)
      return try place.locating(name) { try function(call) }
    }
    return Typed(run: run, type: type, range: range)
  }

  private mutating func tried(
    _ name: String, _ parts: [Typed], _ range: Range<Int>, _ function: Function
  ) -> ValueType {
    let examples = parts.compactMap(\.type.example)
    guard examples.count == parts.count else { return .any }
    do {
      let call = FilterCall(
        input: examples[0], arguments: Array(examples[1...]), others: [], page: PageContext())
      return try function(call)?.type ?? .any
    } catch let failure as FilterFailure where [.templateType, .templateNotPrintable].contains(failure.code) {
      report(failure.code, range, failure.arguments.merging(["operation": name]) { $1 })
    } catch {}
    return .any
  }

  /// A filter, a test or an operator used on the first of `parts`, with the others as its arguments.
  mutating func apply(
    _ filter: Filter, _ name: Word, _ parts: [Expression], _ range: Range<Int>,
    blaming blamed: Range<Int>? = nil
  ) -> Typed {
    let subject = checked(parts[0], filter.input, name.text)
    // In a site's templates `safe` is for the template's own words: all else is data.
    if filter.name == "safe", !parts[0].isLiteral, subject.type.word != "html" {
      report(.templateUnsafe, name.range)
    }
    guard let (given, others) = ordered(parts.dropFirst(), for: filter, name) else { return nothing(range) }
    let arguments = zip(filter.parameters, given).map { parameter, argument in
      guard let argument else { return literal(parameter.standard ?? .none, range) }
      if parameter.name == "attribute" { return keys(argument, of: subject) }
      return checked(argument, parameter.type, name.text)
    }
    var value = call(
      name.text, [subject] + arguments, others: others, range, blaming: blamed ?? subject.range,
      gives: filter.result, filter.function)
    guard filter.mayFindNothing else { return value }
    if case .any = value.type {
      value.missing = range
    } else {
      value.type = .optional(value.type.present)
    }
    return value
  }

  /// The arguments in the order of the filter's parameters, and further ones; reports those that have no place.
  private mutating func ordered(
    _ arguments: ArraySlice<Expression>, for filter: Filter, _ name: Word
  ) -> (inOrder: [Expression?], others: [(name: String, value: Typed)])? {
    var inOrder: [Expression?] = filter.parameters.map { _ in nil }
    var others: [(name: String, value: Typed)] = []
    for (position, argument) in arguments.enumerated() {
      let label = argument.label
      let given = label.map { label in filter.parameters.firstIndex { $0.name == label.text } } ?? position
      if let given, inOrder.indices.contains(given), inOrder[given] == nil {
        inOrder[given] = argument
      } else if let type = filter.others, let label {
        others.append((label.text, checked(argument, type, filter.name)))
      } else {
        report(.templateArguments, argument.range, ["signature": filter.signature])
      }
    }
    let lacks = zip(filter.parameters, inOrder).contains { $0.standard == nil && $1 == nil }
    if lacks { report(.templateArguments, name.range, ["signature": filter.signature]) }
    return lacks ? nil : (inOrder, others)
  }

  /// A value that must be of `type`.
  private mutating func checked(_ expression: Expression, _ type: ValueType, _ name: String) -> Typed {
    let typed = compile(expression, type.isOptional ? .value : .present)
    if !type.accepts(typed.type) { wrongType(name, typed) }
    return typed
  }

  /// The members that the items of a list have under a literal name.
  private mutating func keys(_ attribute: Expression, of subject: Typed) -> Typed {
    guard let path = attribute.quoted else {
      report(.templateArguments, attribute.range, ["signature": "attribute=\"…\""])
      return nothing(attribute.range)
    }
    let list = list(Expression(kind: .ready(subject), range: subject.range), "for")
    let (type, pairs) = each(list, .present) { $0.member(at: path) }
    return Typed(run: { .list(try pairs(&$0).map(\.result)) }, type: .list(type), range: attribute.range)
  }

  /// What a loop or a filter goes through.
  mutating func list(_ expression: Expression, _ operation: String) -> Typed {
    var typed = compile(expression)
    if typed.type.element == nil { wrongType(operation, typed) }
    if case .list = typed.type { return typed }
    let (run, place) = (typed.run, place(typed.range))
    typed.run = { frame in
      let value = try run(&frame) ?? .none
      return .list(try place.locating(operation) { try value.listed() })
    }
    return typed
  }
}

/// Filters that need more than values.
extension Compiler {
  mutating func filter(_ name: Word, _ parts: [Expression], _ range: Range<Int>) -> Typed {
    guard let filter = filters[name.text] else {
      unknown(.templateUnknownFilter, name, among: filters.keys.filter { $0.count > 1 })
      return refused(parts, range)
    }
    switch filter.name {
    case "default": return fallback(filter, name, parts, range)
    case "map", "select", "reject", "selectattr", "rejectattr": return forEach(name, parts, range)
    default: return apply(filter, name, parts, range)
    }
  }

  private mutating func fallback(
    _ filter: Filter, _ name: Word, _ parts: [Expression], _ range: Range<Int>
  ) -> Typed {
    let input = compile(parts[0], .question)
    let given = ordered(parts.dropFirst(), for: filter, name)?.inOrder ?? [nil, nil]
    let standard = given[0].map { compile($0, .value) } ?? literal(.text(""), range)
    let boolean = given[1].map { compile($0) } ?? literal(.bool(false), range)
    let (found, replacesFalse, otherwise) = (input.run, boolean.run, standard.run)
    var type = input.type.present.joined(with: standard.type)
    if case .nothing = input.type { type = standard.type }
    return Typed(
      run: { frame in
        let asksForTrue = try replacesFalse(&frame)?.isTrue == true
        if let found = try found(&frame), !asksForTrue || found.isTrue { return found }
        return try otherwise(&frame)
      }, type: type, range: range)
  }

  /// `map`, `select` and `reject` with a filter or a test of each item, or with a member that a text such as
  /// `place.name` leads to.
  private mutating func forEach(_ name: Word, _ parts: [Expression], _ range: Range<Int>) -> Typed {
    let isMap = name.text == "map"
    var rest = parts.dropFirst()
    let takesPath = name.text.hasSuffix("attr") || rest.first?.label?.text == "attribute"
    let path = takesPath ? rest.popFirst()?.quoted : nil
    let word = rest.first.flatMap { $0.label == nil ? $0.quoted : nil }
    let fits = isMap && takesPath ? rest.isEmpty : word != nil || rest.isEmpty && !isMap
    guard fits, takesPath == (path != nil) else {
      let shown =
        isMap ? "attribute=\"…\"), map(\"filter\", …" : takesPath ? "\"…\", test, …" : "test, …"
      report(.templateArguments, name.range, ["signature": "\(name.text)(\(shown))"])
      return refused(parts.prefix(1), range)
    }
    let list = list(parts[0], "for")
    let (type, pairs) = each(list, isMap ? .value : .condition) { item in
      let subject = path.map { item.member(at: $0) } ?? item
      guard let word else { return subject }
      let kind: Expression.Kind = isMap ? .filter(word) : .test(word)
      return Expression(kind: kind, parts: [subject] + rest.dropFirst(), range: range)
    }
    guard !isMap else {
      return Typed(run: { .list(try pairs(&$0).map(\.result)) }, type: .list(type), range: range)
    }
    let keeps = name.text.hasPrefix("select")
    return Typed(
      run: { .list(try pairs(&$0).filter { $0.result.isTrue == keeps }.map(\.item)) },
      type: .list(list.type.element ?? .any), range: range)
  }

  /// The items of a list, each with what `make` makes of it.
  private mutating func each(
    _ list: Typed, _ use: Use, _ make: (Expression) -> Expression
  ) -> (type: ValueType, pairs: @Sendable (inout Frame) throws -> [(item: Value, result: Value)]) {
    let (items, slot) = (list.run, newSlot())
    let item = Typed(
      run: { try $0.value(in: slot) }, type: list.type.element ?? .any, range: list.range, path: "\(slot)")
    let result = compile(make(Expression(kind: .ready(item), range: list.range)), use)
    return (
      result.type,
      { [run = result.run] frame in
        try (items(&frame)?.items ?? []).map { item in
          frame.hold(item, in: slot)
          return (item, try run(&frame) ?? .none)
        }
      }
    )
  }
}

extension Expression {
  /// The member that a path such as `place.name` leads to.
  fileprivate func member(at path: Word) -> Expression {
    path.text.split(separator: ".", maxSplits: Limits.depth).reduce(self) { object, name in
      let member = Word(text: String(name), range: path.range)
      return Expression(kind: .member(member), parts: [object], range: path.range)
    }
  }
}
