/// A large table of which few entries change: copying it and changing the copy costs those entries and no others.
package struct PatchedTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let whole: [Key: Value]
  private var patches: [Key: Value] = [:]

  package init(_ whole: [Key: Value]) { self.whole = whole }

  /// Entries may be set, and not be taken away.
  package subscript(key: Key) -> Value? { patches[key] ?? whole[key] }

  package mutating func set(_ value: Value, for key: Key) { patches[key] = value }

  /// The table as a dictionary, at the price of a copy.
  var merged: [Key: Value] { patches.isEmpty ? whole : whole.merging(patches) { _, new in new } }
}
