/// The Swedish words that authors write where front matter takes English ones.
enum SwedishWords {
  /// The field that was meant, by what was written in lower case.
  static let fields = [
    "titel": "title", "rubrik": "title", "namn": "name", "sammanfattning": "summary", "ingress": "summary",
    "beskrivning": "summary", "roll": "roles", "roller": "roles", "karriärsteg": "career_stage",
    "erfarenhet": "career_stage", "medgivande": "permission", "tillstånd": "permission",
    "samtycke": "permission", "enhet": "unit", "avdelning": "unit", "ort": "location", "plats": "location",
    "foto": "photo", "bild": "image", "delar": "teaches", "lär ut": "teaches", "vill lära": "learns",
    "form": "mode", "riktning": "mode", "möts": "meets", "språk": "languages", "antal": "capacity",
    "platser": "capacity", "e-post": "email", "epost": "email", "mejl": "email", "utgår": "expires",
    "återkallad": "withdrawn", "chef": "manager", "målgrupp": "audience", "fas": "phase", "ämnen": "topics",
    "ämne": "topics", "teaches": "topics", "learns": "topics", "ordning": "order", "ägare": "owner",
    "granskad": "reviewed", "källor": "sources", "datum": "date", "adept": "mentee", "nytta": "benefits",
    "citat": "quote", "börjar": "starts", "start": "starts", "slutar": "ends", "slut": "ends",
    "kompletterar": "beside", "samordnare": "coordinator", "koordinator": "coordinator", "par": "pairs",
    "händelser": "events", "träffar": "events", "frågor": "faq", "utkast": "draft",
    "publiceras": "publish_on",
  ]

  /// The terms that may have been meant, by what was written in lower case.
  static let terms: [String: [String]] = [
    "adept": ["mentee"], "adepter": ["mentee"], "mentorer": ["mentor"], "tidig": ["early"], "ny": ["early"],
    "mitt": ["mid"], "mellan": ["mid"], "erfaren": ["senior"], "ledare": ["executive"],
    "chef": ["manager", "executive"], "chefer": ["manager"], "ledning": ["executive"],
    "samordnare": ["coordinator"], "koordinator": ["coordinator"], "förbereda": ["prepare"],
    "förberedelse": ["prepare"], "starta": ["start"], "börja": ["start"], "halvtid": ["midway"],
    "halvvägs": ["midway"], "avsluta": ["close"], "avslut": ["close"], "slut": ["close"],
    "distans": ["remote"], "på distans": ["remote"], "digitalt": ["remote"], "på plats": ["onsite"],
    "plats": ["onsite"], "ömsesidigt": ["mutual"], "ömsesidig": ["mutual"], "enkelriktat": ["one-way"],
    "ensidigt": ["one-way"], "teknik": ["technology"], "kultur": ["culture"],
    "förståelse": ["understanding"], "inkludering": ["inclusion"], "behålla": ["retention"],
    "nytänkande": ["innovation"],
  ]

  /// The kinds of document, by what they may be called.
  static let kinds: [String: Kind] = [
    "profil": .profile, "profiler": .profile, "person": .profile, "mentor": .profile, "adept": .profile,
    "guider": .guide, "berättelse": .story, "berättelser": .story, "mentorprogram": .program, "sida": .page,
    "sidor": .page,
  ]

  static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november", "december",
  ]

  static let numbers = [
    "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio",
  ]

  static let periods = [
    "dag": "day", "dagar": "days", "vecka": "week", "veckor": "weeks", "månad": "month", "månader": "months",
    "år": "years",
  ]
}
