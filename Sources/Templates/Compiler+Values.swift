import Diagnostics

/// Names, members, items and literals, and how they may be used.
extension Compiler {
  /// An expression made of `parts`, written from `start` to here.
  mutating func typed(_ type: ValueType, from start: Int, _ parts: [Typed] = [], _ run: @escaping Run) throws
    -> Typed
  {
    let depth = (parts.map(\.depth).max() ?? 0) + 1
    guard depth <= Limits.depth else { throw fault(.templateTooDeep, start..<end) }
    let slots = parts.reduce(into: Set<Int>()) { $0.formUnion($1.slots) }
    return Typed(run: run, type: type, range: start..<end, depth: depth, slots: slots)
  }

  /// What stands for something that is wrong and reported.
  mutating func nothing(from start: Int, _ parts: [Typed] = []) throws -> Typed {
    try typed(.any, from: start, parts) { _ in nil }
  }

  func literal(_ value: Value, from start: Int) -> Typed {
    Typed(run: { _ in value }, type: value.type, range: start..<end, literal: value)
  }

  /// What `parse` gives where `facts` hold.
  mutating func knowing(_ facts: Scope.Facts, _ parse: (inout Compiler) throws -> Typed) rethrows -> Typed {
    let saved = scope.facts
    scope.facts.merge(facts) { $1 }
    defer { scope.facts = saved }
    return try parse(&self)
  }

  /// Stands among the facts for a name that nobody knows on a branch where it is defined, which no page takes.
  static func assumed(_ name: String) -> String { "?" + name }

  /// A value that may be missing in every way; only its name must be known.
  mutating func used(_ typed: Typed) -> Typed {
    guard let name = typed.unknown else { return typed }
    if scope.facts[Compiler.assumed(name)] == nil {
      unknown(.templateUnknownVariable, Word(text: name, range: typed.range), among: scope.names)
    }
    var known = typed
    known.unknown = nil
    return known
  }

  /// A value that is there as the page is written; `none` counts as one.
  mutating func value(_ typed: Typed) -> Typed {
    var typed = used(typed)
    guard let missing = typed.missing else { return typed }
    let (run, place) = (typed.run, Place(file: file, range: missing))
    typed.missing = nil
    typed.run = { frame in
      guard let value = try run(&frame) else { throw Fault(code: .templateMissingValue, place: place) }
      return value
    }
    return typed
  }

  /// A value that is surely there; reports one that may be missing.
  mutating func present(_ typed: Typed) -> Typed {
    var typed = value(typed)
    guard typed.type.isOptional else { return typed }
    report(.templateOptional, typed.range, ["name": written(typed.range)])
    typed.type = typed.type.present
    return typed
  }

  /// What a loop or a filter goes through.
  mutating func list(_ typed: Typed, _ operation: String) -> Items {
    if typed.type.element == nil { wrongType(operation, typed) }
    let (run, place) = (typed.run, Place(file: file, range: typed.range))
    return { frame in
      let value = try run(&frame) ?? .none
      if case .list(let items) = value { return items }
      return try place.locating(operation) { try value.listed() }
    }
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

  mutating func variable(_ name: String, from start: Int) -> Typed {
    guard let variable = scope.variables[name], let type = variable.type else {
      return Typed(run: { _ in nil }, type: .any, range: start..<end, unknown: name)
    }
    let slot = variable.slot
    usedSlots.insert(slot)
    return narrowed(
      Typed(run: { $0.slots[slot] }, type: type, range: start..<end, slots: [slot]), String(slot))
  }

  mutating func member(_ base: Typed, _ name: Word, from start: Int) throws -> Typed {
    let object = present(base)
    let path = object.path.map { "\($0).\(name.text)" }
    switch object.type {
    case .object(let shape):
      let shape = shape()
      if let slot = shape.slot(of: name.text) {
        var member = try typed(shape.fields[slot].type, from: start, [object]) { [run = object.run] frame in
          guard case .object(let object)? = try run(&frame) else { return nil }
          return object.value(at: slot)
        }
        // Most members are a variable's own: there it is one call less.
        if let variable = object.path.flatMap(Int.init) {
          member.run = { frame in
            guard case .object(let object) = frame.slots[variable] else { return nil }
            return object.value(at: slot)
          }
        }
        return narrowed(member, path)
      }
      unknown(.templateUnknownMember, name, among: shape.fields.map(\.name), in: shape.name)
    case .map, .any:
      var key = literal(.text(name.text), from: start)
      key.range = name.range
      return narrowed(try item(object, key, from: start), path)
    default: unknown(.templateUnknownMember, name, among: [], in: object.type.word)
    }
    return try nothing(from: start, [object])
  }

  mutating func index(_ base: Typed, _ key: Typed, from start: Int) throws -> Typed {
    if case .text(let name)? = key.literal {
      return try member(base, Word(text: name, range: key.range), from: start)
    }
    return try item(present(base), present(key), from: start)
  }

  /// An item that is sought as the page is written. That a map may not have it is known before.
  private mutating func item(_ base: Typed, _ key: Typed, from start: Int) throws -> Typed {
    var found = try call("[ ]", base, [key], from: start) { try $0.input.item(at: $0.arguments[0]) }
    if case .map(let element) = base.type {
      found.type = .optional(element.present)
    } else {
      found.missing = key.literal?.type.word == "text" ? key.range : found.range
    }
    return found
  }

  mutating func list(_ items: [Typed], from start: Int) throws -> Typed {
    let items = items.map { value($0) }
    return try call("[ ]", literal(.none, from: start), items, from: start) { .list($0.arguments) }
  }

  /// Its type is `any`: a literal's keys are known to its author, who should not have to ask for them.
  mutating func map(_ pairs: [(key: String, value: Typed)], from start: Int) throws -> Typed {
    let (keys, values) = (pairs.map(\.key), pairs.map { value($0.value) })
    return try call("{ }", literal(.none, from: start), values, from: start, gives: .any) { call in
      let all = zip(keys, call.arguments).map { (key: $0, value: $1) }
      // Of keys that stand there twice, the last counts.
      return .map(all.enumerated().filter { !keys[($0 + 1)...].contains($1.key) }.map(\.element))
    }
  }
}
