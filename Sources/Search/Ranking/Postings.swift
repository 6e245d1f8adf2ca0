import Concurrency

/// Which pages each term stands on, over the whole site, term by term.
struct Postings: Sendable {
  /// The postings of term `t` are those from `starts[t]` up to `starts[t + 1]`, by page.
  let starts: [Int]
  let pages: [UInt32]
  /// From 0 to 15: how much the page is about the term.
  let levels: [UInt8]
  /// Where in `places` those of each posting begin; the last has its high bit set.
  let placeStarts: [UInt32]
  let places: [UInt8]

  /// - Parameter pages: their numbers are terms.
  init(of pages: [PageWords], vocabulary: Vocabulary, compounds: Compounds) async {
    let weights = Weights(pages)
    let size = 256
    let chunks = stride(from: 0, to: pages.count, by: size).map {
      Array(pages[$0..<min($0 + size, pages.count)])
    }
    let termCount = vocabulary.count
    let made = await chunks.concurrentMap { chunk -> [PagePostings] in
      var maker = PostingsMaker(termCount: termCount, weights: weights, compounds: compounds)
      return chunk.map { maker.postings(of: $0) }
    }
    self.init(of: made.flatMap { $0 }, termCount: termCount)
  }

  private init(of made: [PagePostings], termCount: Int) {
    var starts = [Int](repeating: 0, count: termCount + 1)
    for page in made { for term in page.terms { starts[Int(term) + 1] += 1 } }
    for term in 0..<termCount { starts[term + 1] += starts[term] }
    var next = starts
    var pages = [UInt32](repeating: 0, count: starts[termCount])
    var (levels, placeStarts) = ([UInt8](repeating: 0, count: pages.count), pages)
    var places: [UInt8] = []
    places.reserveCapacity(made.reduce(0) { $0 + $1.places.count })
    for (number, page) in made.enumerated() {
      for (slot, term) in page.terms.enumerated() {
        let index = next[Int(term)]
        next[Int(term)] += 1
        pages[index] = UInt32(number)
        levels[index] = page.levels[slot]
        placeStarts[index] = UInt32(places.count) + page.placeStarts[slot]
      }
      places += page.places
    }
    (self.starts, self.pages, self.levels) = (starts, pages, levels)
    (self.placeStarts, self.places) = (placeStarts, places)
  }

  func range(of term: Int) -> Range<Int> { starts[term]..<starts[term + 1] }

  /// On how many pages the term stands.
  func count(of term: Int) -> Int { starts[term + 1] - starts[term] }
}
