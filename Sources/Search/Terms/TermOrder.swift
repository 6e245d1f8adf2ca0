/// The terms that stand anywhere, in the order of their folded bases: the order of the index.
struct TermOrder: Sendable {
  let terms: [UInt32]
  /// The folded base of each of `terms`.
  let keys: [[UInt8]]

  init(_ vocabulary: Vocabulary, postings: Postings) {
    var entries: [Entry] = []
    entries.reserveCapacity(vocabulary.count)
    for term in 0..<vocabulary.count where postings.count(of: term) > 0 {
      let base = vocabulary.base(of: term)
      entries.append(Entry(term: UInt32(term), key: Folding.fold(Array(base))))
    }
    entries.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      return left.term < right.term
    }
    terms = entries.map(\.term)
    keys = entries.map(\.key)
  }

  private struct Entry {
    let term: UInt32
    let key: [UInt8]
    /// The first eight bytes, which decide most comparisons.
    let head: UInt64

    init(term: UInt32, key: [UInt8]) {
      self.term = term
      self.key = key
      var head: UInt64 = 0
      for index in 0..<8 { head = head << 8 | (index < key.count ? UInt64(key[index]) : 0) }
      self.head = head
    }
  }
}
