/// Every word by its length, for typing errors in the first letters and for words within words: loaded only where nothing
/// else is found.
struct WordLists: Sendable {
  /// The file of each length, in letters.
  let names: [Int: String]
  let files: [SearchFile]

  /// About seventy kilobytes: a large site lists the words that stand on most pages.
  private static let limit = 10_000
  /// Shorter words are not corrected.
  private static let shortest = 3

  init(_ order: TermOrder, vocabulary: Vocabulary, postings: Postings, folder: IndexFolder) {
    var lists: [Int: [[UInt8]]] = [:]
    let fewest = Self.fewestPages(order, vocabulary, postings)
    for term in order.terms.map(Int.init) where postings.count(of: term) >= fewest {
      guard vocabulary.terms[term].first != Vocabulary.topicMark else { continue }
      for form in vocabulary.forms(of: term) {
        let word = Array(vocabulary.words[Int(form)])
        let letters = word.reduce(0) { $0 + $1.unitsBegun }
        if letters >= Self.shortest { lists[letters, default: []].append(word) }
      }
    }
    var names: [Int: String] = [:]
    var files: [SearchFile] = []
    for (length, words) in lists.sorted(by: { $0.key < $1.key }) {
      let bytes = Self.bytes(of: words)
      let name = IndexFolder.name(for: bytes)
      names[length] = name
      files.append(SearchFile(path: folder.path(.words, "\(length).\(name)"), bytes: bytes))
    }
    (self.names, self.files) = (names, files)
  }

  /// On how many pages a word must stand for no more than `limit` words to be listed.
  private static func fewestPages(_ order: TermOrder, _ vocabulary: Vocabulary, _ postings: Postings) -> Int {
    var words = [Int](repeating: 0, count: 64)
    for term in order.terms.map(Int.init) {
      words[min(postings.count(of: term), words.count - 1)] += vocabulary.forms(of: term).count
    }
    var listed = 0
    for pages in words.indices.reversed() {
      listed += words[pages]
      if listed > limit { return pages + 1 }
    }
    return 0
  }

  /// A line for each word, written as bases are in `TermShards`.
  private static func bytes(of words: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    var before: [UInt8] = []
    for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) where word != before {
      bytes.appendSharing(word, with: before, atMost: 60)
      bytes.append(0x0A)
      before = word
    }
    _ = bytes.popLast()
    return bytes
  }
}
