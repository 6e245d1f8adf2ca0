import Diagnostics

/// Limits how often the nearest name is looked for: each search reads every name, and a portal in which thousands of
/// references broke at once would otherwise take time that grows with the square of its size.
struct SuggestionBudget {
  private static let whole = 200
  private var left = whole

  /// Whether nothing has been looked for.
  var isWhole: Bool { left == Self.whole }
  var isSpent: Bool { left == 0 }

  /// The nearest candidate, as long as there is budget.
  mutating func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    spend { Suggestion.nearest(to: word, among: candidates) }
  }

  mutating func spend(_ search: () -> String?) -> String? {
    guard left > 0 else { return nil }
    left -= 1
    return search()
  }
}
