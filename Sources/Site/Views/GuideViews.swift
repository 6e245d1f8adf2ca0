import Portal
import Templates

/// What templates see of guides.
enum GuideViews {
  static let guide: ViewKind<Document<Guide>> = ViewKind("guide", guideMembers + EditionViews.members())

  private static let guideMembers: [ViewMember<Document<Guide>>] = [
    ViewMember("id", .text, "The guide's name in the content folder.") { document, _ in
      .text(document.id.name)
    },
    ViewMember("url", .link, "The guide's page.") { document, site in
      .link(site.path(of: document.id) ?? "")
    },
    ViewMember("title", .text, "The guide's title.") { document, site in
      .text(document.edition(in: site.language).content.title)
    },
    ViewMember("summary", .text, "The guide in a sentence.") { document, site in
      .text(document.edition(in: site.language).content.summary)
    },
    ViewMember("audience", .list(.object { SmallViews.term.shape }), "For whom.") { document, site in
      SmallViews.terms(document.original.content.audience, "audience", in: site)
    },
    ViewMember("phase", .optional(.object { SmallViews.term.shape }), "When in the program.") {
      document, site in
      SmallViews.optionalTerm(document.original.content.phase, "phase", in: site)
    },
    ViewMember("topics", .list(.object { TopicViews.topic.shape }), "What it is about.") { document, site in
      TopicViews.list(document.original.content.topics, in: site)
    },
    ViewMember("program", .optional(.object { ProgramViews.program.shape }), "The program it belongs to.") {
      document, site in
      document.original.content.program.flatMap { site.index.programs[$0] }
        .map { ProgramViews.program.view($0, in: site) } ?? .none
    },
    ViewMember("owner", .optional(.text), "Who answers for it: an e-mail address.") { document, site in
      .optionalText(document.original.content.owner)
    },
    ViewMember("reviewed", .optional(.object { SmallViews.day.shape }), "When it was last reviewed.") {
      document, site in
      SmallViews.optionalDay(document.edition(in: site.language).content.reviewed, in: site)
    },
    ViewMember("is_overdue", .bool, "Whether the review is overdue.") { document, site in
      .bool(isOverdue(document.edition(in: site.language).content, in: site))
    },
    ViewMember("sources", .list(.object { SmallViews.source.shape }), "Where its facts come from.") {
      document, site in
      .list(document.edition(in: site.language).content.sources.map { SmallViews.source.view($0, in: site) })
    },
    ViewMember("chapters", .list(.object { guide.shape }), "The guide's chapters.") { document, site in
      list(site.order.chapters(of: document.id), in: site)
    },
    ViewMember("parent", .optional(.object { guide.shape }), "The guide that this is a chapter of.") {
      document, site in
      guard let parent = document.id.parent else { return .none }
      return site.index.guides[parent].map { guide.view($0, in: site) } ?? .none
    },
    ViewMember("previous", .optional(.object { guide.shape }), "The guide before it.") { document, site in
      site.order.neighbours[document.id]?.previous.map { guide.view($0, in: site) } ?? .none
    },
    ViewMember("next", .optional(.object { guide.shape }), "The guide after it.") { document, site in
      site.order.neighbours[document.id]?.next.map { guide.view($0, in: site) } ?? .none
    },
  ]

  /// The guides of one phase.
  static let phase: ViewKind<PhaseGroup> = ViewKind("phase_group", phaseMembers)

  private static let phaseMembers: [ViewMember<PhaseGroup>] = [
    ViewMember(
      "phase", .optional(.object { SmallViews.term.shape }), "The phase; none for guides without one."
    ) {
      group, site in
      SmallViews.optionalTerm(group.phase, "phase", in: site)
    },
    ViewMember("guides", .list(.object { guide.shape }), "Its guides, in order; chapters are inside them.") {
      group, site in
      list(group.guides, in: site)
    },
  ]

  static func list(_ guides: [Document<Guide>], in site: LanguageSite) -> Value {
    .list(guides.map { guide.view($0, in: site) })
  }

  /// `guides` by phase, in order; guides without a phase come last.
  static func phases(of guides: [Document<Guide>], in site: LanguageSite) -> Value {
    let byPhase = Dictionary(grouping: guides) { $0.original.content.phase }
    let phases: [Phase?] = Phase.allCases + [nil]
    let groups = phases.compactMap { phase in byPhase[phase].map { PhaseGroup(phase: phase, guides: $0) } }
    return .list(groups.map { GuideViews.phase.view($0, in: site) })
  }

  /// The lists of guides to choose between: all of them, and those for each audience.
  static let audience: ViewKind<AudienceList> = ViewKind(
    "audience_list",
    [
      ViewMember("label", .text, "For whom; for the list of all, that it is.") { item, site in
        .text(
          site.texts.text(item.audience.map { SmallViews.key("audience", $0.rawValue) } ?? "all_guides"))
      },
      ViewMember("url", .link, "The list.") { item, site in
        .link(site.routes.guides(for: item.audience, in: site.language))
      },
      ViewMember("is_current", .bool, "Whether it is the list being written.") { item, _ in
        .bool(item.isCurrent)
      },
    ])

  static func audiences(current: Audience?, in site: LanguageSite) -> Value {
    let audiences: [Audience?] = [nil] + site.order.audiences
    return .list(
      audiences.map { audience.view(AudienceList(audience: $0, isCurrent: $0 == current), in: site) })
  }

  private static func isOverdue(_ guide: Guide, in site: LanguageSite) -> Bool {
    guard let reviewed = guide.reviewed else { return false }
    return reviewed.adding(guide.reviewIn ?? site.portal.settings.reviewInterval) < site.portal.today
  }
}

/// The list of guides for an audience, or of all.
struct AudienceList: Sendable {
  let audience: Audience?
  let isCurrent: Bool
}

/// The guides of one phase.
struct PhaseGroup: Sendable {
  let phase: Phase?
  let guides: [Document<Guide>]
}
