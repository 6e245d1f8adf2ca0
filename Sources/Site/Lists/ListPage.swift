/// One page of a list that may be too long for a single page. Numbers count from 1.
///
/// Lists are cut so that a page's weight stays the same however many documents there are.
struct ListPage: Sendable, Hashable {
  let number: Int
  let count: Int
  /// How many items a page holds.
  let size: Int

  /// The pages of a list of `total` items; an empty list has one page, which says so.
  static func pages(of total: Int, size: Int) -> [ListPage] {
    let count = max(1, (total + size - 1) / size)
    return (1...count).map { ListPage(number: $0, count: count, size: size) }
  }

  /// The part of `items` that stands on this page; nothing where the list has ended before.
  func items<Item>(of items: [Item]) -> [Item] {
    Array(items.dropFirst((number - 1) * size).prefix(size))
  }

  /// The address of page `number` of the list at `base`.
  static func path(of number: Int, below base: String) -> String {
    number == 1 ? base : "\(base)\(number)/"
  }
}

/// How many items the pages of each list hold.
enum ListSize {
  static let people = 48
  static let stories = 24
  static let guides = 60
  static let programs = 24
  static let pages = 100
  /// Each of a topic's lists: who shares it, who wants to learn it, guides, stories.
  static let topic = 24
  /// The pages about the portal that every page's footer names.
  static let footer = 10
  /// The newest stories on the page of a person or a program.
  static let storiesOfOne = 6
}
