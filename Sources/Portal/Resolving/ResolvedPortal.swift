/// A portal with the tables that it was checked and its links and pictures were followed by.
struct ResolvedPortal: Sendable {
  var portal: Portal
  var clusters: ClusterTable
  var texts: TextTable
  var references: ReferenceCheck
  var links: LinkResolver
  let gallery: Gallery
  var linkBudget: SuggestionBudget
  var pictureBudget: SuggestionBudget

  /// Whether some fault is told without the hint that it would have had by itself.
  var lacksHints: Bool { references.budget.isSpent || linkBudget.isSpent || pictureBudget.isSpent }
}
