import Diagnostics

/// Reads `topics.yml`: the vocabulary, in the order it is written; nil where the file cannot be understood.
enum TopicsDecoder {
  static func decode(_ source: SourceText, languages: [Language]) -> (
    topics: [Topic]?, diagnostics: [Diagnostic]
  ) {
    var file = YAMLFile(source)
    file.decoder.languages = languages
    guard case .map(let entries)? = file.root?.content else { return (nil, file.diagnostics) }
    var topics: [Topic] = []
    for entry in entries {
      guard let slug = Slug(entry.key) else {
        file.report(
          .badTopicID, at: entry.keyMark, length: entry.key.count, ["value": entry.key],
          suggestion: Slug(from: entry.key)?.text)
        continue
      }
      guard let record = file.record(entry) else { continue }
      for name in ["name", "summary", "group"] {
        guard let value = record[name], let text = record.localizedValue(name) else { continue }
        for language in text.missing(among: languages) {
          file.report(.missingText, at: value, ["field": name, "language": language.tag])
        }
      }
      guard let name = record.localized("name") else { continue }
      topics.append(
        Topic(
          id: TopicID(slug.text), name: name, summary: record.localized("summary"),
          group: record.localized("group"), mark: entry.keyMark))
    }
    return (topics, file.diagnostics)
  }
}

extension YAMLFile {
  /// The entry's value read as a topic.
  fileprivate mutating func record(_ entry: YAMLEntry) -> Record? {
    guard case .map = entry.value.content else {
      report(
        .notRecord, at: entry.keyMark, length: entry.key.count, ["field": entry.key, "value": entry.key])
      return nil
    }
    return decoder.decode(entry.value, by: .topic, missingAt: entry.keyMark)
  }
}
