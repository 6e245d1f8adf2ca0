import Diagnostics

/// Jinja's filters for lists. An `attribute` reaches them as the list of that member of each item.
extension Filter {
  private static let attribute = Parameter("attribute", .any, standard: Value.none)

  static let lists: [Filter] = [
    list("length") { _, items in .int(items.count) },
    list("first", mayFindNothing: true) { _, items in items.first },
    list("last", mayFindNothing: true) { _, items in items.last },
    list("list") { _, items in .list(items) },
    list("reverse") { call, items in
      guard case .text = call.input else { return .list(items.reversed()) }
      return Value.joined(items.reversed(), page: call.page)
    },
    list("join", [Parameter("d", .any, standard: .text("")), attribute]) { call, items in
      let words = try call.keys(1, of: items).map { try $0.worded() }
      return Value.joined(words, separator: call.arguments[0], page: call.page)
    },
    list("sort", [flag("reverse"), flag("case_sensitive"), attribute]) { call, items in
      let keys = call.keys(2, of: items).map { call.arguments[1].isTrue ? $0 : $0.folded }
      return .list(try Value.order(of: keys, reverse: call.arguments[0].isTrue).map { items[$0] })
    },
    list("min", [attribute], mayFindNothing: true) { call, items in
      try Value.order(of: call.keys(0, of: items).map(\.folded)).first.map { items[$0] }
    },
    list("max", [attribute], mayFindNothing: true) { call, items in
      try Value.order(of: call.keys(0, of: items).map(\.folded), reverse: true).first.map { items[$0] }
    },
    list("sum", [attribute]) { call, items in
      try call.keys(0, of: items).reduce(.int(0)) { try $0.adding($1, call.page) }
    },
  ]

  /// What the compiler makes of them is more than a function of values.
  static let forms: [Filter] =
    [
      Filter("default", [Parameter("default_value", .any, standard: .text("")), flag("boolean")]) { $0.input }
    ] + ["map", "select", "reject", "selectattr", "rejectattr"].map { Filter($0) { $0.input } }

  private static func list(
    _ name: String, _ parameters: [Parameter] = [], mayFindNothing: Bool = false,
    _ function: @escaping @Sendable (FilterCall, _ items: [Value]) throws -> Value?
  ) -> Filter {
    Filter(name, parameters, mayFindNothing: mayFindNothing) { try function($0, $0.input.listed()) }
  }
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
}
