import Portal
import Templates

/// Views of small things that many pages share.
enum SmallViews {
  /// A day: as text in the page's language, and for machines.
  static let day: ViewKind<Day> = ViewKind("date", dayMembers)

  private static let dayMembers: [ViewMember<Day>] = [
    ViewMember("text", .text, "The day as the language writes it.") { day, site in
      .text(site.formats.long(day))
    },
    ViewMember("iso", .text, "The day as 2026-11-23.") { day, _ in .text(day.iso) },
    ViewMember("is_past", .bool, "Whether the day is before the build's day.") { day, site in
      .bool(day < site.portal.today)
    },
  ]

  /// A moment: as text in the page's language, and for machines.
  static let moment: ViewKind<LocalMoment> = ViewKind("moment", momentMembers)

  private static let momentMembers: [ViewMember<LocalMoment>] = [
    ViewMember("text", .text, "The day as the language writes it.") { moment, site in
      .text(site.formats.long(moment.day))
    },
    ViewMember("iso", .text, "For the datetime attribute.") { moment, _ in .text(moment.iso) },
    ViewMember("time", .optional(.text), "The time of day, 10:00; none for a whole day.") { moment, _ in
      .optionalText(moment.minute.map(Moment.clockText))
    },
  ]

  /// A picture of the site.
  static let picture: ViewKind<PictureUse> = ViewKind("picture", pictureMembers)

  private static let pictureMembers: [ViewMember<PictureUse>] = [
    ViewMember("url", .link, "Where the picture is.") { use, _ in .link(PicturePath.of(use.picture)) },
    ViewMember("width", .int, "In pixels.") { use, _ in .int(use.picture.width) },
    ViewMember("height", .int, "In pixels.") { use, _ in .int(use.picture.height) },
    ViewMember("alt", .text, "What the picture shows, for those who cannot see it.") { use, _ in
      .text(use.alternative)
    },
  ]

  /// A word of a closed vocabulary, and what readers see for it.
  static let term: ViewKind<Term> = ViewKind("term", termMembers)

  private static let termMembers: [ViewMember<Term>] = [
    ViewMember("id", .text, "The word as documents write it.") { term, _ in .text(term.id) },
    ViewMember("label", .text, "The word as readers see it.") { term, site in
      .text(site.texts.text(key(term.vocabulary, term.id)))
    },
  ]

  /// A heading of a text.
  static let heading: ViewKind<HeadingEntry> = ViewKind("heading", headingMembers)

  private static let headingMembers: [ViewMember<HeadingEntry>] = [
    ViewMember("anchor", .text, "The heading's id on the page.") { entry, _ in .text(entry.anchor) },
    ViewMember("title", .html, "The heading's words.") { entry, _ in .html(HTML(bytes: entry.html)) },
    ViewMember("children", .list(.object { heading.shape }), "The headings below it.") { entry, site in
      .list(entry.children.map { heading.view($0, in: site) })
    },
  ]

  /// Where a fact comes from.
  static let source: ViewKind<Source> = ViewKind("source", sourceMembers)

  private static let sourceMembers: [ViewMember<Source>] = [
    ViewMember("title", .text, "What the source is called.") { source, _ in .text(source.title) },
    ViewMember("url", .text, "Its web address.") { source, _ in .text(source.url) },
  ]

  /// A question and its answer.
  static let question: ViewKind<Question> = ViewKind("question", questionMembers)

  private static let questionMembers: [ViewMember<Question>] = [
    ViewMember("question", .text, "What people ask.") { item, _ in .text(item.question) },
    ViewMember("answer", .text, "What the answer is.") { item, _ in .text(item.answer) },
  ]

  /// A language that a person speaks.
  static let language: ViewKind<Language> = ViewKind("language", languageMembers)

  private static let languageMembers: [ViewMember<Language>] = [
    ViewMember("tag", .text, "The BCP 47 code.") { language, _ in .text(language.tag) },
    ViewMember("name", .text, "The language's name in the page's language.") { language, site in
      .text(site.formats.name(of: language))
    },
  ]

  /// The interface text for a word of a closed vocabulary: `mode_one_way`.
  static func key(_ vocabulary: String, _ word: String) -> String {
    let word = word.utf8.contains(UInt8(ascii: "-")) ? word.replacing("-", with: "_") : word
    return vocabulary + "_" + word
  }

  static func optionalDay(_ day: Day?, in site: LanguageSite) -> Value {
    day.map { SmallViews.day.view($0, in: site) } ?? .none
  }

  static func terms(_ words: [some RawRepresentable<String>], _ vocabulary: String, in site: LanguageSite)
    -> Value
  {
    .list(words.map { term.view(Term(vocabulary: vocabulary, id: $0.rawValue), in: site) })
  }

  static func optionalTerm(
    _ word: (some RawRepresentable<String>)?, _ vocabulary: String, in site: LanguageSite
  ) -> Value {
    word.map { term.view(Term(vocabulary: vocabulary, id: $0.rawValue), in: site) } ?? .none
  }
}

/// A word of one of the closed vocabularies: `phase` `start` has the interface text `phase_start`.
struct Term: Sendable {
  let vocabulary: String
  let id: String
}

/// A picture where it is used, with what it shows there.
struct PictureUse: Sendable {
  let picture: Picture
  let alternative: String
}
