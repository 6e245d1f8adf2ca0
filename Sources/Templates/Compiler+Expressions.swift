import Diagnostics

extension Compiler {
  /// A value that is surely there; reports one that may be missing.
  mutating func present(_ expression: Expression) -> Typed {
    var typed = value(expression)
    guard typed.type.isOptional else { return typed }
    report(.templateOptional, expression.range, ["name": written(expression.range)])
    typed.type = typed.type.present
    return typed
  }

  /// A value that may be missing, with what conditions have shown of it.
  mutating func value(_ expression: Expression) -> Typed {
    var typed = compile(expression)
    guard let path = typed.path else { return typed }
    if let fact = scope.facts[path] { typed.type = fact }
    if typed.type.isOptional { typed.yes = [path: typed.type.present] }
    return typed
  }

  private mutating func compile(_ expression: Expression) -> Typed {
    switch expression.kind {
    case .literal(let value): return .constant(value, value.literalType)
    case .name(let name): return variable(name, expression.range)
    case .member(let base, let name): return member(base, name)
    case .index(let base, let index): return self.index(base, index, expression.range)
    case .list(let items): return list(items)
    case .map(let pairs): return map(pairs)
    case .not(let operand): return not(value(operand))
    case .binary(let sign, let left, let right): return binary(sign, left, right, expression.range)
    case .choose(let value, let condition, let otherwise): return choose(value, condition, otherwise)
    case .filter(let input, let name, let arguments): return filter(input, name, arguments, expression.range)
    case .test(let value, let name, let arguments): return test(value, name, arguments, expression.range)
    case .call(let callee):
      report(.templateCall, expression.range, ["name": written(callee.range)])
      return .unknown
    }
  }

  /// Stands among the facts for a name that nobody knows on a branch where it is defined, which no page takes.
  static func assumed(_ name: String) -> String { "?" + name }

  private mutating func variable(_ name: String, _ range: Range<Int>) -> Typed {
    guard let variable = scope.variables[name], let type = variable.type else {
      if scope.facts[Compiler.assumed(name)] == nil {
        let suggestion = Suggestion.nearest(to: name, among: scope.names)
        report(.templateUnknownVariable, range, ["name": name], suggestion: suggestion)
      }
      return .unknown
    }
    let slot = variable.slot
    return Typed(run: { $0.slots[slot] }, type: type, path: String(slot))
  }

  private mutating func member(_ base: Expression, _ name: Word) -> Typed {
    let object = present(base)
    let path = object.path.map { "\($0).\(name.text)" }
    let run = object.run
    switch object.type {
    case .object(let shape):
      guard let slot = shape().slot(of: name.text) else {
        return unknownMember(name, of: shape().name, among: shape().fields.map(\.name))
      }
      let member: Run = { frame in
        if case .object(let object) = try run(&frame) { return object.value(at: slot) }
        return .none
      }
      return Typed(run: member, type: shape().fields[slot].type, path: path)
    case .map(let element): return lookup(object, .text(name.text), element, place(name.range), path).orNone
    case .any: return lookup(object, .text(name.text), .any, place(name.range), path)
    default: return unknownMember(name, of: object.type.word, among: [])
    }
  }

  private mutating func unknownMember(_ name: Word, of owner: String, among names: [String]) -> Typed {
    let suggestion = Suggestion.nearest(to: name.text, among: names)
    report(.templateUnknownMember, name.range, ["name": name.text, "type": owner], suggestion: suggestion)
    return .unknown
  }

  /// A member or an item that is sought as the page is written.
  private func lookup(
    _ base: Typed, _ key: Value, _ type: ValueType, _ place: Place, _ path: String?
  ) -> Typed {
    let base = base.run
    let run: Run = { frame in try place.locating("[ ]") { try base(&frame).item(at: key) } }
    return Typed(run: run, type: type, path: path, missing: place)
  }

  private mutating func index(_ base: Expression, _ index: Expression, _ range: Range<Int>) -> Typed {
    let list = present(base)
    if case .literal(.text(let name)) = index.kind, list.type.hasNames {
      return member(base, Word(text: name, range: index.range))
    }
    let key = present(index)
    let (base, at, place) = (list.run, key.run, place(range))
    let run: Run = { frame in
      let (value, key) = (try base(&frame), try at(&frame))
      return try place.locating("[ ]") { try value.item(at: key) }
    }
    let found = Typed(run: run, type: .any, missing: place)
    switch (list.type, key.type) {
    case (.map(let element), .text), (.map(let element), .any):
      return Typed(run: run, type: element, missing: place).orNone
    case (.list(let element), .int), (.list(let element), .any):
      return Typed(run: run, type: element, missing: place)
    case (.text, .int), (.text, .any): return Typed(run: run, type: .text, missing: place)
    case (.any, _): return found
    default:
      wrongType("[ ]", [list.type, key.type], range)
      return found
    }
  }

  private mutating func list(_ items: [Expression]) -> Typed {
    let typed = items.map { value($0) }
    let runs = typed.map(\.run)
    let element = typed.first.map { first in typed.dropFirst().reduce(first.type) { $0.joined(with: $1.type) }
    }
    return Typed(run: { frame in .list(try runs.map { try $0(&frame) }) }, type: .list(element ?? .any))
  }

  /// Its type is `any`: a literal's keys are known to its author, who should not have to ask for them.
  private mutating func map(_ pairs: [(key: String, value: Expression)]) -> Typed {
    var runs: [(key: String, run: Run)] = []
    for pair in pairs {
      runs.removeAll { $0.key == pair.key }
      runs.append((pair.key, value(pair.value).run))
    }
    return Typed(run: { [runs] frame in .map(try runs.map { ($0.key, try $0.run(&frame)) }) }, type: .any)
  }
}

extension ValueType {
  fileprivate var hasNames: Bool {
    switch self {
    case .object, .map: true
    default: false
    }
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
    default: .nothing
    }
  }

  /// The member of that name, or the item at that number, which counts from the end when it is negative.
  fileprivate func item(at key: Value) throws -> Value {
    switch (self, key) {
    case (.map(let pairs), .text(let name)):
      if let pair = pairs.first(where: { $0.key == name }) { return pair.value }
    case (.object(let object), .text(let name)):
      if let slot = object.shape.slot(of: name) { return object.value(at: slot) }
    case (.list, .int(let at)), (.text, .int(let at)):
      let items = items ?? []
      let position = at < 0 ? items.count + at : at
      if items.indices.contains(position) { return items[position] }
    case (_, .text): break
    default: throw FilterFailure.wrongType(self, key)
    }
    throw FilterFailure(.templateMissingValue)
  }
}
