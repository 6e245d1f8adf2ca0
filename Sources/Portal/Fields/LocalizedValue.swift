/// A text in front matter or settings, for all languages or for each, and where it stands.
struct LocalizedValue: Sendable {
  /// The text for all languages, or the first that is written for one.
  let first: Located<String>
  /// By language; empty where one text serves all.
  let byLanguage: [Language: Located<String>]
  /// The languages whose text is at fault, which has been reported.
  let faulty: Set<Language>

  init(
    first: Located<String>, byLanguage: [Language: Located<String>] = [:], faulty: Set<Language> = []
  ) {
    self.first = first
    self.byLanguage = byLanguage
    self.faulty = faulty
  }

  var text: LocalizedText { LocalizedText(byLanguage.mapValues(\.value), fallback: first.value) }

  /// What is written for a language, or what stands in for it.
  func located(in language: Language) -> Located<String> { byLanguage[language] ?? first }

  /// The languages of the site that have no text; none where one text serves all.
  func missing(among site: [Language]) -> [Language] {
    byLanguage.isEmpty ? [] : site.filter { byLanguage[$0] == nil && !faulty.contains($0) }
  }

  /// Everything that is written, in the order of the file.
  var all: [Located<String>] {
    byLanguage.isEmpty ? [first] : byLanguage.values.sorted { $0.mark < $1.mark }
  }
}
