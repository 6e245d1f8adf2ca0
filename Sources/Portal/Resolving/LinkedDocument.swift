import Diagnostics

/// One file of a document with its links followed.
struct LinkedDocument: Sendable {
  let document: DecodedDocument
  /// In the order of the text's links.
  private let outcomes: [LinkOutcome]

  init(_ document: DecodedDocument, resolver: LinkResolver) {
    self.document = document
    outcomes = (document.body?.links ?? []).map { resolver.resolve($0, in: document) }
  }

  var targets: [LinkTarget] { outcomes.map(\.target) }

  var filesLinkedTo: [String] {
    outcomes.compactMap { if case .file(let path) = $0.target { path } else { nil } }
  }

  /// What is wrong with the links, with the nearest file suggested as long as `budget` lasts.
  func diagnostics(_ budget: inout SuggestionBudget, resolver: LinkResolver) -> [Diagnostic] {
    outcomes.compactMap { outcome in
      guard var diagnostic = outcome.diagnostic else { return nil }
      if let path = outcome.missingPath {
        diagnostic.suggestion = budget.spend { resolver.suggestion(for: path, in: document) }
      }
      return diagnostic
    }
  }
}
