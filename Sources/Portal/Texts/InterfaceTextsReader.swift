import Diagnostics

/// Reads the interface texts of every language of the site.
public struct InterfaceTextsReader {
  /// The templates folder, which holds `strings`.
  private let folder: ContentFolder

  public init(folder: ContentFolder) { self.folder = folder }

  /// The texts of each language; a key that one language has and another lacks is reported.
  /// - Parameter required: keys that Tandem itself uses.
  public func read(languages: [Language], required: [String]) -> ([Language: InterfaceTexts], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var texts: [Language: [String: InterfaceText]] = [:]
    for language in languages {
      let name = "strings/\(language.tag).yml"
      switch folder.read(name) {
      case .failure:
        diagnostics.append(
          Diagnostic(.missingStrings, file: "\(folder.label)/\(name)", arguments: ["language": language.tag]))
      case .success(let source):
        var file = YAMLFile(source)
        if case .map(let entries)? = file.root?.content {
          texts[language] = Self.texts(entries, file: &file)
        }
        diagnostics += file.diagnostics
      }
    }
    let keys = Set(texts.values.flatMap(\.keys)).union(required)
    for (language, known) in texts {
      for key in keys where known[key] == nil {
        let isUsed = required.contains(key)
        diagnostics.append(
          Diagnostic(
            isUsed ? .missingRequiredText : .missingInterfaceText,
            file: "\(folder.label)/strings/\(language.tag).yml",
            arguments: ["key": key, "language": language.tag]))
      }
    }
    return (filled(texts, languages: languages, keys: keys), diagnostics)
  }

  /// A text that is missing in one language is taken from the first that has it.
  private func filled(
    _ texts: [Language: [String: InterfaceText]], languages: [Language], keys: Set<String>
  ) -> [Language: InterfaceTexts] {
    var result: [Language: InterfaceTexts] = [:]
    for language in languages {
      var own = texts[language] ?? [:]
      for key in keys where own[key] == nil {
        own[key] = languages.lazy.compactMap { texts[$0]?[key] }.first
      }
      result[language] = InterfaceTexts(language: language, texts: own)
    }
    return result
  }

  private static func texts(_ entries: [YAMLEntry], file: inout YAMLFile) -> [String: InterfaceText] {
    var texts: [String: InterfaceText] = [:]
    for entry in entries {
      switch entry.value.content {
      case .scalar(let text, _) where !entry.value.isNull: texts[entry.key] = .plain(text)
      case .map(let forms): texts[entry.key] = plural(forms, of: entry, file: &file)
      default:
        file.report(.emptyField, at: entry.keyMark, length: entry.key.count, ["field": entry.key])
      }
    }
    return texts
  }

  private static func plural(_ forms: [YAMLEntry], of entry: YAMLEntry, file: inout YAMLFile)
    -> InterfaceText?
  {
    var texts: [PluralCategory: String] = [:]
    for form in forms {
      guard let category = PluralCategory(rawValue: form.key) else {
        let known = PluralCategory.allCases.map(\.rawValue)
        file.report(
          .unknownField, at: form.keyMark, length: form.key.count,
          ["field": form.key, "fields": known.joined(separator: ", ")],
          suggestion: Suggestion.nearest(to: form.key, among: known))
        continue
      }
      if case .scalar(let text, _) = form.value.content { texts[category] = text }
    }
    guard texts[.other] != nil else {
      file.report(.missingField, at: entry.keyMark, length: entry.key.count, ["field": "other"])
      return nil
    }
    return .plural(texts)
  }
}
