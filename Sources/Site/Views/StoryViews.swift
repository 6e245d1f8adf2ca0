import Portal
import Templates

/// What templates see of stories.
enum StoryViews {
  static let story: ViewKind<Document<Story>> = ViewKind("story", storyMembers + EditionViews.members())

  private static let storyMembers: [ViewMember<Document<Story>>] = [
    ViewMember("id", .text, "The story's name in the content folder.") { document, _ in
      .text(document.id.name)
    },
    ViewMember("url", .link, "The story's page.") { document, site in
      .link(site.path(of: document.id) ?? "")
    },
    ViewMember("title", .text, "The story's title.") { document, site in
      .text(document.edition(in: site.language).content.title)
    },
    ViewMember("summary", .text, "The story in a sentence.") { document, site in
      .text(document.edition(in: site.language).content.summary)
    },
    ViewMember("date", .object { SmallViews.day.shape }, "When it was told.") { document, site in
      SmallViews.day.view(document.original.content.date, in: site)
    },
    ViewMember("mentor", .optional(.object { PersonViews.participant.shape }), "Who shared.") {
      document, site in
      participant(site.portal.relations.storyPeople[document.id]?.mentor, in: site)
    },
    ViewMember("mentee", .optional(.object { PersonViews.participant.shape }), "Who learned.") {
      document, site in
      participant(site.portal.relations.storyPeople[document.id]?.mentee, in: site)
    },
    ViewMember("program", .optional(.object { ProgramViews.program.shape }), "The program of the pair.") {
      document, site in
      document.original.content.program.flatMap { site.index.programs[$0] }
        .map { ProgramViews.program.view($0, in: site) } ?? .none
    },
    ViewMember("topics", .list(.object { TopicViews.topic.shape }), "What it is about.") { document, site in
      TopicViews.list(document.original.content.topics, in: site)
    },
    ViewMember("benefits", .list(.object { SmallViews.term.shape }), "What came of it.") { document, site in
      SmallViews.terms(document.original.content.benefits, "benefit", in: site)
    },
    ViewMember("quote", .optional(.object { quote.shape }), "A pull quote.") { document, site in
      guard let text = document.edition(in: site.language).content.quote?.text else { return .none }
      let quoted = site.portal.relations.storyPeople[document.id]?.quoted
      return quote.view(PullQuote(text: text, by: quoted), in: site)
    },
    ViewMember("image", .optional(.object { SmallViews.picture.shape }), "The story's picture.") {
      document, site in
      let edition = document.edition(in: site.language)
      guard let picture = edition.picture ?? document.original.picture else { return .none }
      let use = PictureUse(picture: picture, alternative: edition.content.imageAlternative ?? "")
      return SmallViews.picture.view(use, in: site)
    },
    ViewMember("sources", .list(.object { SmallViews.source.shape }), "Where its facts come from.") {
      document, site in
      .list(document.edition(in: site.language).content.sources.map { SmallViews.source.view($0, in: site) })
    },
    ViewMember(
      "related", .list(.object { story.shape }), "Other stories: on its topics first, then the newest."
    ) { document, site in
      list(RelatedStories.of(document, in: site), in: site)
    },
  ]

  /// A pull quote.
  static let quote: ViewKind<PullQuote> = ViewKind("quote", quoteMembers)

  private static let quoteMembers: [ViewMember<PullQuote>] = [
    ViewMember("text", .text, "What was said.") { quote, _ in .text(quote.text) },
    ViewMember("by", .optional(.text), "Who said it.") { quote, site in
      switch quote.by {
      case .name(let name): return .text(name)
      case .participant(.person(let id)):
        return .optionalText(site.index.people[id]?.original.content.name)
      case .participant(.former): return .text(site.texts.text("former_participant"))
      case nil: return .none
      }
    },
  ]

  static func list(_ stories: [Document<Story>], in site: LanguageSite) -> Value {
    .list(stories.map { story.view($0, in: site) })
  }

  private static func participant(_ participant: Participant?, in site: LanguageSite) -> Value {
    participant.map { PersonViews.participant.view($0, in: site) } ?? .none
  }
}

/// A quote, and who said it.
struct PullQuote: Sendable {
  let text: String
  let by: Attribution?
}
