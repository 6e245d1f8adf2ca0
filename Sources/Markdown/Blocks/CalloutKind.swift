/// The kinds of callouts, as their class names have them.
enum CalloutKind: String, CaseIterable {
  case note, tip, important, warning, caution

  func label(in labels: MarkdownOptions.Labels) -> String {
    switch self {
    case .note: labels.note
    case .tip: labels.tip
    case .important: labels.important
    case .warning: labels.warning
    case .caution: labels.caution
    }
  }
}
