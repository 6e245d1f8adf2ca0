import Diagnostics

extension Renderer {
  mutating func evaluate(_ code: Code) throws(Fault) -> Value {
    switch code {
    case .constant(let value): return value
    case .slot(let slot): return slots[slot]
    case .member(let base, let slot):
      if case .object(let object) = try evaluate(base) { return object.value(at: slot) }
      return .none
    case .lookup(let base, let name, let place): return try lookup(try evaluate(base), name, place)
    case .index(let base, let index, let place):
      return try self.index(try evaluate(base), try evaluate(index), place)
    case .slice(let base, let bounds, let place): return try slice(base, bounds, place)
    case .loop(let field, let level): return loopValue(field, level)
    case .list(let items): return .list(try all(items))
    case .map(let pairs):
      var made: [(key: String, value: Value)] = []
      for pair in pairs { made.append((pair.key, try evaluate(pair.value))) }
      return .map(made)
    default: return try compute(code)
    }
  }

  /// The rarer kinds of code, apart so that the frame of the others stays small.
  private mutating func compute(_ code: Code) throws(Fault) -> Value {
    switch code {
    case .not, .compare, .test, .isDefined: return .bool(try decide(code))
    case .and(let left, let right):
      let value = try ifThere(left)
      return try value?.isTrue == true ? evaluate(right) : value ?? .none
    case .or(let left, let right):
      guard let value = try ifThere(left), value.isTrue else { return try evaluate(right) }
      return value
    case .arithmetic(let sign, let left, let right, let place):
      let (one, other) = (try evaluate(left), try evaluate(right))
      return try located(place) { () throws(FilterFailure) in try sign.apply(one, other, page) }
    case .concat(let parts): return Value.joined(try all(parts), page: page)
    case .choose(let value, let condition, let otherwise):
      return try evaluate(try isTrue(condition) ? value : otherwise ?? .constant(.text("")))
    case .filter(let filter, let input, let arguments, let others, let place):
      return try self.filter(filter, input, arguments, others, place)
    case .fallback(let value, let standard, let noneCounts, let boolean):
      let found = try ifThere(value)
      let replacesFalse = try isTrue(boolean)
      if let found, !(noneCounts && found.isNone), !replacesFalse || found.isTrue { return found }
      return try evaluate(standard)
    case .orNone(let value): return try ifThere(value) ?? .none
    case .each(let list, let slot, let body): return .list(try each(list, slot, body))
    case .select(let list, let slot, let condition, let keeps):
      return .list(try select(list, slot, condition, keeps))
    case .bind(let slot, let value, let body):
      slots[slot] = try evaluate(value)
      return try evaluate(body)
    default: return .none
    }
  }

  func loopValue(_ field: LoopField, _ level: Int) -> Value {
    let (index, items) = (loops[level].index, loops[level].items)
    switch field {
    case .index: return .int(index + 1)
    case .index0: return .int(index)
    case .revindex: return .int(items.count - index)
    case .revindex0: return .int(items.count - index - 1)
    case .first: return .bool(index == 0)
    case .last: return .bool(index + 1 == items.count)
    case .length: return .int(items.count)
    case .previtem: return index > 0 ? items[index - 1] : .none
    case .nextitem: return index + 1 < items.count ? items[index + 1] : .none
    case .depth: return .int(level + 1)
    case .depth0: return .int(level)
    }
  }

  mutating func isTrue(_ code: Code) throws(Fault) -> Bool {
    switch code {
    case .not, .compare, .test, .isDefined: return try decide(code)
    case .and(let left, let right):
      guard try isTrue(left) else { return false }
      return try isTrue(right)
    case .or(let left, let right):
      if try isTrue(left) { return true }
      return try isTrue(right)
    default: return try ifThere(code)?.isTrue ?? false
    }
  }

  private mutating func decide(_ code: Code) throws(Fault) -> Bool {
    switch code {
    case .not(let operand): return try !isTrue(operand)
    case .isDefined(let value, let noneCounts):
      guard let value = try ifThere(value) else { return false }
      return !(noneCounts && value.isNone)
    case .compare(let sign, let left, let right, let place):
      let (one, other) = (try evaluate(left), try evaluate(right))
      return try located(place) { () throws(FilterFailure) in try sign.apply(one, other) }
    case .test(let test, let value, let arguments, let place):
      let (value, arguments) = (try evaluate(value), try all(arguments))
      return try located(place) { () throws(FilterFailure) in try test.function(value, arguments) }
    default: return false
    }
  }

  /// The value, or nil where just this value is missing, and not one that it is computed from.
  private mutating func ifThere(_ code: Code) throws(Fault) -> Value? {
    if case .choose(let value, let condition, nil) = code {
      return try isTrue(condition) ? evaluate(value) : nil
    }
    do throws(Fault) {
      return try evaluate(code)
    } catch {
      guard error.code == .templateMissingValue, error.place == code.place else { throw error }
      return nil
    }
  }

  private mutating func all(_ codes: [Code]) throws(Fault) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(codes.count)
    for code in codes { values.append(try evaluate(code)) }
    return values
  }

  private func located<T>(_ place: Place, _ compute: () throws(FilterFailure) -> T) throws(Fault) -> T {
    do throws(FilterFailure) {
      return try compute()
    } catch {
      throw Fault(error.code, place, error.arguments)
    }
  }

  private mutating func filter(
    _ filter: Filter, _ input: Code, _ arguments: [Code], _ others: [(name: String, value: Code)],
    _ place: Place
  ) throws(Fault) -> Value {
    var named: [(name: String, value: Value)] = []
    for other in others { named.append((other.name, try evaluate(other.value))) }
    let call = FilterCall(
      input: try evaluate(input), arguments: try all(arguments), others: named, page: page)
    do throws(FilterFailure) {
      return try filter.function(call)
    } catch {
      throw Fault(error.code, place, error.arguments.merging(["name": filter.name]) { own, _ in own })
    }
  }

  private mutating func each(_ list: Code, _ slot: Int, _ body: Code) throws(Fault) -> [Value] {
    var values: [Value] = []
    for item in try evaluate(list).items ?? [] {
      slots[slot] = item
      values.append(try evaluate(body))
    }
    return values
  }

  private mutating func select(
    _ list: Code, _ slot: Int, _ condition: Code, _ keeps: Bool
  ) throws(Fault) -> [Value] {
    var values: [Value] = []
    for item in try evaluate(list).items ?? [] {
      slots[slot] = item
      if try isTrue(condition) == keeps { values.append(item) }
    }
    return values
  }
}

// Members and items.
extension Renderer {
  private func lookup(_ base: Value, _ name: String, _ place: Place) throws(Fault) -> Value {
    switch base {
    case .map(let pairs):
      if let pair = pairs.first(where: { $0.key == name }) { return pair.value }
    case .object(let object):
      if let slot = object.shape.slot(of: name) { return object.value(at: slot) }
    case .list(let pair) where pair.count == 2 && (name == "grouper" || name == "list"):
      return pair[name == "list" ? 1 : 0]
    default: break
    }
    throw Fault(.templateMissingValue, place, ["name": name])
  }

  private func index(_ base: Value, _ index: Value, _ place: Place) throws(Fault) -> Value {
    switch (base, index) {
    case (_, .text(let name)): return try lookup(base, name, place)
    case (.list(let items), .int(let at)):
      let position = at < 0 ? items.count + at : at
      if items.indices.contains(position) { return items[position] }
    case (.text, .int), (.html, .int):
      return try self.index(.list(base.items ?? []), index, place)
    default: throw Fault(.templateType, place, ["operation": "[ ]", "found": "\(base.word), \(index.word)"])
    }
    throw Fault(.templateMissingValue, place, ["name": index.text(on: page)])
  }

  /// As Python slices: bounds from the end when negative, and beyond it when too large, are brought into the
  /// list.
  private mutating func slice(_ base: Code, _ bounds: [Code?], _ place: Place) throws(Fault) -> Value {
    let value = try evaluate(base)
    guard let items = value.items else {
      throw Fault(.templateType, place, ["operation": "[:]", "found": value.word])
    }
    var numbers: [Int?] = [nil, nil, nil]
    for (index, bound) in bounds.enumerated() {
      if let bound, case .int(let number) = try evaluate(bound) { numbers[index] = number }
    }
    let step = min(max(numbers[2] ?? 1, -items.count - 1), items.count + 1)
    guard step != 0 else { throw Fault(.templateMissingValue, place, ["name": "::\(step)"]) }
    func clamped(_ bound: Int?, _ standard: Int) -> Int {
      guard let bound else { return standard }
      let lowest = step > 0 ? 0 : -1
      return min(
        max(bound < 0 ? bound + items.count : bound, lowest), step > 0 ? items.count : items.count - 1)
    }
    let start = clamped(numbers[0], step > 0 ? 0 : items.count - 1)
    let end = clamped(numbers[1], step > 0 ? items.count : -1)
    let picked = stride(from: start, to: end, by: step).map { items[$0] }
    guard case .text = value else { return .list(picked) }
    return .text(picked.map { $0.text(on: page) }.joined())
  }
}

extension Code {
  /// Where it may turn out that the value is missing.
  fileprivate var place: Place? {
    switch self {
    case .lookup(_, _, let place), .index(_, _, let place), .filter(_, _, _, _, let place): place
    case .bind(_, _, let body): body.place
    default: nil
    }
  }
}
