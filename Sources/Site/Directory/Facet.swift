import Portal

/// What the mentor directory can be narrowed by. The raw value is the name in the page's address: `?teaches=tiktok`.
enum Facet: String, CaseIterable, Sendable {
  case teaches, learns, role, place, unit, meets, mode, language, stage, open

  /// The choices of a person, as ids that are the same in every language of the site.
  func choices(of document: Document<Person>, openSlots: Int, slugs: inout KnownSlugs) -> [String] {
    let person = document.original.content
    switch self {
    case .teaches: return person.teaches.map(\.name)
    case .learns: return person.learns.map(\.name)
    case .role: return person.roles.map(\.rawValue)
    case .place: return slugs.of(person.location)
    case .unit: return slugs.of(person.unit)
    case .meets: return person.meets.map(\.rawValue)
    case .mode: return person.mode.map { [$0.rawValue] } ?? []
    case .language: return person.languages.map(\.tag)
    case .stage: return [person.careerStage.rawValue]
    case .open: return openSlots > 0 ? ["yes"] : []
    }
  }

  /// What readers see for a choice of `document`.
  func label(of choice: String, of document: Document<Person>, in labels: FacetLabels) -> String {
    switch self {
    case .teaches, .learns: labels.topic(TopicID(choice))
    case .role: labels.term("role", choice)
    case .place: document.edition(in: labels.language).content.location ?? choice
    case .unit: document.edition(in: labels.language).content.unit ?? choice
    case .meets: labels.term("meets", choice)
    case .mode: labels.term("mode", choice)
    case .language: labels.name(ofLanguage: choice)
    case .stage: labels.term("stage", choice)
    case .open: labels.term("facet_open", choice)
    }
  }

  /// The choices that have an order of their own; those of the others are sorted by their labels.
  var order: [String]? {
    switch self {
    case .role: Role.allCases.map(\.rawValue)
    case .meets: MeetingForm.allCases.map(\.rawValue)
    case .mode: PairMode.allCases.map(\.rawValue)
    case .stage: CareerStage.allCases.map(\.rawValue)
    case .open: ["yes"]
    case .teaches, .learns, .place, .unit, .language: nil
    }
  }
}

/// The slugs of places and units, each made once: many people share one.
struct KnownSlugs {
  private var known: [String: [String]] = [:]

  /// One slug; none where nothing is left of the text.
  mutating func of(_ text: String?) -> [String] {
    guard let text else { return [] }
    if let slugs = known[text] { return slugs }
    let slugs = Slug(from: text).map { [$0.text] } ?? []
    known[text] = slugs
    return slugs
  }
}

/// The words for choices in one language.
struct FacetLabels: Sendable {
  let language: Language
  let texts: InterfaceTexts
  let formats: Formats
  let topics: [TopicID: Topic]

  func topic(_ id: TopicID) -> String { topics[id]?.name.text(in: language) ?? id.name }

  func term(_ vocabulary: String, _ word: String) -> String {
    texts.text(SmallViews.key(vocabulary, word))
  }

  func name(ofLanguage tag: String) -> String { Language(tag).map(formats.name(of:)) ?? tag }
}
