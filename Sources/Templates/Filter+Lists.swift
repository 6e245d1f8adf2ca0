/// Jinja's filters for lists. An `attribute` reaches them as the list of that member of each item.
extension Filter {
  private static let attribute = Parameter("attribute", .any, standard: Value.none)
  private static let caseSensitive = Parameter("case_sensitive", .bool, standard: .bool(false))
  private static let reverse = Parameter("reverse", .bool, standard: .bool(false))
  private static let anyList = ValueType.list(.any)

  @Sendable private static func sameItems(_ input: ValueType) -> ValueType { .list(input.element ?? .any) }

  /// An item of a list that may be empty; where the items are not known, this shows as the page is written.
  @Sendable private static func oneItem(_ input: ValueType) -> ValueType {
    if case .any? = input.element { return .any }
    return .optional((input.element ?? .any).present)
  }

  @Sendable private static func pairs(_ input: ValueType) -> ValueType {
    if case .map(let element) = input { return .list(.tuple([.text, element])) }
    return .list(.tuple([.text, .any]))
  }

  /// Text, unless an item may be markup.
  @Sendable private static func joined(_ input: ValueType) -> ValueType {
    switch input.element {
    case .text, .link, .int, .double, .bool: .text
    case .html: .html
    default: .any
    }
  }

  static let lists: [Filter] = [
    Filter("length", on: anyList, gives: .int) { call throws(FilterFailure) in
      .int(try call.input.isMarkup ? call.text.unicodeScalars.count : call.items("length").count)
    },
    Filter("first", on: anyList, givesFrom: oneItem) { call throws(FilterFailure) in
      try call.found(call.items("first").first)
    },
    Filter("last", on: anyList, givesFrom: oneItem) { call throws(FilterFailure) in
      try call.found(call.items("last").last)
    },
    Filter("list", on: anyList, givesFrom: sameItems) { call throws(FilterFailure) in
      .list(try call.items("list"))
    },
    Filter("reverse", on: anyList, givesFrom: { if case .text = $0 { .text } else { sameItems($0) } }) {
      call throws(FilterFailure) in
      let items = try call.items("reverse")
      guard case .text = call.input else { return .list(items.reversed()) }
      return .text(String(String.UnicodeScalarView(call.text.unicodeScalars.reversed())))
    },
    Filter("join", [Parameter("d", .any, standard: .text("")), attribute], on: anyList, givesFrom: joined) {
      call throws(FilterFailure) in
      Value.joined(try call.keys("join", 1), separator: call.arguments[0], page: call.page)
    },
    Filter("sort", [reverse, caseSensitive, attribute], on: anyList, givesFrom: sameItems) {
      call throws(FilterFailure) in
      let items = try call.items("sort")
      return .list(
        try call.order("sort", caseSensitive: 1, attribute: 2, reverse: call.arguments[0].isTrue).map {
          items[$0]
        })
    },
    Filter("unique", [caseSensitive, attribute], on: anyList, givesFrom: sameItems) {
      call throws(FilterFailure) in
      let (items, keys) = (try call.items("unique"), try call.keys("unique", 1, caseSensitive: 0))
      let groups = try call.groups("unique", keys)
      return .list(groups.compactMap(\.first).sorted().map { items[$0] })
    },
    Filter("min", [caseSensitive, attribute], on: anyList, givesFrom: oneItem) { call throws(FilterFailure) in
      let items = try call.items("min")
      return try call.found(call.order("min", caseSensitive: 0, attribute: 1).first.map { items[$0] })
    },
    Filter("max", [caseSensitive, attribute], on: anyList, givesFrom: oneItem) { call throws(FilterFailure) in
      let items = try call.items("max")
      return try call.found(
        call.order("max", caseSensitive: 0, attribute: 1, reverse: true).first.map { items[$0] })
    },
    Filter("sum", [attribute, Parameter("start", .double, standard: .int(0))], on: anyList, gives: .any) {
      call throws(FilterFailure) in
      var total = call.arguments[1]
      for item in try call.keys("sum", 0) { total = try Arithmetic.add.apply(total, item, call.page) }
      return total
    },
    Filter(
      "groupby", [Parameter("attribute", .any), caseSensitive], on: anyList,
      givesFrom: { .list(.tuple([.any, sameItems($0)])) }
    ) { call throws(FilterFailure) in
      let (items, names) = (try call.items("groupby"), try call.keys("groupby", 0))
      let groups = try call.groups("groupby", call.keys("groupby", 0, caseSensitive: 1))
      return .list(groups.map { group in .list([names[group[0]], .list(group.map { items[$0] })]) })
    },
    Filter(
      "batch", [Parameter("linecount", .int), Parameter("fill_with", .optional(.any), standard: Value.none)],
      on: anyList, givesFrom: { .list(sameItems($0)) }
    ) { call throws(FilterFailure) in
      let (items, size) = (try call.items("batch"), max(try call.whole(0), 1))
      return .list(
        stride(from: 0, to: items.count, by: size).map { start in
          let row = Array(items[start..<min(start + size, items.count)])
          return .list(row + call.filling(size - row.count, with: 1))
        })
    },
    Filter(
      "slice", [Parameter("slices", .int), Parameter("fill_with", .optional(.any), standard: Value.none)],
      on: anyList, givesFrom: { .list(sameItems($0)) }
    ) { call throws(FilterFailure) in
      let (items, count) = (try call.items("slice"), min(max(try call.whole(0), 1), Limits.repetition))
      let (size, rest) = items.count.quotientAndRemainder(dividingBy: count)
      return .list(
        (0..<count).map { index in
          let start = index * size + min(index, rest)
          let column = Array(items[start..<start + size + (index < rest ? 1 : 0)])
          return .list(column + call.filling(index >= rest && rest > 0 ? 1 : 0, with: 1))
        })
    },
    Filter("items", on: .any, givesFrom: pairs) { call throws(FilterFailure) in .list(try call.pairs("items"))
    },
    Filter(
      "dictsort", [caseSensitive, Parameter("by", .text, standard: .text("key")), reverse], on: .any,
      givesFrom: pairs
    ) { call throws(FilterFailure) in
      let (pairs, by) = (try call.pairs("dictsort"), call.text(1) == "value" ? 1 : 0)
      let keys = pairs.map { FilterCall.folded($0.items?[by] ?? .none, unless: call.arguments[0].isTrue) }
      return .list(try call.order(of: keys, reverse: call.arguments[2].isTrue).map { pairs[$0] })
    },
  ]

  /// Jinja's one everyday function: `range(end)`, `range(start, end, step)`.
  static let range = Filter(
    "range",
    [
      Parameter("start", .int), Parameter("end", .optional(.int), standard: Value.none),
      Parameter("step", .int, standard: .int(1)),
    ], on: .any, gives: .list(.int)
  ) { call throws(FilterFailure) in
    let (first, step) = (try call.arguments[0].whole("range"), try call.arguments[2].whole("range"))
    let (start, end) = call.arguments[1].isNone ? (0, first) : (first, try call.arguments[1].whole("range"))
    let span = end.subtractingReportingOverflow(start)
    guard step != 0, !span.overflow, span.partialValue.magnitude / step.magnitude <= Limits.repetition else {
      throw FilterFailure(.templateNumberTooLarge, ["operation": "range"])
    }
    return .list(stride(from: start, to: end, by: step).map { .int($0) })
  }
}

extension FilterCall {
  func items(_ filter: String) throws(FilterFailure) -> [Value] {
    guard let items = input.items else { throw .wrongType(filter, input) }
    return items
  }

  fileprivate func found(_ value: Value?) throws(FilterFailure) -> Value {
    guard let value else { throw .missing }
    return value
  }

  /// The members that `attribute` named, or else the items themselves; without their case where that does not
  /// count.
  fileprivate func keys(_ filter: String, _ attribute: Int, caseSensitive: Int? = nil) throws(FilterFailure)
    -> [Value]
  {
    let keys = try arguments[attribute].isNone ? items(filter) : arguments[attribute].items ?? []
    guard let caseSensitive else { return keys }
    return keys.map { FilterCall.folded($0, unless: arguments[caseSensitive].isTrue) }
  }

  fileprivate static func folded(_ value: Value, unless isCaseSensitive: Bool) -> Value {
    switch value {
    case .text(let text): isCaseSensitive ? value : .text(text.lowercased())
    case .list(let items): .list(items.map { folded($0, unless: isCaseSensitive) })
    default: value
    }
  }

  /// The positions of the items in the order of their keys; what is equal keeps its order, also in reverse.
  fileprivate func order(
    _ filter: String, caseSensitive: Int, attribute: Int, reverse: Bool = false
  ) throws(FilterFailure) -> [Int] {
    try order(of: keys(filter, attribute, caseSensitive: caseSensitive), reverse: reverse)
  }

  fileprivate func order(of keys: [Value], reverse: Bool = false) throws(FilterFailure) -> [Int] {
    do {
      return try keys.indices.sorted { left, right in
        let (one, other) = reverse ? (keys[right], keys[left]) : (keys[left], keys[right])
        if try one.isLess(than: other) { return true }
        return try left < right && !other.isLess(than: one)
      }
    } catch let failure as FilterFailure {
      throw failure
    } catch {
      throw .missing
    }
  }

  /// The positions of items with the same key, in the order of the keys.
  fileprivate func groups(_ filter: String, _ keys: [Value]) throws(FilterFailure) -> [[Int]] {
    var groups: [[Int]] = []
    for position in try order(of: keys) {
      if let last = groups.last, keys[last[0]].isEqual(to: keys[position]) {
        groups[groups.count - 1].append(position)
      } else {
        groups.append([position])
      }
    }
    return groups
  }

  fileprivate func filling(_ count: Int, with argument: Int) -> [Value] {
    arguments[argument].isNone
      ? [] : Array(repeating: arguments[argument], count: max(min(count, Limits.repetition), 0))
  }

  fileprivate func pairs(_ filter: String) throws(FilterFailure) -> [Value] {
    guard case .map(let pairs) = input else { throw .wrongType(filter, input) }
    return pairs.map { .list([.text($0.key), $0.value]) }
  }
}
