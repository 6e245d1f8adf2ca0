import Templates

/// What templates see of the mentor directory's facets.
enum DirectoryViews {
  static let facet: ViewKind<FacetGroup> = ViewKind(
    "facet",
    [
      ViewMember("id", .text, "Its name in the page's address: teaches.") { group, _ in
        .text(group.facet.rawValue)
      },
      ViewMember("label", .text, "What readers see.") { group, _ in .text(group.label) },
      ViewMember("options", .list(.object { option.shape }), "The choices that someone has.") { group, site in
        .list(group.options.map { option.view($0, in: site) })
      },
    ])

  static let option: ViewKind<FacetOption> = ViewKind(
    "facet_option",
    [
      ViewMember("id", .text, "Its value in the page's address.") { option, _ in .text(option.id) },
      ViewMember("label", .text, "What readers see.") { option, _ in .text(option.label) },
      ViewMember("count", .int, "How many people it leaves, when nothing else is chosen.") { option, _ in
        .int(option.count)
      },
    ])
}
