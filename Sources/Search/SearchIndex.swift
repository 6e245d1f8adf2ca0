import Concurrency

/// The search index of a site in one language: files from which a browser answers queries by itself.
///
/// A query loads the manifest, the page table, the shard of the alphabet that each of its words falls in, and the texts of
/// the pages that it shows. The same pages give the same bytes.
public struct SearchIndex: Sendable {
  /// In no particular order; their paths differ.
  public let files: [SearchFile]

  /// - Parameters:
  ///   - pages: all that may be found, in a stable order; of pages that match equally the first comes first.
  ///   - language: the language of the pages' interface, as a BCP 47 tag.
  ///   - texts: what the browser says to the reader, by name and plural category.
  public init(
    of pages: [SearchPage], language: String, texts: [String: [String: String]] = [:]
  ) async {
    let folder = IndexFolder(language: language)
    let languages = LanguageNumbers(pages: pages, site: language)
    let text = await SiteText(of: pages, languages: languages)
    async let symbols = SymbolTable(training: text.records)
    var vocabulary = await Vocabulary(text.words, languages: languages)
    let compounds = Compounds(&vocabulary, languages: languages)
    let known = vocabulary
    let postings = await Postings(
      of: await text.pages(numberedBy: known.termOfWord), vocabulary: known, compounds: compounds)
    let order = TermOrder(known, postings: postings)
    let shards = await TermShards(order, vocabulary: known, postings: postings, folder: folder)
    let lists = WordLists(order, vocabulary: known, postings: postings, folder: folder)
    let textFiles = await TextFiles(text.records, symbols: await symbols, folder: folder)
    let table = PageTable(pages, begins: textFiles.begins, symbols: await symbols, folder: folder)
    let manifest = SearchManifest(
      folder: folder.path, pages: table.name, keys: shards.keys,
      terms: shards.names.joined(), texts: textFiles.names.joined(),
      words: Dictionary(uniqueKeysWithValues: lists.names.map { (String($0.key), $0.value) }),
      common: CommonWords(order, vocabulary: known, postings: postings, pageCount: pages.count).list,
      endings: Endings(known, languages: languages).list, reaches: shards.reaches,
      kinds: SearchPage.Kind.allCases.map { "\($0)" }, interface: texts)
    // The manifest names all others.
    files = [manifest.file(in: folder), table.file] + shards.files + lists.files + textFiles.files
  }

  /// Where the manifest is, from the site's root: all that the browser must be told.
  public static func manifestPath(language: String) -> String { IndexFolder(language: language).manifest }

  /// Whether a file of an index, in any language, may have this path from the site's root.
  public static func holds(_ path: String) -> Bool { IndexFolder.holds(path) }
}
