import Site

/// The files of the search, made when one of them is first asked for and kept until the site changes.
///
/// Those of the site before stay at hand: a browser may have read the manifest that names them.
struct SearchShelf {
  /// Bytes by paths below the output folder.
  typealias Files = [String: [UInt8]]

  private var newest: Task<Files, Never>?
  private var earlier: Task<Files, Never>?

  mutating func siteHasChanged() {
    guard let newest else { return }
    (earlier, self.newest) = (newest, nil)
  }

  /// The files of `site`, and those of the site before it.
  mutating func files(of site: Site) -> [Task<Files, Never>] {
    let task = newest ?? Task { Files(await site.searchFiles()) }
    newest = task
    return [task, earlier].compactMap { $0 }
  }
}

extension SearchShelf.Files {
  fileprivate init(_ files: [SiteFile]) {
    self.init(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }
}
