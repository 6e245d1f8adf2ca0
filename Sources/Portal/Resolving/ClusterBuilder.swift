import Diagnostics

/// Puts the files of one document together.
struct ClusterBuilder {
  let settings: SiteSettings
  private(set) var diagnostics: [Diagnostic] = []

  init(settings: SiteSettings) { self.settings = settings }

  /// Nil where no file is in a language of the site.
  mutating func cluster(_ id: DocumentID, _ files: [DecodedDocument]) -> Cluster? {
    let files = files.sorted { $0.source.path < $1.source.path }
    var byLanguage: [Language: DecodedDocument] = [:]
    for file in files {
      if let first = byLanguage[file.language] {
        diagnostics.append(
          Diagnostic(.duplicateDocument, file: file.source.path, arguments: ["other": first.source.path]))
      } else {
        byLanguage[file.language] = file
      }
    }
    if let original = byLanguage.removeValue(forKey: settings.primaryLanguage) {
      return Cluster(
        id: id, original: original, translations: byLanguage.mapValues { merged($0, over: original) })
    }
    // Written in another language only: that edition stands for all, and must be whole by itself.
    guard let language = settings.languages.first(where: { byLanguage[$0] != nil }),
      let original = byLanguage.removeValue(forKey: language)
    else { return nil }
    diagnostics.append(
      Diagnostic(
        .missingOriginal, file: original.source.path, arguments: ["language": settings.primaryLanguage.tag]))
    for field in id.kind.schema.fields where field.isRequired && original.record[field.name] == nil {
      if !original.matter.contains(where: { $0.key == field.name }) {
        diagnostics.append(
          original.diagnostic(
            .missingField, at: YAMLMark(line: 0, column: 1), length: 3, ["field": field.name]))
      }
    }
    return Cluster(
      id: id, original: original, translations: byLanguage.mapValues { merged($0, over: original) })
  }

  /// A translation with its original's fields where it has none, and a report of fields that it may not change.
  private mutating func merged(_ translation: DecodedDocument, over original: DecodedDocument)
    -> DecodedDocument
  {
    let schema = translation.id.kind.schema
    // Of an original that could not be read nothing can differ.
    for entry in original.matter.isEmpty ? [] : translation.matter {
      guard let field = schema.field(named: entry.key), !field.isTranslated else { continue }
      let first = original.matter.first { $0.key == entry.key }
      guard first?.value.sameValue(as: entry.value) != true else { continue }
      diagnostics.append(
        translation.diagnostic(
          .translationDiffers, at: entry.keyMark, length: entry.key.count,
          ["field": entry.key, "original": original.source.path]))
    }
    // A slug, a draft mark and old addresses are each file's own.
    var base = original.record
    for own in ["slug", "draft", "publish_on", "redirect_from"] { base = base.without(own) }
    return translation.with(translation.record.over(base), translation.body)
  }
}

extension Record {
  func without(_ name: String) -> Record {
    var copy = self
    copy.remove(name)
    return copy
  }
}
