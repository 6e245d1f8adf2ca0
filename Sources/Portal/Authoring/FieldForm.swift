import Diagnostics

/// How the value of a field is written: in words, the words it may be chosen from, and as an example.
struct FieldForm: Sendable {
  let words: Phrase
  /// The words of a closed list.
  var terms: [String] = []
  /// As it stands in a file; nil where any text will do.
  var example: String?

  init(_ words: Phrase, terms: [String] = [], example: String? = nil) {
    self.words = words
    self.terms = terms
    self.example = example
  }

  init(of type: FieldType) {
    self =
      switch type {
      case .text: FieldForm(Self.text)
      case .email: FieldForm(Self.email, example: "anna.ek@example.com")
      case .url: FieldForm(Self.url, example: "https://example.com/")
      case .baseURL: FieldForm(Self.url, example: "https://example.com/mentor/")
      case .sitePath: FieldForm(Self.sitePath, example: "/guider/gammal/")
      case .slug: FieldForm(Self.slug, example: "first-meeting")
      case .day: FieldForm(Self.day, example: Self.dayExample)
      case .moment: FieldForm(Self.moment, example: "2026-12-03T10:00")
      case .period: FieldForm(Self.period, example: "6 months")
      case .bool: FieldForm(Self.bool, example: "true")
      case .count(let range): FieldForm(Self.count(range))
      case .language: FieldForm(Self.language, example: "sv")
      case .term(let terms): FieldForm(Self.oneOf, terms: terms)
      case .topic: FieldForm(Self.topic)
      case .profile: FieldForm(Self.profile, example: "anna-ek")
      case .program: FieldForm(Self.program)
      case .profileOrEmail: FieldForm(Self.profileOrEmail, example: "anna-ek")
      case .picture: FieldForm(Self.picture, example: "anna-ek.jpg")
      case .list(let item): FieldForm(listOf: item)
      case .record: FieldForm(Self.record)
      case .localizedText: FieldForm(Self.localizedText, example: "{sv: …, en: …}")
      }
  }

  private init(listOf item: FieldType) {
    let form = FieldForm(of: item)
    self =
      switch item {
      case .term(let terms):
        FieldForm(Self.anyOf, terms: terms, example: "[\(terms.prefix(2).joined(separator: ", "))]")
      case .topic: FieldForm(Self.topics)
      case .profile: FieldForm(Self.profiles, example: "[anna-ek, bo-lind]")
      case .program: FieldForm(Self.programs)
      case .language: FieldForm(Self.languages, example: "[sv, en]")
      case .record: FieldForm(Self.records)
      default: FieldForm(Self.list, example: form.example.map { "[\($0)]" })
      }
  }
}

extension FieldForm {
  static let dayExample = "2026-11-23"
  static let oneOf = Phrase(en: "One of:", sv: "Ett av:")
  static let anyOf = Phrase(en: "Any of:", sv: "Ett eller flera av:")
  static let profile = Phrase(
    en: "The name of a file in profiles, without .md.", sv: "Namnet på en fil i profiles, utan .md.")

  private static let text = Phrase(en: "Text.", sv: "Text.")
  private static let email = Phrase(en: "An e-mail address.", sv: "En e-postadress.")
  private static let url = Phrase(
    en: "A web address, with https:// in front.", sv: "En webbadress, med https:// först.")
  private static let sitePath = Phrase(
    en: "An address in the portal, from the first / on.", sv: "En adress i portalen, från första /.")
  private static let slug = Phrase(
    en: "Small letters a to z, digits and hyphens.", sv: "Små bokstäver a till z, siffror och bindestreck.")
  private static let day = Phrase(en: "A date.", sv: "Ett datum.")
  private static let moment = Phrase(
    en: "A date, a T and a time; or a date alone.", sv: "Datum, ett T och klockslag; eller bara ett datum.")
  private static let period = Phrase(
    en: "A number and days, weeks, months or years.", sv: "Ett tal och days, weeks, months eller years.")
  private static let bool = Phrase(en: "true or false.", sv: "true eller false.")
  private static let language = Phrase(en: "The code of a language.", sv: "Koden för ett språk.")
  private static let languages = Phrase(en: "Codes of languages.", sv: "Koder för språk.")
  private static let topic = Phrase(en: "The id of a topic.", sv: "Ett ämnes id.")
  private static let topics = Phrase(
    en: "The ids of one or more topics, as in topics.yml.",
    sv: "Id för ett eller flera ämnen, som i topics.yml.")
  private static let profiles = Phrase(
    en: "Names of files in profiles, without .md.", sv: "Namn på filer i profiles, utan .md.")
  private static let program = Phrase(
    en: "The name of a file in programs, without .md.", sv: "Namnet på en fil i programs, utan .md.")
  private static let programs = Phrase(
    en: "Names of files in programs, without .md.", sv: "Namn på filer i programs, utan .md.")
  private static let profileOrEmail = Phrase(
    en: "An e-mail address, or the name of a file in profiles.",
    sv: "En e-postadress, eller namnet på en fil i profiles.")
  private static let picture = Phrase(
    en: "The file name of a picture.", sv: "Filnamnet på en bild.")
  private static let list = Phrase(en: "One or more.", sv: "En eller flera.")
  private static let record = Phrase(
    en: "The fields below, indented by two spaces.", sv: "Fälten nedan, indragna två mellanslag.")
  private static let records = Phrase(
    en: "A list; each entry begins with a hyphen and has the fields below.",
    sv: "En lista; varje post börjar med ett bindestreck och har fälten nedan.")
  private static let localizedText = Phrase(
    en: "One text for all languages, or one for each.", sv: "En text för alla språk, eller en för varje.")

  private static func count(_ range: ClosedRange<Int>) -> Phrase {
    Phrase(
      en: "A whole number, \(range.lowerBound) to \(range.upperBound).",
      sv: "Ett heltal, \(range.lowerBound) till \(range.upperBound).")
  }
}
