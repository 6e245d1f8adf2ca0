/// All that is known at one place of a template.
struct Scope {
  struct Variable {
    let slot: Int
    /// Nil before it is set.
    var type: ValueType?
  }

  typealias Facts = [String: ValueType]

  var variables: [String: Variable] = [:]
  /// What conditions have shown: narrower types, by the path of slot and members.
  var facts: Facts = [:]

  /// The names that may be used.
  var names: [String] { variables.filter { $0.value.type != nil }.map(\.key).filter { !$0.hasPrefix(" ") } }

  /// Notes the type of what a variable is set to; gives its slot.
  mutating func set(_ name: String, _ type: ValueType) -> Int? {
    guard let slot = variables[name]?.slot else { return nil }
    variables[name]?.type = type
    facts = facts.filter { $0.key != "\(slot)" && !$0.key.hasPrefix("\(slot).") }
    return slot
  }

  /// What is known after one of `branches` was taken, each of which began here and may have set `names`.
  func merged(_ branches: [Scope], names: Set<String>) -> Scope {
    var result = self
    for name in names {
      let types = branches.map { $0.variables[name]?.type }
      guard types.contains(where: { $0 != nil }) else { continue }
      let known = types.map { $0 ?? .nothing }
      result.variables[name]?.type = known.dropFirst().reduce(known[0]) { $0.joined(with: $1) }
    }
    result.facts = facts.filter { fact in branches.allSatisfy { $0.facts[fact.key] != nil } }
    return result
  }
}
