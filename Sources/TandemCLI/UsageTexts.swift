import ArgumentParser
import Diagnostics
import Portal

/// What is said about a command that cannot be followed.
enum UsageTexts {
  static func notDay(_ text: String) -> Phrase {
    Phrase(
      en: "'\(text)' is not a day; write it as 2026-11-23.",
      sv: "”\(text)” är ingen dag; skriv den som 2026-11-23.")
  }

  static func notBaseURL(_ text: String) -> Phrase {
    Phrase(
      en: "'\(text)' cannot be the address of a site; write https://, a host and at most a path.",
      sv:
        "”\(text)” kan inte vara adressen till en webbplats; skriv https://, en värd och på sin höjd en sökväg."
    )
  }

  static func notEpoch(_ text: String) -> Phrase {
    Phrase(
      en: "SOURCE_DATE_EPOCH is '\(text)'; it takes whole seconds since 1970, or nothing.",
      sv: "SOURCE_DATE_EPOCH är ”\(text)”; den ska vara hela sekunder sedan 1970, eller tom.")
  }

  static func noPortal(_ folder: String) -> Phrase {
    Phrase(
      en:
        "There is no folder '\(folder)'. Name the folder that holds content/ and templates/, or use --content "
        + "and --templates.",
      sv:
        "Det finns ingen mapp ”\(folder)”. Ange mappen som innehåller content/ och templates/, eller använd "
        + "--content och --templates.")
  }

  static func noContent(_ folder: String) -> Phrase {
    Phrase(
      en: "There is no folder '\(folder)'. Name the folder that holds content/, or use --content.",
      sv: "Det finns ingen mapp ”\(folder)”. Ange mappen som innehåller content/, eller använd --content.")
  }

  static func notLanguage(_ text: String) -> Phrase {
    Phrase(
      en: "'\(text)' is not a language code; write it as sv or en.",
      sv: "”\(text)” är ingen språkkod; skriv den som sv eller en.")
  }

  static func noCode(_ code: String, meant: String?) -> Phrase {
    Phrase(
      en: "There is no code '\(code)'. "
        + (meant.map { "Did you mean '\($0)'?" } ?? "'tandem explain' lists the codes."),
      sv: "Det finns ingen kod ”\(code)”. "
        + (meant.map { "Menade du ”\($0)”?" } ?? "”tandem explain” räknar upp koderna."))
  }

  static let nothingToStart = Phrase(
    en: "Say what to write and what its file is called: tandem new guide first-meeting.",
    sv: "Säg vad du vill skriva och vad filen ska heta: tandem new guide forsta-motet.")
}

extension ValidationError {
  init(_ phrase: Phrase, in wording: WordingLanguage) { self.init(phrase.text(in: wording)) }
}
