import Foundation
import Portal

/// Sorts as a language sorts: in Swedish, å ä ö after z.
struct Alphabet: Sendable {
  private let locale: Locale

  init(_ language: Language) { locale = Locale(identifier: language.tag) }

  /// `items` by their `text`; equal texts keep their order.
  func sorted<Item>(_ items: [Item], by text: (Item) -> String) -> [Item] {
    let keyed = items.enumerated().map { (index: $0, text: text($1), item: $1) }
    return keyed.sorted { left, right in
      switch compare(left.text, right.text) {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame: left.index < right.index
      }
    }
    .map(\.item)
  }

  private func compare(_ left: String, _ right: String) -> ComparisonResult {
    left.compare(right, options: [.caseInsensitive, .numeric], range: nil, locale: locale)
  }
}
