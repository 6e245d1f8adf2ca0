/// What the browser must know of every page to rank it: a byte each, after their number and the symbols of the texts.
///
/// The lowest three bits are the kind, the fourth says that a file of texts begins here, and the highest four how new the
/// page is, 15 at most.
struct PageTable: Sendable {
  let file: SearchFile
  let name: String

  init(_ pages: [SearchPage], begins: [Bool], symbols: SymbolTable, folder: IndexFolder) {
    var bytes: [UInt8] = []
    bytes.append(varint: pages.count)
    bytes += symbols.bytes
    let newest = pages.compactMap(\.day).max() ?? 0
    for (page, begins) in zip(pages, begins) {
      bytes.append(page.kind.rawValue | (begins ? 8 : 0) | Self.newness(of: page, newest: newest) << 4)
    }
    name = IndexFolder.name(for: bytes)
    file = SearchFile(path: folder.path(.pages, name), bytes: bytes)
  }

  /// One less for every two months before the newest page. The build's day does not count, so that the index of an
  /// unchanged site stays the same.
  private static func newness(of page: SearchPage, newest: Int) -> UInt8 {
    guard let day = page.day else { return 0 }
    return UInt8(max(0, 15 - (newest - day) / 60))
  }
}
