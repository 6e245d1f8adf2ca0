import Concurrency

/// All pages read: their words under common numbers, and the records that results are shown from.
struct SiteText: Sendable {
  let words: Lexicon
  let records: [[UInt8]]
  /// Some pages each, and the common number of each of their words.
  private let parts: [(pages: [PageWords], numbers: [UInt32])]

  init(of pages: [SearchPage], languages: LanguageNumbers) async {
    let size = max(64, (pages.count + 7) / 8)
    let chunks = stride(from: 0, to: pages.count, by: size).map {
      Array(pages[$0..<min($0 + size, pages.count)])
    }
    let readers = await chunks.concurrentMap { chunk -> PageReader in
      var reader = PageReader(languages: languages)
      for page in chunk { reader.read(page) }
      return reader
    }
    var words = Lexicon()
    parts = readers.map { reader in
      let numbers = (0..<reader.lexicon.count).map { word in
        let language = reader.lexicon.languages[word]
        return reader.lexicon.withBytes(of: word) { UInt32(words.number(of: $0, language: language)) }
      }
      return (reader.pages, numbers)
    }
    self.words = words
    records = readers.flatMap(\.records)
  }

  /// The pages with each word's number replaced by what `table` has for it.
  func pages(numberedBy table: [UInt32]) async -> [PageWords] {
    await parts.concurrentMap { part in
      let numbers = part.numbers.map { table[Int($0)] }
      return part.pages.map { $0.renumbered(numbers) }
    }
    .flatMap { $0 }
  }
}
