/// A text in the languages it has been written in.
public struct LocalizedText: Sendable, Hashable {
  /// Used where a language has no text of its own.
  let fallback: String
  let texts: [Language: String]

  init(_ texts: [Language: String], fallback: String) {
    self.texts = texts
    self.fallback = fallback
  }

  public func text(in language: Language) -> String { texts[language] ?? fallback }
}
