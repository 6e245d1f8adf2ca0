import Diagnostics

/// One file of a document with its links followed. A class, so that a table of many is cheap to copy.
final class LinkedDocument: Sendable {
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

  /// Whether a link leads to the document, if only to a heading that it does not have.
  func leads(to id: DocumentID) -> Bool {
    outcomes.contains { outcome in
      switch outcome.target {
      case .document(let target, _): target == id
      case .home: id == .home
      case .external, .heading, .topic, .file, .formerParticipant, .none: false
      }
    }
  }

  /// How many broken links of one file are reported: enough to work on, and no hostile file fills the memory.
  private static let reportLimit = 1000

  /// What is wrong with the links, with the nearest file suggested as long as `budget` lasts.
  func diagnostics(_ budget: inout SuggestionBudget, resolver: LinkResolver) -> [Diagnostic] {
    outcomes.lazy.compactMap(\.fault).prefix(Self.reportLimit).map { fault in
      let suggestion = fault.mayBeHinted ? budget.spend { hint(for: fault, resolver: resolver) } : nil
      return document.source.diagnostic(
        fault.code, from: fault.link.position, length: fault.link.length, fault.arguments,
        suggestion: suggestion)
    }
  }

  private func hint(for fault: LinkFault, resolver: LinkResolver) -> String? {
    fault.missingPath.map { resolver.suggestion(for: $0, in: document) }
      ?? Suggestion.nearest(to: fault.value, among: fault.candidates)
  }
}
