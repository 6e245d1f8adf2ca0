import Diagnostics

/// Code, and what is known of its value.
struct Typed: Sendable {
  var code: Code
  var type: ValueType
  /// Slot and members, where the value is nothing else: what conditions are remembered by.
  var path: String?

  /// What stands for something that is wrong and reported.
  static let unknown = Typed(code: .constant(.none), type: .any)
}

extension Compiler {
  typealias Facts = [String: ValueType]

  /// A value that is surely there; reports one that may be missing.
  mutating func present(_ expression: Expression) -> Typed {
    var typed = value(expression)
    guard typed.type.isOptional, !(set.options.isLenient && typed.path == nil) else { return typed }
    let written = String(decoding: sources[file].bytes[expression.range], as: UTF8.self)
    report(.templateOptional, expression.range, ["name": written])
    typed.type = typed.type.present
    return typed
  }

  /// A value that may be missing.
  mutating func value(_ expression: Expression) -> Typed {
    switch expression.kind {
    case .literal(let value): return Typed(code: .constant(value), type: value.literalType)
    case .name(let name): return known(variable(name, expression.range))
    case .member(let base, let name): return known(member(base, name))
    case .index(let base, let index): return self.index(base, index, expression.range)
    case .slice(let base, let bounds): return slice(base, bounds, expression.range)
    case .list(let items, let isTuple): return list(items, isTuple: isTuple)
    case .map(let pairs): return map(pairs)
    case .not, .test: return Typed(code: condition(expression).code, type: .bool)
    case .and(let left, let right), .or(let left, let right): return either(expression.kind, left, right)
    case .negate(let operand):
      let zero = Expression(kind: .literal(.int(0)), range: operand.range, depth: 1)
      return arithmetic(.subtract, zero, operand, expression.range)
    case .arithmetic(let sign, let left, let right): return arithmetic(sign, left, right, expression.range)
    case .concat(let parts): return concat(parts)
    case .compare(let sign, let left, let right): return compare(sign, left, right, expression.range)
    case .choose(let value, let condition, let otherwise): return choose(value, condition, otherwise)
    case .filter(let input, let name, let arguments): return filter(input, name, arguments, expression.range)
    case .call(let callee, let arguments): return call(callee, arguments, expression.range)
    }
  }

  /// The value with what conditions have shown of it.
  private func known(_ typed: Typed) -> Typed {
    guard let path = typed.path, let fact = scopes.facts[path] else { return typed }
    return Typed(code: typed.code, type: fact, path: path)
  }

  private mutating func variable(_ name: String, _ range: Range<Int>) -> Typed {
    guard let variable = scopes[name] else {
      if scopes.facts[Compiler.assumed(name)] != nil { return .unknown }
      report(
        .templateUnknownVariable, range, ["name": name],
        suggestion: Suggestion.nearest(to: name, among: scopes.names))
      return .unknown
    }
    guard variable.level == nil else {
      report(.templateType, range, ["operation": "{{ }}", "found": "loop"])
      return .unknown
    }
    return Typed(code: .slot(variable.slot), type: variable.type, path: String(variable.slot))
  }

  private mutating func member(_ base: Expression, _ name: Word) -> Typed {
    if case .name("loop") = base.kind, let loop = scopes["loop"], let level = loop.level {
      guard let field = LoopField(rawValue: name.text) else {
        return unknownMember(name, of: "loop", among: LoopField.allCases.map(\.rawValue))
      }
      return Typed(
        code: .loop(field, level: level), type: field.type(of: loop.type), path: "loop\(level).\(name.text)")
    }
    let object = present(base)
    let path = object.path.map { "\($0).\(name.text)" }
    switch object.type {
    case .object(let shape):
      guard let slot = shape().slot(of: name.text) else {
        return unknownMember(name, of: shape().name, among: shape().fields.map(\.name))
      }
      return Typed(code: .member(object.code, slot: slot), type: shape().fields[slot].type, path: path)
    case .map(let element):
      return Typed(
        code: .orNone(.lookup(object.code, name: name.text, place(name.range))),
        type: .optional(element.present),
        path: path)
    case .any:
      return Typed(code: .lookup(object.code, name: name.text, place(name.range)), type: .any, path: path)
    case .tuple(let types) where types.count == 2 && ["grouper", "list"].contains(name.text):
      let index = name.text == "list" ? 1 : 0
      return Typed(
        code: .index(object.code, .constant(.int(index)), place(name.range)), type: types[index], path: path)
    default: return unknownMember(name, of: object.type.word, among: [])
    }
  }

  private mutating func unknownMember(_ name: Word, of owner: String, among names: [String]) -> Typed {
    report(
      .templateUnknownMember, name.range, ["name": name.text, "type": owner],
      suggestion: Suggestion.nearest(to: name.text, among: names))
    return .unknown
  }

  private mutating func index(_ base: Expression, _ index: Expression, _ range: Range<Int>) -> Typed {
    let list = present(base)
    if case .literal(.text(let name)) = index.kind {
      switch list.type {
      case .object, .map: return known(member(base, Word(text: name, range: index.range)))
      default: break
      }
    }
    let key = present(index)
    var type: ValueType = .any
    switch (list.type, key.type) {
    case (.list(let element), .int): type = element
    case (.list(let element), .any): type = element
    case (.tuple(let types), .int):
      if case .literal(.int(let at)) = index.kind, types.indices.contains(at) { type = types[at] }
    case (.text, .int), (.text, .any): type = .text
    case (.map(let element), .text), (.map(let element), .any):
      return Typed(code: .orNone(.index(list.code, key.code, place(range))), type: .optional(element.present))
    case (.any, _): break
    default: wrongType("[ ]", [list.type, key.type], range)
    }
    return Typed(code: .index(list.code, key.code, place(range)), type: type)
  }

  mutating func wrongType(_ operation: String, _ found: [ValueType], _ range: Range<Int>) {
    report(
      .templateType, range, ["operation": operation, "found": found.map(\.word).joined(separator: ", ")])
  }

  private mutating func slice(_ base: Expression, _ bounds: [Expression?], _ range: Range<Int>) -> Typed {
    let list = present(base)
    let codes = bounds.map { $0.map { present($0) } }
    let isNumeric = codes.allSatisfy { $0.map { ValueType.int.accepts($0.type, lenient: true) } ?? true }
    switch list.type {
    case .list, .text, .any, .tuple:
      if !isNumeric { wrongType("[:]", codes.compactMap { $0?.type }, range) }
    default: wrongType("[:]", [list.type], range)
    }
    var type = list.type
    if case .tuple = type { type = .list(type.element ?? .any) }
    return Typed(code: .slice(list.code, codes.map { $0?.code }, place(range)), type: type)
  }

  private mutating func list(_ items: [Expression], isTuple: Bool) -> Typed {
    let typed = items.map { value($0) }
    let types = typed.map(\.type)
    let type: ValueType = isTuple ? .tuple(types) : .list(ValueType.tuple(types).element ?? .any)
    return Typed(code: .list(typed.map(\.code)), type: type)
  }

  private mutating func map(_ pairs: [(key: String, value: Expression)]) -> Typed {
    let typed = pairs.map { value($0.value) }
    // Its type is `any`: a literal's keys are known to its author, who should not have to ask for them.
    return Typed(code: .map(zip(pairs, typed).map { ($0.key, $1.code) }), type: .any)
  }

  /// The one function is `range`.
  private mutating func call(_ callee: Expression, _ arguments: [Argument], _ range: Range<Int>) -> Typed {
    guard case .name("range") = callee.kind, scopes["range"] == nil else {
      let name = String(decoding: sources[file].bytes[callee.range], as: UTF8.self)
      report(.templateCall, range, ["name": name])
      return .unknown
    }
    return apply(.range, to: .unknown, Word(text: "range", range: callee.range), arguments, range)
  }
}

extension Value {
  /// The type of what stands in a template.
  fileprivate var literalType: ValueType {
    switch self {
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .text: .text
    case .none: .nothing
    default: .any
    }
  }
}
