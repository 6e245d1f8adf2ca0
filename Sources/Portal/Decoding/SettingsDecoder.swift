import Diagnostics
import Foundation

/// Reads `site.yml`.
enum SettingsDecoder {
  static func decode(_ source: SourceText) -> (settings: SiteSettings?, diagnostics: [Diagnostic]) {
    var file = YAMLFile(source)
    guard let root = file.root else { return (nil, file.diagnostics) }
    file.decoder.languages = Self.languages(in: root)
    let record = file.decoder.decode(root, by: .settings, missingAt: YAMLMark(line: 1, column: 1))
    let languages = record.texts("languages").compactMap { Language($0.value) }
    check(record, file: &file)
    guard let title = record.localized("title"), let baseURL = record.text("base_url").flatMap(BaseURL.init),
      !languages.isEmpty
    else {
      return (nil, file.diagnostics)
    }
    let contact = record.record("contact")
    let privacy = record.record("privacy")
    let sections = record.record("sections")
    let settings = SiteSettings(
      title: title, summary: record.localized("summary"), languages: languages,
      baseURL: baseURL.text,
      timeZone: record.text("time_zone") ?? "Europe/Stockholm",
      contactName: contact?.localized("name"), contactEmail: contact?.text("email"),
      reviewInterval: record.period("review_interval") ?? Period(12, .month),
      sections: words(of: sections, in: source),
      allowsIndexing: privacy?.bool("index") ?? false,
      permissionNotice: privacy?.period("warn_before") ?? Period(30, .day))
    reportMissingTexts(record, languages: languages, file: &file)
    return (settings, file.diagnostics)
  }

  /// The languages, read before everything else, since texts are held against them; nil where there are none.
  private static func languages(in root: YAMLNode) -> [Language]? {
    guard case .map(let entries) = root.content,
      case .list(let items)? = entries.first(where: { $0.key == "languages" })?.value.content
    else { return nil }
    let languages = items.compactMap { item in
      if case .scalar(let text, _) = item.content { Language(text) } else { nil }
    }
    return languages.count == items.count && !languages.isEmpty ? languages : nil
  }

  private static func words(of sections: Record?, in source: SourceText) -> SectionWords {
    let words = Section.allCases.compactMap { section in
      sections?.localizedValue(section.rawValue).map { (section, $0) }
    }
    return SectionWords(source: source, words: Dictionary(uniqueKeysWithValues: words))
  }

  private static func check(_ record: Record, file: inout YAMLFile) {
    if let zone = record.located("time_zone"), TimeZone(identifier: zone.value) == nil {
      file.report(.unknownTimeZone, at: zone, ["value": zone.value])
    }
    guard let sections = record.record("sections") else { return }
    for section in Section.allCases {
      for word in sections.localizedValue(section.rawValue)?.all ?? [] where Slug(word.value) == nil {
        file.report(
          .badSlug, at: word, ["value": word.value, "field": section.rawValue],
          suggestion: Slug(from: word.value)?.text)
      }
    }
  }

  private static func reportMissingTexts(_ record: Record, languages: [Language], file: inout YAMLFile) {
    for name in ["title", "summary"] {
      guard let value = record[name], let text = record.localizedValue(name) else { continue }
      for language in text.missing(among: languages) {
        file.report(.missingText, at: value, ["field": name, "language": language.tag])
      }
    }
  }
}
