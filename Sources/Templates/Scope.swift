/// The variables that a part of a template knows.
struct Scope {
  struct Variable {
    let slot: Int
    var type: ValueType
    /// Set where this is a loop's own `loop`.
    var level: Int?
  }

  var variables: [String: Variable] = [:]
  /// The slots of what is set within, also on branches; they are filled anew when the scope is entered.
  var reserved: [String: Int] = [:]
}

/// All that is known at one place of a template.
struct Scopes {
  private(set) var stack: [Scope] = []
  /// How many of them a block sees that is not `scoped`.
  var floor = 1
  /// What conditions have shown: narrower types, by the path of slot and members.
  var facts: [String: ValueType] = [:]

  subscript(name: String) -> Scope.Variable? {
    for scope in stack.reversed() {
      if let variable = scope.variables[name] { return variable }
    }
    return nil
  }

  var names: [String] { stack.flatMap(\.variables.keys).filter { !$0.hasPrefix(" ") } }

  mutating func push() { stack.append(Scope()) }

  /// Leaves the innermost scope; gives each slot that it set, with the slot that it starts from.
  mutating func pop() -> [(slot: Int, from: Int?)] {
    let scope = stack.removeLast()
    return scope.reserved.values.sorted().map { slot in
      (slot, scope.reserved.first { $0.value == slot }.flatMap { self[$0.key]?.slot })
    }
  }

  /// The variables that a block sees that is not `scoped`.
  func outside() -> Scopes {
    var outside = self
    outside.stack = Array(stack.prefix(floor))
    return outside
  }

  mutating func declare(_ name: String, _ variable: Scope.Variable) {
    stack[stack.count - 1].variables[name] = variable
  }

  /// Sets a variable in the innermost scope; it keeps its slot there, whichever branch sets it first.
  mutating func set(_ name: String, _ type: ValueType, freeSlot: Int) -> Int {
    let top = stack.count - 1
    let slot = stack[top].variables[name]?.slot ?? stack[top].reserved[name] ?? freeSlot
    if stack[top].variables[name] == nil { stack[top].reserved[name] = slot }
    stack[top].variables[name] = Scope.Variable(slot: slot, type: type)
    let path = String(slot)
    facts = facts.filter { $0.key != path && !$0.key.hasPrefix(path + ".") }
    return slot
  }

  /// Starts another branch as this one started, but with the slots that `other` has taken.
  func branching(after other: Scopes) -> Scopes {
    var start = self
    if let reserved = other.stack.last?.reserved { start.stack[stack.count - 1].reserved = reserved }
    return start
  }

  /// What is known after one of `branches` was taken, each of which began here.
  func merged(_ branches: [Scopes]) -> Scopes {
    guard var result = branches.last else { return self }
    let top = result.stack.count - 1
    for (name, slot) in result.stack[top].reserved {
      result.stack[top].variables[name] = Scope.Variable(slot: slot, type: .any)
    }
    for name in result.stack[top].variables.keys {
      let types = branches.map { $0[name]?.type ?? .nothing }
      guard let first = types.first else { continue }
      result.stack[top].variables[name]?.type = types.dropFirst().reduce(first) { $0.joined(with: $1) }
    }
    result.facts = facts.filter { fact in branches.allSatisfy { $0.facts[fact.key] != nil } }
    return result
  }
}
