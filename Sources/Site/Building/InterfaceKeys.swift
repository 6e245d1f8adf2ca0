import Markdown
import Portal

/// The interface texts that Tandem itself writes; templates may use any others.
enum InterfaceKeys {
  static let required =
    [
      "language_name", "former_participant", "moved", "not_found", "not_found_summary", "callout_note",
      "callout_tip", "callout_important", "callout_warning", "callout_caution", "footnotes", "back_to_text",
      "table_label", "example_source", "example_result",
    ]
    + ["guides", "people", "stories", "programs", "topics", "search"].flatMap { [$0, $0 + "_summary"] }
    + vocabularies.flatMap { vocabulary in vocabulary.words.map { SmallViews.key(vocabulary.name, $0) } }
    + Facet.allCases.map { SmallViews.key("facet", $0.rawValue) }
    + ["all_guides", "all_pages", "facet_open_yes"]

  /// The closed lists of words that front matter takes, and what the texts for readers are called after.
  static let vocabularies = [
    vocabulary("role", Role.self), vocabulary("stage", CareerStage.self), vocabulary("mode", PairMode.self),
    vocabulary("meets", MeetingForm.self), vocabulary("audience", Audience.self),
    vocabulary("phase", Phase.self), vocabulary("benefit", Benefit.self),
  ]

  private static func vocabulary<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, _: Word.Type
  ) -> (name: String, words: [String]) {
    (name, Word.allCases.map(\.rawValue))
  }
}

extension InterfaceTexts {
  /// What readers see for a word of a closed list of words.
  func label(of word: String, in list: [String]) -> String? {
    InterfaceKeys.vocabularies.first { $0.words == list }.map { text(SmallViews.key($0.name, word)) }
  }
}
