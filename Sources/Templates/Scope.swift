/// What is known at one place of a template.
struct Scope {
  /// Types, by the slot of a variable and the members that lead on from it: what variables hold, and what
  /// conditions have shown.
  typealias Facts = [String: ValueType]

  var slots: [String: Int] = [:]
  var facts: Facts = [:]
  /// The slots that keep what conditions have asked for already, by the same paths.
  var kept: [String: Int] = [:]

  /// The names that may be used.
  var names: [String] { slots.keys.filter { type(of: $0) != nil } }

  /// Nil before the variable is set.
  func type(of name: String) -> ValueType? { slots[name].flatMap { facts["\($0)"] } }

  /// A variable is set anew; nothing is known of its members any more.
  mutating func set(_ name: String, slot: Int, _ type: ValueType) {
    slots[name] = slot
    facts = facts.filter { !$0.key.hasPrefix("\(slot).") }
    kept = kept.filter { !$0.key.hasPrefix("\(slot).") }
    facts["\(slot)"] = type
  }

  mutating func learn(_ facts: Facts) { self.facts.merge(facts) { $1 } }

  /// `condition` was asked, and counts as true.
  mutating func enter(_ condition: Typed) {
    learn(condition.yes)
    kept.merge(condition.kept) { $1 }
  }

  /// What is known after one of `branches` was taken, each of which began here and may have set `own`.
  func merged(_ branches: [Scope], own: [String: Int]) -> Scope {
    var result = self
    result.facts = facts.filter { fact in branches.allSatisfy { $0.facts[fact.key] != nil } }
    result.kept = kept.filter { path, slot in branches.allSatisfy { $0.kept[path] == slot } }
    for (name, slot) in own {
      let types = branches.map { $0.type(of: name) }
      guard let first = types.lazy.compactMap({ $0 }).first else { continue }
      result.slots[name] = slot
      result.facts["\(slot)"] = types.reduce(first) { $0.joined(with: $1 ?? .nothing) }
    }
    return result
  }
}

/// An expression made ready, and what is known of its value.
struct Typed: Sendable {
  var run: Run
  var type: ValueType
  /// The bytes that its diagnostics point to.
  let range: Range<Int>
  /// Slot and members, where the value is nothing else: what conditions are remembered by.
  var path: String?
  /// Where to point if it turns out, as the page is written, that this very value is missing.
  var missing: Range<Int>?
  /// What is known where the value counts as true, and where it does not.
  var yes: Scope.Facts = [:]
  var no: Scope.Facts = [:]
  /// Where it counts as true: the slots that keep what was asked for, by path.
  var kept: [String: Int] = [:]
  /// What an `if` without `else` gives where it gives something.
  var optionalOf: ValueType?
  /// The value itself, where the template has it.
  var literal: Value?
}
