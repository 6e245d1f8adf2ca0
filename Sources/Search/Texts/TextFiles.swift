import Concurrency

/// What results are shown from, compressed, a few pages a file at most.
///
/// A file holds the records of consecutive pages, each its length and its bytes.
struct TextFiles: Sendable {
  /// Of each group of files.
  let names: [String]
  /// Whether each page begins a file.
  let begins: [Bool]
  let files: [SearchFile]

  /// Bytes after which a file is full: a long page has one of its own.
  private static let full = 1100

  init(_ records: [[UInt8]], symbols: SymbolTable, folder: IndexFolder) async {
    let encoded = await records.concurrentMap { symbols.encoded($0) }
    var begins: [Bool] = []
    var contents: [[UInt8]] = []
    for record in encoded {
      let isNew = contents.last.map { $0.count + record.count > Self.full } ?? true
      begins.append(isNew)
      if isNew { contents.append([]) }
      contents[contents.count - 1].append(varint: record.count)
      contents[contents.count - 1] += record
    }
    let names = IndexFolder.groupNames(for: contents)
    self.names = names
    self.begins = begins
    files = contents.enumerated().map { number, bytes in
      SearchFile(path: folder.path(.texts, number, in: names), bytes: bytes)
    }
  }
}
