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
  var names: [String] { variables.filter { $0.value.type != nil }.map(\.key) }

  /// A variable is set anew; nothing is known of its members any more.
  mutating func set(_ name: String, slot: Int, _ type: ValueType) {
    variables[name] = Variable(slot: slot, type: type)
    facts = facts.filter { $0.key != "\(slot)" && !$0.key.hasPrefix("\(slot).") }
  }

  /// What is known after one of `branches` was taken, each of which began here and may have set `own`.
  func merged(_ branches: [Scope], own: [String: Int]) -> Scope {
    var result = self
    for (name, slot) in own {
      let types = branches.map { $0.variables[name]?.type }
      guard let first = types.lazy.compactMap({ $0 }).first else { continue }
      result.variables[name] = Variable(
        slot: slot, type: types.reduce(first) { $0.joined(with: $1 ?? .nothing) })
    }
    result.facts = facts.filter { fact in branches.allSatisfy { $0.facts[fact.key] != nil } }
    return result
  }
}

/// An expression made ready, and what is known of its value.
struct Typed {
  var run: Run
  var type: ValueType
  /// The bytes that its diagnostics point to.
  var range: Range<Int>
  /// How many expressions stand within one another, so that no template overflows the stack.
  var depth = 1
  /// What stands here, where the template itself says it.
  var literal: Value?
  /// A name that nobody knows: an error, unless it is only asked whether it is defined.
  var unknown: String?
  /// Slot and members, where the value is nothing else: what conditions are remembered by.
  var path: String?
  /// The slots that it is computed from; its own where it is a variable.
  var slots: Set<Int> = []
  /// Where to point if it turns out, as the page is written, that this very value is missing.
  var missing: Range<Int>?
  /// What is known where the value counts as true, and where it does not.
  var yes: Scope.Facts = [:]
  var no: Scope.Facts = [:]
  /// What an `if` without `else` gives where it gives something.
  var optionalOf: ValueType?
  /// The filter that has made it.
  var encoding: String?
}

extension Typed {
  var isNone: Bool { literal?.isNone == true }

  /// The value; nil where it is missing, for which `none` counts where the type says that it may be.
  var ifThere: Run {
    guard type.isOptional || unknown != nil else { return run }
    return { [run] frame in
      let value = try run(&frame)
      return value?.isNone == true ? nil : value
    }
  }
}
