extension Field {
  /// What a person answered, as it is written in front matter; nil where the field cannot hold it.
  ///
  /// Several values of a list are separated by commas: `mentor, mentee` becomes `[mentor, mentee]`.
  public func value(from answer: String) -> String? {
    let answer = answer.trimmed
    guard case .list(let item) = type else { return Self.scalar(answer, as: type) }
    let parts = answer.split(separator: ",").map { Self.scalar(String($0).trimmed, as: item) }
    let values = parts.compactMap { $0 }
    guard !values.isEmpty, values.count == parts.count, Set(values).count == values.count else { return nil }
    return "[\(values.joined(separator: ", "))]"
  }

  private static func scalar(_ text: String, as type: FieldType) -> String? {
    guard let value = ScalarReader.read(text, isPlain: true, as: type) else { return nil }
    if case .text = value { return YAMLText.write(text) }
    return text
  }
}
