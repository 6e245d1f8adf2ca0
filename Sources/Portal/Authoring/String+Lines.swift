extension String {
  /// Fit for a comment: line feeds would end it.
  var singleLine: String { String(map { $0.isNewline ? " " : $0 }) }

  /// Without white space at both ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
