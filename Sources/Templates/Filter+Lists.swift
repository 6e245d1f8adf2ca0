/// Jinja's filters for lists. An `attribute` reaches them as the list of that member of each item.
extension Filter {
  private static let attribute = Parameter("attribute", .any, standard: Value.none)

  static let lists: [Filter] = [
    list("length", gives: { _ in .int }) { call, items in .int(items.count) },
    list("first", gives: oneItem) { call, items in try found(items.first) },
    list("last", gives: oneItem) { call, items in try found(items.last) },
    list("list", gives: sameItems) { call, items in .list(items) },
    list("reverse", gives: { if case .text = $0 { .text } else { sameItems($0) } }) { call, items in
      guard case .text = call.input else { return .list(items.reversed()) }
      return Value.joined(items.reversed(), page: call.page)
    },
    list("join", [Parameter("d", .any, standard: .text("")), attribute], gives: joined) { call, items in
      let keys = call.keys(1, of: items)
      if let wordless = keys.first(where: { !$0.hasWords }) { throw FilterFailure.wrongType(wordless) }
      return Value.joined(keys, separator: call.arguments[0], page: call.page)
    },
    list("sort", [flag("reverse"), flag("case_sensitive"), attribute], gives: sameItems) { call, items in
      let keys = call.keys(2, of: items).map { call.arguments[1].isTrue ? $0 : $0.folded }
      return .list(try Value.order(of: keys, reverse: call.arguments[0].isTrue).map { items[$0] })
    },
    list("unique", [attribute], gives: sameItems) { call, items in
      let groups = try Value.groups(of: call.keys(0, of: items).map(\.folded))
      return .list(groups.compactMap(\.first).sorted().map { items[$0] })
    },
    list("min", [attribute], gives: oneItem) { call, items in
      try found(Value.order(of: call.keys(0, of: items).map(\.folded)).first.map { items[$0] })
    },
    list("max", [attribute], gives: oneItem) { call, items in
      let order = try Value.order(of: call.keys(0, of: items).map(\.folded), reverse: true)
      return try found(order.first.map { items[$0] })
    },
    list("sum", [attribute], gives: { _ in .any }) { call, items in
      try call.keys(0, of: items).reduce(.int(0)) { try Operator.add.apply($0, $1, call.page) }
    },
    list("groupby", [Parameter("attribute", .any)], gives: groups) { call, items in
      let keys = call.keys(0, of: items)
      let groups = try Value.groups(of: keys.map(\.folded))
      return .list(groups.map { .object(Group(grouper: keys[$0[0]], items: $0.map { items[$0] })) })
    },
  ]

  private static func list(
    _ name: String, _ parameters: [Parameter] = [],
    gives result: @escaping @Sendable (ValueType) -> ValueType,
    _ function: @escaping @Sendable (FilterCall, _ items: [Value]) throws -> Value
  ) -> Filter {
    Filter(name, parameters, .list(.any), result) { try function($0, $0.input.listed()) }
  }

  private static func found(_ value: Value?) throws -> Value {
    guard let value else { throw FilterFailure(.templateMissingValue) }
    return value
  }

  @Sendable private static func sameItems(_ input: ValueType) -> ValueType { .list(input.element ?? .any) }

  /// An item of a list that may be empty; where the items are not known, this shows as the page is written.
  @Sendable private static func oneItem(_ input: ValueType) -> ValueType {
    if case .any = input.element ?? .any { return .any }
    return .optional((input.element ?? .any).present)
  }

  /// Text, unless an item may be markup.
  @Sendable private static func joined(_ input: ValueType) -> ValueType {
    switch input.element {
    case .text, .link, .int, .double, .bool: .text
    case .html: .html
    default: .any
    }
  }

  @Sendable private static func groups(_ input: ValueType) -> ValueType {
    let shape = Group.shape(of: input.element ?? .any)
    return .list(.object { shape })
  }
}

/// Items with the same key, as `groupby` gives them.
struct Group: TemplateObject {
  let grouper: Value
  let items: [Value]

  private static let untyped = shape(of: .any)

  static func shape(of item: ValueType) -> Shape {
    Shape("group", [.init("grouper", .any), .init("list", .list(item))])
  }

  var shape: Shape { Group.untyped }

  func value(at slot: Int) -> Value { slot == 0 ? grouper : .list(items) }
}

extension FilterCall {
  /// The members that `attribute` named, or else the items themselves.
  fileprivate func keys(_ attribute: Int, of items: [Value]) -> [Value] {
    arguments[attribute].isNone ? items : arguments[attribute].items ?? []
  }
}

extension Value {
  /// Without the case of its letters, which does not count in an order.
  fileprivate var folded: Value {
    if case .text(let text) = self { return .text(text.lowercased()) }
    return self
  }

  /// The positions of `keys` in their order; what is equal keeps its order, also in reverse.
  fileprivate static func order(of keys: [Value], reverse: Bool = false) throws -> [Int] {
    try keys.indices.sorted { left, right in
      let (one, other) = reverse ? (keys[right], keys[left]) : (keys[left], keys[right])
      if try one.isLess(than: other) { return true }
      return try left < right && !other.isLess(than: one)
    }
  }

  /// The positions of equal keys, in the order of the keys.
  fileprivate static func groups(of keys: [Value]) throws -> [[Int]] {
    try order(of: keys).reduce(into: []) { groups, position in
      if let last = groups.last, keys[last[0]].isEqual(to: keys[position]) {
        groups[groups.count - 1].append(position)
      } else {
        groups.append([position])
      }
    }
  }
}
