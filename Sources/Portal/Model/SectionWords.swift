import Diagnostics

/// What site.yml calls the sections in addresses, and where it says so.
struct SectionWords: Sendable {
  /// Nil where nothing is written.
  let source: SourceText?
  let words: [Section: LocalizedValue]

  /// Nothing is written.
  static let none = SectionWords(source: nil, words: [:])

  func slug(of section: Section, in language: Language) -> Slug? {
    words[section].flatMap { Slug($0.located(in: language).value) }
  }

  /// A diagnostic about the word for a section; nil where site.yml does not say it.
  func diagnostic(
    _ code: DiagnosticCode, about section: Section, in language: Language, _ arguments: [String: String]
  ) -> Diagnostic? {
    guard let source, let word = words[section]?.located(in: language) else { return nil }
    return source.diagnostic(
      code, from: source.position(of: word.mark, linesBefore: 0), length: word.length, arguments)
  }
}
