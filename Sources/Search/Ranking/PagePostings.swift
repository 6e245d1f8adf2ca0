/// The terms of one page, each with its level and its places.
struct PagePostings: Sendable {
  private(set) var terms: [UInt32] = []
  /// From 0 to 15, as `Weights` gives them.
  private(set) var levels: [UInt8] = []
  /// The places of each term begin at `placeStarts`; the last of a term has its high bit set.
  private(set) var placeStarts: [UInt32] = []
  private(set) var places: [UInt8] = []

  /// Places are counted round and round, since phrases need only know what follows what.
  static let placeCycle = 127
  static let lastPlace: UInt8 = 0x80
  /// The term stands only within compounds.
  static let noPlace: UInt8 = 0xFF
}

/// Makes the postings of one page after the other.
struct PostingsMaker {
  private let weights: Weights
  private let compounds: Compounds
  /// Where each term stands among the page's; -1 for those that it has not.
  private var slots: [Int32]
  private var terms: [UInt32] = []
  private var counts: [Double] = []
  private var partCounts: [Double] = []
  private var tallies: [Int] = []
  private static let fieldCount = Field.allCases.count

  init(termCount: Int, weights: Weights, compounds: Compounds) {
    self.weights = weights
    self.compounds = compounds
    slots = [Int32](repeating: -1, count: termCount)
  }

  /// - Parameter page: the numbers are terms.
  mutating func postings(of page: PageWords) -> PagePostings {
    let factors = weights.factors(lengths: Weights.lengths(of: page))
    for token in page.tokens where token != PageWords.gap {
      let (slot, field) = (slot(of: token >> 3), PageWords.field(of: token))
      counts[slot * Self.fieldCount + field] += factors[field]
      tallies[slot] += 1
    }
    for own in 0..<terms.count {
      for part in compounds.parts[Int(terms[own])] {
        let slot = slot(of: part)
        for field in 0..<Self.fieldCount {
          partCounts[slot * Self.fieldCount + field] += counts[own * Self.fieldCount + field]
        }
      }
    }
    defer { clear() }
    return PagePostings(terms: terms, levels: levels(), tallies: tallies, page: page) { slots[Int($0)] }
  }

  private func levels() -> [UInt8] {
    terms.indices.map { slot in
      let range = slot * Self.fieldCount..<(slot + 1) * Self.fieldCount
      return Weights.level(counts: counts[range], parts: partCounts[range])
    }
  }

  private mutating func slot(of term: UInt32) -> Int {
    if slots[Int(term)] >= 0 { return Int(slots[Int(term)]) }
    let slot = terms.count
    slots[Int(term)] = Int32(slot)
    terms.append(term)
    tallies.append(0)
    for _ in 0..<Self.fieldCount {
      counts.append(0)
      partCounts.append(0)
    }
    return slot
  }

  private mutating func clear() {
    for term in terms { slots[Int(term)] = -1 }
    terms.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    partCounts.removeAll(keepingCapacity: true)
    tallies.removeAll(keepingCapacity: true)
  }
}

extension PagePostings {
  fileprivate init(
    terms: [UInt32], levels: [UInt8], tallies: [Int], page: PageWords, slotOf: (UInt32) -> Int32
  ) {
    self.terms = terms
    self.levels = levels
    var next = 0
    for tally in tallies {
      placeStarts.append(UInt32(next))
      next += max(1, tally)
    }
    places = [UInt8](repeating: Self.noPlace, count: next)
    var cursors = placeStarts
    for (place, token) in page.tokens.enumerated() where token != PageWords.gap {
      let slot = Int(slotOf(token >> 3))
      places[Int(cursors[slot])] = UInt8(place % Self.placeCycle)
      cursors[slot] += 1
    }
    for (slot, tally) in tallies.enumerated() where tally > 0 {
      places[Int(cursors[slot]) - 1] |= Self.lastPlace
    }
  }
}
