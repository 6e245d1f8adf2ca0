import Foundation

/// What a browser loads first: where everything else is.
struct SearchManifest: Encodable {
  /// Before the names of files, from the site's root.
  let folder: String
  /// The name of the page table.
  let pages: String
  /// Where each shard of terms begins, and the second halves of their names, eight letters for each group of files.
  let keys: [String]
  let terms: String
  /// The same halves of the names of the texts.
  let texts: String
  /// The names of the word lists by length.
  let words: [String: String]
  /// Words that need not be looked up beside others.
  let common: [String]
  let endings: [String]
  /// Endings that lead from a base into another shard.
  let reaches: [String]
  /// The kinds of pages, by their numbers in the page table.
  let kinds: [String]
  let interface: [String: [String: String]]

  /// The JSON file; the same bytes for the same manifest.
  func file(in folder: IndexFolder) -> SearchFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return SearchFile(path: folder.manifest, bytes: (try? encoder.encode(self)).map { Array($0) } ?? [])
  }
}
