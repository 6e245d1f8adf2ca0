/// How far a template may go.
enum Limits {
  /// Tags within tags, over all files that make up a page.
  static let nesting = 40
  /// Expressions within one another.
  static let depth = 48
  /// Statements in a page, every include counted as often as it stands there.
  static let statements = 100_000
  /// Items of a `range`, bytes of a repeated text.
  static let repetition = 100_000
}
