import Diagnostics
import Foundation

/// Reads `site.yml`.
enum SettingsDecoder {
  static func decode(_ source: SourceText) -> (settings: SiteSettings?, diagnostics: [Diagnostic]) {
    var file = YAMLFile(source)
    guard let root = file.root else { return (nil, file.diagnostics) }
    let record = file.decoder.decode(root, by: .settings, missingAt: YAMLMark(line: 1, column: 1))
    let languages = record.texts("languages").compactMap { Language($0.value) }
    check(record, file: &file)
    guard let title = record.localized("title"), let baseURL = record.text("base_url"), !languages.isEmpty
    else {
      return (nil, file.diagnostics)
    }
    let contact = record.record("contact")
    let privacy = record.record("privacy")
    let sections = record.record("sections")
    let settings = SiteSettings(
      title: title, summary: record.localized("summary"), languages: languages,
      baseURL: baseURL.hasSuffix("/") ? baseURL : baseURL + "/",
      timeZone: record.text("time_zone") ?? "Europe/Stockholm",
      contactName: contact?.localized("name"), contactEmail: contact?.text("email"),
      reviewInterval: record.period("review_interval") ?? Period(12, .month),
      sections: Dictionary(
        uniqueKeysWithValues: Section.allCases.compactMap { section in
          sections?.localized(section.rawValue).map { (section, $0) }
        }),
      allowsIndexing: privacy?.bool("index") ?? false,
      permissionNotice: privacy?.period("warn_before") ?? Period(30, .day))
    reportMissingTexts(record, languages: languages, file: &file)
    return (settings, file.diagnostics)
  }

  private static func check(_ record: Record, file: inout YAMLFile) {
    if let zone = record.located("time_zone"), TimeZone(identifier: zone.value) == nil {
      file.report(.unknownTimeZone, at: zone, ["value": zone.value])
    }
    if case .list(let items)? = record["languages"]?.value, items.isEmpty, let value = record["languages"] {
      file.report(.noLanguages, at: value)
    }
    guard let sections = record.record("sections") else { return }
    for section in Section.allCases {
      guard let value = sections[section.rawValue], case .localizedText(let text) = value.value else {
        continue
      }
      for word in Set(text.texts.values).union([text.fallback]).sorted() where Slug(word) == nil {
        file.report(
          .badSlug, at: value, ["value": word, "field": section.rawValue], suggestion: Slug(from: word)?.text)
      }
    }
  }

  private static func reportMissingTexts(_ record: Record, languages: [Language], file: inout YAMLFile) {
    for name in ["title", "summary"] {
      guard let value = record[name], let text = record.localized(name) else { continue }
      for language in text.missing(among: languages) {
        file.report(.missingText, at: value, ["field": name, "language": language.tag])
      }
    }
  }
}
