/// The forms in which a run's problems can be written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people in a terminal.
  case text
  /// One array of objects, for scripts.
  case json
  /// Workflow commands that GitHub shows beside the lines.
  case github
  /// GitLab's Code Quality report.
  case gitlab
  /// SARIF 2.1.0, the interchange format of code scanners.
  case sarif
}
