import Concurrency
import Portal
import Search

/// The files of the search: an index in each language of the site.
struct SearchFiles: Sendable {
  let sites: [LanguageSite]

  /// Where the search of a language begins; the browser asks for it first.
  static func manifestPath(in language: Language) -> String {
    SearchIndex.manifestPath(language: language.tag)
  }

  /// The interface texts that the browser needs; the others of the search stand on its page.
  private static let textNames =
    ["results", "found", "nothing", "instead", "all", "failed"]
    + SearchPage.Kind.allCases.map { "kind_\($0)" }

  func files() async -> [SiteFile] {
    var files: [SiteFile] = []
    for site in sites {
      let pages = await SearchPageLister(site: site).pages().concurrentMap { $0() }
      let index = await SearchIndex(
        of: pages, language: site.language.tag, texts: texts(of: site))
      files += index.files.map { SiteFile(path: $0.path, bytes: $0.bytes) }
    }
    return files
  }

  /// Each text by its plural categories; a text without them is one of `other`.
  private func texts(of site: LanguageSite) -> [String: [String: String]] {
    Dictionary(
      uniqueKeysWithValues: Self.textNames.compactMap { name in
        switch site.texts.texts["search_" + name] {
        case .plain(let words): (name, [PluralCategory.other.rawValue: words])
        case .plural(let forms):
          (name, Dictionary(uniqueKeysWithValues: forms.map { ($0.key.rawValue, $0.value) }))
        case nil: nil
        }
      })
  }
}
