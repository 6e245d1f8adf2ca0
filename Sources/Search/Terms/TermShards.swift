import Concurrency

/// The terms and their postings, cut into files of a few kilobytes, each a stretch of the alphabet.
///
/// A file of terms: the length of its list in bytes, the list, then the postings of each term: their number, and each as its
/// page's distance from the one before, times sixteen, and its level. The list has a line for each term: how many letters its
/// base shares with the one before (as a letter from 0), the rest of the base, and, unless the base is its only form, a tab
/// and the endings of its forms with commas between.
/// A file of places has the places of the same postings in the same order, for phrases.
struct TermShards: Sendable {
  /// What tells each shard's terms from those of the shard before: its folded bases are not less than its key.
  let keys: [String]
  /// Of each group of shards.
  let names: [String]
  let files: [SearchFile]
  /// The folded endings of forms that would stand in another shard than their base does.
  let reaches: [String]

  /// Bytes of a shard, about: small enough for a slow network, large enough that a prefix is in few of them.
  private static let target = 3 << 10
  /// Bytes of a base that can be shared with the one before.
  private static let longestShare = 60

  init(_ order: TermOrder, vocabulary: Vocabulary, postings: Postings, folder: IndexFolder) async {
    let ranges = Self.ranges(of: order, vocabulary, postings)
    let shards = await ranges.concurrentMap { range -> (terms: [UInt8], places: [UInt8]) in
      let terms = order.terms[range].map(Int.init)
      return (Self.termBytes(terms, vocabulary, postings), Self.placeBytes(terms, postings))
    }
    keys = ranges.map { Self.key(at: $0.lowerBound, in: order) }
    reaches = await Self.reaches(of: order, ranges, keys: keys.map { Array($0.utf8) }, vocabulary)
    let names = IndexFolder.groupNames(for: shards.map { $0.terms + $0.places })
    self.names = names
    files = shards.enumerated().flatMap { number, shard in
      [
        SearchFile(path: folder.path(.terms, number, in: names), bytes: shard.terms),
        SearchFile(path: folder.path(.places, number, in: names), bytes: shard.places),
      ]
    }
  }
}

extension TermShards {
  /// Cuts where enough has come together or a term comes that fills a shard by itself; terms with one key stay together.
  private static func ranges(of order: TermOrder, _ vocabulary: Vocabulary, _ postings: Postings) -> [Range<
    Int
  >] {
    var ranges: [Range<Int>] = []
    var start = 0
    var size = 0
    for (index, term) in order.terms.enumerated() {
      let own = 6 + 3 * vocabulary.forms(of: Int(term)).count + 2 * postings.count(of: Int(term))
      if size >= target || (size > 0 && own >= target), order.keys[index] != order.keys[index - 1] {
        ranges.append(start..<index)
        (start, size) = (index, 0)
      }
      size += own
    }
    if start < order.terms.count { ranges.append(start..<order.terms.count) }
    return ranges
  }

  /// The shortest beginning of a shard's first base that is greater than the base before it.
  private static func key(at index: Int, in order: TermOrder) -> String {
    guard index > 0 else { return "" }
    let key = order.keys[index]
    var length = zip(key, order.keys[index - 1]).prefix { $0 == $1 }.count + 1
    while length < key.count, key[length] & 0xC0 == 0x80 { length += 1 }
    return String(decoding: key.prefix(length), as: UTF8.self)
  }

  private static func reaches(
    of order: TermOrder, _ ranges: [Range<Int>], keys: [[UInt8]], _ vocabulary: Vocabulary
  ) async -> [String] {
    let found = await Array(ranges.indices.dropLast()).concurrentMap { shard -> Set<[UInt8]> in
      var endings: Set<[UInt8]> = []
      for index in ranges[shard] {
        for ending in vocabulary.endings(of: Int(order.terms[index])) where !ending.isEmpty {
          let folded = Folding.fold(Array(ending))
          let form = order.keys[index] + folded
          if !form.lexicographicallyPrecedes(keys[shard + 1]) { endings.insert(folded) }
        }
      }
      return endings
    }
    return found.reduce(into: Set<[UInt8]>()) { $0.formUnion($1) }.map { String(decoding: $0, as: UTF8.self) }
      .sorted()
  }

  private static func termBytes(_ terms: [Int], _ vocabulary: Vocabulary, _ postings: Postings) -> [UInt8] {
    var list: [UInt8] = []
    var before: [UInt8] = []
    for term in terms {
      let base = Array(vocabulary.base(of: term))
      list.appendSharing(base, with: before, atMost: longestShare)
      before = base
      let endings = vocabulary.endings(of: term)
      if endings.count > 1 || endings.first.map({ !$0.isEmpty }) ?? false {
        list.append(0x09)
        list += endings.joined(separator: [UInt8(ascii: ",")])
      }
      list.append(0x0A)
    }
    _ = list.popLast()
    var bytes: [UInt8] = []
    bytes.append(varint: list.count)
    bytes += list
    for term in terms { append(term, postings, to: &bytes) }
    return bytes
  }

  /// Page and level are one number, which is one byte where a term stands on many pages.
  private static func append(_ term: Int, _ postings: Postings, to bytes: inout [UInt8]) {
    bytes.append(varint: postings.count(of: term))
    var before = -1
    for index in postings.range(of: term) {
      let page = Int(postings.pages[index])
      bytes.append(varint: (page - before - 1) << 4 | Int(postings.levels[index]))
      before = page
    }
  }

  private static func placeBytes(_ terms: [Int], _ postings: Postings) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * terms.reduce(0) { $0 + postings.count(of: $1) })
    postings.places.withUnsafeBufferPointer { places in
      for term in terms {
        for index in postings.range(of: term) {
          var place = Int(postings.placeStarts[index])
          while places[place] < PagePostings.lastPlace {
            bytes.append(places[place])
            place += 1
          }
          bytes.append(places[place])
        }
      }
    }
    return bytes
  }
}

extension [UInt8] {
  /// Appends how many UTF-16 units `word` shares with the one before, as a character from 0 on, and the rest of it.
  mutating func appendSharing(_ word: [UInt8], with before: [UInt8], atMost limit: Int) {
    var shared = 0
    while shared < word.count, shared < before.count, shared < limit, word[shared] == before[shared] {
      shared += 1
    }
    // A letter is shared as a whole or not at all.
    while shared > 0, shared < word.count, word[shared] & 0xC0 == 0x80 { shared -= 1 }
    append(UInt8(0x30 + word[..<shared].reduce(0) { $0 + $1.unitsBegun }))
    append(contentsOf: word[shared...])
  }
}

extension UInt8 {
  /// How many UTF-16 units, in which browsers count, the letter that begins with this byte of UTF-8 takes.
  var unitsBegun: Int { self & 0xC0 == 0x80 ? 0 : self >= 0xF0 ? 2 : 1 }
}
