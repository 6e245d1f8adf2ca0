extension Value {
  /// Whether both are the same: numbers by value, texts by their code points, lists item by item. Objects are
  /// made anew whenever they are asked for, so they cannot be compared.
  func isEqual(to other: Value) throws -> Bool {
    switch (self, other) {
    case (.object, .object): throw FilterFailure.wrongType(self, other)
    case (.none, .none): return true
    case (.text(let left), .text(let right)), (.link(let left), .link(let right)):
      // Swift takes å and a with a ring for the same, Python does not.
      return left.utf8.elementsEqual(right.utf8)
    case (.html(let left), .html(let right)): return left == right
    case (.html(let html), .text(let text)), (.text(let text), .html(let html)):
      return html.bytes.elementsEqual(text.utf8)
    case (.list(let left), .list(let right)):
      return try left.count == right.count && zip(left, right).allSatisfy { try $0.isEqual(to: $1) }
    case (.map(let left), .map(let right)):
      let isThere = { (pair: (key: String, value: Value)) in
        try right.contains { try $0.key == pair.key && $0.value.isEqual(to: pair.value) }
      }
      return try left.count == right.count && left.allSatisfy(isThere)
    default:
      if let left = int, let right = other.int { return left == right }
      return double.map { $0 == other.double } ?? false
    }
  }

  /// By size, or by the order of the characters' numbers.
  func isLess(than other: Value) throws -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)), (.link(let left), .link(let right)):
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    default:
      if let left = int, let right = other.int { return left < right }
      guard let left = double, let right = other.double else { throw FilterFailure.wrongType(self, other) }
      return left < right
    }
  }

  func contains(_ part: Value) throws -> Bool {
    switch (self, part) {
    case (.text(let text), .text(let piece)): piece.isEmpty || text.utf8.contains(piece.utf8)
    case (.list(let items), _): try items.contains { try $0.isEqual(to: part) }
    case (.map(let pairs), .text(let key)): pairs.contains { $0.key == key }
    default: throw FilterFailure.wrongType(part, self)
    }
  }

  /// The member of that name, or the item at that number, which counts from the end when it is negative; nil
  /// where there is none.
  func item(at key: Value) throws -> Value? {
    switch (self, key) {
    case (.map(let pairs), .text(let name)): return pairs.first { $0.key == name }?.value
    case (.object(let object), .text(let name)):
      return object.shape.slot(of: name).map { object.value(at: $0) }
    case (.list, .int(let at)), (.text, .int(let at)):
      let items = items ?? []
      let position = at < 0 ? items.count + at : at
      return items.indices.contains(position) ? items[position] : nil
    case (_, .text): return nil
    default: throw FilterFailure.wrongType(self, key)
    }
  }

  /// What a loop goes through; a failure where there is nothing to go through.
  func listed() throws -> [Value] {
    guard let items else { throw FilterFailure.wrongType(self) }
    return items
  }
}
