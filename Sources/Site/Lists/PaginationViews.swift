import Templates

/// What templates see of a list that goes on over several pages: `{{ page.pagination.next }}`.
enum PaginationViews {
  static let pagination: ViewKind<Pagination> = ViewKind(
    "pagination",
    [
      ViewMember("number", .int, "Which page of the list this is, from 1.") { item, _ in
        .int(item.page.number)
      },
      ViewMember("count", .int, "How many pages the list has.") { item, _ in .int(item.page.count) },
      ViewMember("previous", .optional(.link), "The page before.") { item, _ in
        item.link(item.page.number - 1)
      },
      ViewMember("next", .optional(.link), "The page after.") { item, _ in item.link(item.page.number + 1) },
      ViewMember(
        "pages", .list(.object { step.shape }),
        "The first, the last and the nearest pages; a gap leaves some out."
      ) { item, site in
        .list(item.steps.map { step.view($0, in: site) })
      },
    ])

  /// A page of the list, to go to.
  static let step: ViewKind<PaginationStep> = ViewKind(
    "pagination_step",
    [
      ViewMember("number", .int, "Which page it is.") { step, _ in .int(step.number) },
      ViewMember("url", .link, "Where it is.") { step, _ in .link(step.path) },
      ViewMember("is_current", .bool, "Whether it is the page being written.") { step, _ in
        .bool(step.isCurrent)
      },
      ViewMember("follows_gap", .bool, "Whether pages before it are left out.") { step, _ in
        .bool(step.followsGap)
      },
    ])
}

/// A page of a list, and where the list is.
struct Pagination: Sendable {
  let page: ListPage
  /// The address of the list's first page.
  let base: String

  /// The first page, the last, and two on each side of this one.
  var steps: [PaginationStep] {
    let near = max(1, page.number - 2)...min(page.count, page.number + 2)
    let numbers = Set([1, page.count]).union(near).sorted()
    return zip(numbers, [0] + numbers).map { number, before in
      PaginationStep(
        number: number, path: ListPage.path(of: number, below: base), isCurrent: number == page.number,
        followsGap: number > before + 1)
    }
  }

  fileprivate func link(_ number: Int) -> Value {
    (1...page.count).contains(number) ? .link(ListPage.path(of: number, below: base)) : .none
  }
}

/// One step of a pagination.
struct PaginationStep: Sendable {
  let number: Int
  let path: String
  let isCurrent: Bool
  let followsGap: Bool
}
