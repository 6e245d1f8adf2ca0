/// A large table of which few entries change: copying it and changing the copy costs those entries and no others.
package struct PatchedTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let whole: [Key: Value]
  @usableFromInline private(set) var patches: [Key: Value?] = [:]

  package init(_ whole: [Key: Value]) { self.whole = whole }

  /// Inlined, since it is asked for every person that a page names.
  @inlinable package subscript(key: Key) -> Value? {
    @inline(__always) get {
      if let patch = patches[key] { return patch }
      return whole[key]
    }
  }

  /// - Parameter value: nil to take the entry away.
  package mutating func set(_ value: Value?, for key: Key) { patches.updateValue(value, forKey: key) }

  /// The table as a dictionary, at the price of a copy.
  var merged: [Key: Value] { patches.reduce(into: whole) { $0[$1.key] = $1.value } }
}
