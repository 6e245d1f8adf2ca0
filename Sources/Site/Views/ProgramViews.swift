import Portal
import Templates

/// What templates see of programs.
enum ProgramViews {
  static let program: ViewKind<Document<Program>> = ViewKind(
    "program", programMembers + EditionViews.members())

  private static let programMembers: [ViewMember<Document<Program>>] = [
    ViewMember("id", .text, "The program's name in the content folder.") { document, _ in
      .text(document.id.name)
    },
    ViewMember("url", .link, "The program's page.") { document, site in
      .link(site.path(of: document.id) ?? "")
    },
    ViewMember("title", .text, "The program's title.") { document, site in
      .text(document.edition(in: site.language).content.title)
    },
    ViewMember("summary", .text, "The program in a sentence.") { document, site in
      .text(document.edition(in: site.language).content.summary)
    },
    ViewMember("starts", .optional(.object { SmallViews.day.shape }), "Its first day.") { document, site in
      SmallViews.optionalDay(document.original.content.starts, in: site)
    },
    ViewMember("ends", .optional(.object { SmallViews.day.shape }), "Its last day.") { document, site in
      SmallViews.optionalDay(document.original.content.ends, in: site)
    },
    ViewMember("beside", .optional(.text), "The existing program that it complements.") { document, site in
      .optionalText(document.edition(in: site.language).content.beside)
    },
    ViewMember(
      "beside_program", .optional(.object { program.shape }),
      "The same where it is a program of the portal, named by its id."
    ) { document, site in
      document.edition(in: site.language).content.beside.flatMap { site.index.programs[ProgramID($0)] }
        .map { program.view($0, in: site) } ?? .none
    },
    ViewMember("coordinator", .optional(.object { PersonViews.participant.shape }), "Who runs it.") {
      document, site in
      guard case .participant(let who)? = site.portal.relations.coordinators[ProgramID(document.id.name)]
      else {
        return .none
      }
      return PersonViews.participant.view(who, in: site)
    },
    ViewMember("coordinator_email", .optional(.text), "The address of who runs it.") { document, site in
      switch site.portal.relations.coordinators[ProgramID(document.id.name)] {
      case .email(let address): return .text(address)
      case .participant(.person(let id)): return .optionalText(site.index.people[id]?.original.content.email)
      case .participant(.former), nil: return .none
      }
    },
    ViewMember("topics", .list(.object { TopicViews.topic.shape }), "What it is about.") { document, site in
      TopicViews.list(document.original.content.topics, in: site)
    },
    ViewMember("pairs", .list(.object { pair.shape }), "Its pairs.") { document, site in
      let id = ProgramID(document.id.name)
      let pairs = site.portal.relations.pairs[id] ?? []
      return .list(pairs.map { pair.view(PairInProgram(program: id, pair: $0), in: site) })
    },
    ViewMember("events", .list(.object { event.shape }), "Its events, in order of time.") { document, site in
      .list(events(of: document, in: site).map { event.view($0, in: site) })
    },
    ViewMember("calendar", .optional(.link), "Its events as a calendar file; none without events.") {
      document, site in
      EventCalendar.path(of: document, in: site).map(Value.link) ?? .none
    },
    ViewMember("phases", .list(.object { phase.shape }), "The phases, with how many pairs are in each.") {
      document, site in
      let pairs = site.portal.relations.pairs[ProgramID(document.id.name)] ?? []
      let steps = Phase.allCases.map { phase in
        ProgramPhase(
          phase: phase, pairs: pairs.count { $0.phase == phase && !$0.isOver(on: site.portal.today) })
      }
      return .list(steps.map { ProgramViews.phase.view($0, in: site) })
    },
    ViewMember(
      "progress", .optional(.int), "How much of its time has passed, in percent; none without dates."
    ) {
      document, site in
      position(of: site.portal.today, in: document)
    },
    ViewMember("faq", .list(.object { SmallViews.question.shape }), "Questions and answers.") {
      document, site in
      .list(
        document.edition(in: site.language).content.questions.map { SmallViews.question.view($0, in: site) })
    },
    ViewMember("stories", .list(.object { StoryViews.story.shape }), "Its newest stories.") {
      document, site in
      let stories = site.index.storiesOfProgram[ProgramID(document.id.name)] ?? []
      return StoryViews.list(Array(stories.prefix(ListSize.storiesOfOne)), in: site)
    },
  ]

  /// A mentor and a mentee in a program.
  static let pair: ViewKind<PairInProgram> = ViewKind("pair", pairMembers)

  private static let pairMembers: [ViewMember<PairInProgram>] = [
    ViewMember("mentor", .object { PersonViews.participant.shape }, "Who shares.") { pair, site in
      PersonViews.participant.view(pair.pair.mentor, in: site)
    },
    ViewMember("mentee", .object { PersonViews.participant.shape }, "Who learns.") { pair, site in
      PersonViews.participant.view(pair.pair.mentee, in: site)
    },
    ViewMember("mode", .object { SmallViews.term.shape }, "One-way or mutual.") { pair, site in
      SmallViews.term.view(Term(vocabulary: "mode", id: pair.pair.mode.rawValue), in: site)
    },
    ViewMember("started", .optional(.object { SmallViews.day.shape }), "The first meeting.") { pair, site in
      SmallViews.optionalDay(pair.pair.started, in: site)
    },
    ViewMember("ended", .optional(.object { SmallViews.day.shape }), "The last meeting.") { pair, site in
      SmallViews.optionalDay(pair.pair.ended, in: site)
    },
    ViewMember("phase", .optional(.object { SmallViews.term.shape }), "How far they have come.") {
      pair, site in
      SmallViews.optionalTerm(pair.pair.phase, "phase", in: site)
    },
    ViewMember("program", .optional(.object { program.shape }), "The program.") { pair, site in
      site.index.programs[pair.program].map { program.view($0, in: site) } ?? .none
    },
  ]

  /// Something that a program invites to.
  static let event: ViewKind<ProgramEvent> = ViewKind("event", eventMembers)

  private static let eventMembers: [ViewMember<ProgramEvent>] = [
    ViewMember("title", .text, "What it is called.") { item, _ in .text(item.event.title) },
    ViewMember("start", .object { SmallViews.moment.shape }, "When it starts.") { item, site in
      SmallViews.moment.view(LocalMoment(item.event.start, in: site.index.zone), in: site)
    },
    ViewMember("end", .optional(.object { SmallViews.moment.shape }), "When it ends.") { item, site in
      item.event.end.map { SmallViews.moment.view(LocalMoment($0, in: site.index.zone), in: site) } ?? .none
    },
    ViewMember("ends_another_day", .bool, "Whether it ends on another day than it starts.") { item, site in
      let start = LocalMoment(item.event.start, in: site.index.zone)
      return .bool(item.event.end.map { LocalMoment($0, in: site.index.zone).day != start.day } ?? false)
    },
    ViewMember("is_past", .bool, "Whether it was before the build's day.") { item, site in
      .bool((item.event.end ?? item.event.start).day < site.portal.today)
    },
    ViewMember(
      "position", .optional(.int), "When in the program, in percent of its time; none without dates."
    ) {
      item, _ in
      position(of: item.event.start.day, in: item.program)
    },
    ViewMember("place", .optional(.text), "Where.") { item, _ in .optionalText(item.event.place) },
    ViewMember("url", .optional(.text), "A web address to join or read more.") { item, _ in
      .optionalText(item.event.url)
    },
    ViewMember("program", .object { program.shape }, "The program that invites.") { item, site in
      program.view(item.program, in: site)
    },
  ]

  /// A phase of a program.
  static let phase: ViewKind<ProgramPhase> = ViewKind(
    "program_phase",
    [
      ViewMember("phase", .object { SmallViews.term.shape }, "Which.") { step, site in
        SmallViews.term.view(Term(vocabulary: "phase", id: step.phase.rawValue), in: site)
      },
      ViewMember("pairs", .int, "How many pairs are in it now.") { step, _ in .int(step.pairs) },
    ])

  /// How many programs the home page shows.
  private static let shownPrograms = 4

  /// The programs that have not ended.
  static func current(in site: LanguageSite) -> [Document<Program>] {
    let running = site.portal.programs.filter { program in
      program.original.content.ends.map { site.portal.today <= $0 } ?? true
    }
    return Array(running.prefix(shownPrograms))
  }

  /// Where a day is between a program's first and last, in percent; none for a program without dates.
  private static func position(of day: Day, in program: Document<Program>) -> Value {
    let content = program.original.content
    guard let starts = content.starts, let ends = content.ends, starts < ends else { return .none }
    let whole = ends.daysSinceEpoch - starts.daysSinceEpoch
    return .int(min(100, max(0, (day.daysSinceEpoch - starts.daysSinceEpoch) * 100 / whole)))
  }

  static func list(_ programs: [Document<Program>], in site: LanguageSite) -> Value {
    .list(programs.map { program.view($0, in: site) })
  }

  /// The events of all programs that are still to come, the next first.
  static func upcomingEvents(in site: LanguageSite) -> [ProgramEvent] {
    site.portal.programs.flatMap { events(of: $0, in: site) }
      .filter { site.portal.today <= ($0.event.end ?? $0.event.start).day }
      .sorted { $0.event.start.iso < $1.event.start.iso }
  }

  private static func events(of program: Document<Program>, in site: LanguageSite) -> [ProgramEvent] {
    program.edition(in: site.language).content.events.map { ProgramEvent(event: $0, program: program) }
      .sorted { $0.event.start.iso < $1.event.start.iso }
  }
}

/// A phase, and how many pairs are in it.
struct ProgramPhase: Sendable {
  let phase: Phase
  let pairs: Int
}

/// An event, and the program that invites to it.
struct ProgramEvent: Sendable {
  let event: Event
  let program: Document<Program>
}
