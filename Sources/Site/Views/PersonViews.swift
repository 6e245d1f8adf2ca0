import Portal
import Templates

/// What templates see of a person. There is no way here to anything that the person keeps private.
enum PersonViews {
  static let person: ViewKind<Document<Person>> = ViewKind("person", personMembers + EditionViews.members())

  private static let personMembers: [ViewMember<Document<Person>>] = [
    ViewMember("id", .text, "The profile's file name.") { document, _ in .text(document.id.name) },
    ViewMember("url", .link, "The person's page.") { document, site in
      .link(site.path(of: document.id) ?? "")
    },
    ViewMember("name", .text, "The person's name.") { document, _ in .text(document.original.content.name) },
    ViewMember("initials", .text, "At most two letters, where there is no photo.") { document, _ in
      .text(PersonMark.initials(of: document.original.content.name))
    },
    ViewMember("tone", .int, "Which of the eight colours the initials stand on, from 0.") { document, _ in
      .int(PersonMark.tone(of: document.id))
    },
    ViewMember("line", .text, "Job and place in the company; empty where the profile says neither.") {
      document, site in
      .text(PersonLine.text(of: document.edition(in: site.language).content))
    },
    ViewMember("title", .optional(.text), "The person's job.") { document, site in
      .optionalText(document.edition(in: site.language).content.jobTitle)
    },
    ViewMember("unit", .optional(.text), "Where in the company.") { document, site in
      .optionalText(document.edition(in: site.language).content.unit)
    },
    ViewMember("location", .optional(.text), "Where in the world.") { document, site in
      .optionalText(document.edition(in: site.language).content.location)
    },
    ViewMember("photo", .optional(.object { SmallViews.picture.shape }), "The person's photo.") {
      document, site in
      let edition = document.edition(in: site.language)
      guard let picture = edition.picture else { return .none }
      let use = PictureUse(picture: picture, alternative: edition.content.photoAlternative ?? "")
      return SmallViews.picture.view(use, in: site)
    },
    ViewMember("roles", .list(.object { SmallViews.term.shape }), "Mentor, mentee or both.") {
      document, site in
      SmallViews.terms(document.original.content.roles, "role", in: site)
    },
    ViewMember("career_stage", .object { SmallViews.term.shape }, "How far in working life.") {
      document, site in
      let stage = Term(vocabulary: "stage", id: document.original.content.careerStage.rawValue)
      return SmallViews.term.view(stage, in: site)
    },
    ViewMember("teaches", .list(.object { TopicViews.topic.shape }), "Topics the person can share.") {
      document, site in
      TopicViews.list(document.original.content.teaches, in: site)
    },
    ViewMember("learns", .list(.object { TopicViews.topic.shape }), "Topics the person wants to learn.") {
      document, site in
      TopicViews.list(document.original.content.learns, in: site)
    },
    ViewMember("mode", .optional(.object { SmallViews.term.shape }), "One-way or mutual.") { document, site in
      SmallViews.optionalTerm(document.original.content.mode, "mode", in: site)
    },
    ViewMember("meets", .list(.object { SmallViews.term.shape }), "How the person can meet.") {
      document, site in
      SmallViews.terms(document.original.content.meets, "meets", in: site)
    },
    ViewMember("languages", .list(.object { SmallViews.language.shape }), "Languages spoken.") {
      document, site in
      .list(document.original.content.languages.map { SmallViews.language.view($0, in: site) })
    },
    ViewMember("capacity", .int, "Pairs at once.") { document, _ in .int(document.original.content.capacity)
    },
    ViewMember("open_slots", .int, "Pairs that can still be made; 0 is full.") { document, site in
      .int(site.portal.openSlots(of: document.original.content))
    },
    ViewMember("email", .optional(.text), "The person's address.") { document, _ in
      .optionalText(document.original.content.email)
    },
    ViewMember("programs", .list(.object { ProgramViews.program.shape }), "Programs taken part in.") {
      document, site in
      .list(
        document.original.content.programs.compactMap { site.index.programs[$0] }
          .map { ProgramViews.program.view($0, in: site) })
    },
    ViewMember("pairs", .list(.object { ProgramViews.pair.shape }), "The person's pairs.") { document, site in
      let pairs = site.portal.relations.pairsOfPerson[ProfileID(document.id.name)] ?? []
      return .list(pairs.map { ProgramViews.pair.view($0, in: site) })
    },
    ViewMember("stories", .list(.object { StoryViews.story.shape }), "The newest stories the person is in.") {
      document, site in
      let stories = site.portal.relations.storiesOfPerson[ProfileID(document.id.name)] ?? []
      return .list(
        stories.prefix(ListSize.storiesOfOne).compactMap { site.index.stories[$0] }.map {
          StoryViews.story.view($0, in: site)
        })
    },
    ViewMember("matches", .list(.object { match.shape }), "People who fit, and why.") { document, site in
      let matches = site.portal.matches(of: ProfileID(document.id.name))
      return .list(matches.map { match.view($0, in: site) })
    },
  ]

  /// Someone who fits a person.
  static let match: ViewKind<Match> = ViewKind("match", matchMembers)

  private static let matchMembers: [ViewMember<Match>] = [
    ViewMember("person", .object { person.shape }, "Who fits.") { match, site in
      site.index.people[match.person].map { person.view($0, in: site) } ?? .none
    },
    ViewMember("teaches", .list(.object { TopicViews.topic.shape }), "What they can teach the person.") {
      match, site in
      TopicViews.list(match.teaches, in: site)
    },
    ViewMember(
      "learns", .list(.object { TopicViews.topic.shape }), "What they want to learn from the person."
    ) {
      match, site in
      TopicViews.list(match.learns, in: site)
    },
  ]

  /// A side of a pair: a person, or “a former participant”.
  static let participant: ViewKind<Participant> = ViewKind("participant", participantMembers)

  private static let participantMembers: [ViewMember<Participant>] = [
    ViewMember("person", .optional(.object { person.shape }), "None for someone who may not be shown.") {
      participant, site in
      guard case .person(let id) = participant, let document = site.index.people[id] else { return .none }
      return person.view(document, in: site)
    },
    ViewMember("name", .text, "The name, or “a former participant”.") { participant, site in
      guard case .person(let id) = participant, let document = site.index.people[id] else {
        return .text(site.texts.text("former_participant"))
      }
      return .text(document.original.content.name)
    },
  ]

  static func list(_ people: [Document<Person>], in site: LanguageSite) -> Value {
    .list(people.map { person.view($0, in: site) })
  }
}
