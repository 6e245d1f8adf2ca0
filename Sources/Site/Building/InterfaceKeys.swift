import Markdown
import Portal

/// The interface texts that Tandem itself writes; templates may use any others.
enum InterfaceKeys {
  static let required =
    [
      "language_name", "former_participant", "moved", "not_found", "callout_note", "callout_tip",
      "callout_important", "callout_warning", "callout_caution", "footnotes", "back_to_text", "table_label",
    ]
    + ["guides", "people", "stories", "programs", "topics", "search"].flatMap { [$0, $0 + "_summary"] }
    + words(Role.allCases, "role") + words(CareerStage.allCases, "stage") + words(PairMode.allCases, "mode")
    + words(MeetingForm.allCases, "meets") + words(Audience.allCases, "audience")
    + words(Phase.allCases, "phase") + words(Benefit.allCases, "benefit") + words(Facet.allCases, "facet")
    + ["all_guides", "all_pages", "facet_open_yes"]

  private static func words(_ terms: [some RawRepresentable<String>], _ vocabulary: String) -> [String] {
    terms.map { SmallViews.key(vocabulary, $0.rawValue) }
  }
}
