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
  /// Where each term stands in `found`; -1 for those that the page has not.
  private var slots: [Int32]
  private var found: [FoundTerm] = []
  /// The slot of each token, in the page's order; -1 for a gap.
  private var slotsOfTokens: [Int32] = []

  init(termCount: Int, weights: Weights, compounds: Compounds) {
    self.weights = weights
    self.compounds = compounds
    slots = [Int32](repeating: -1, count: termCount)
  }

  /// - Parameter page: the numbers are terms.
  mutating func postings(of page: PageWords) -> PagePostings {
    let factors = weights.factors(lengths: Weights.lengths(of: page))
    for token in page.tokens {
      guard token != PageWords.gap else {
        slotsOfTokens.append(-1)
        continue
      }
      let (slot, field) = (slot(of: token >> 3), PageWords.field(of: token))
      found[slot].counts[field] += factors[field]
      found[slot].tally += 1
      slotsOfTokens.append(Int32(slot))
    }
    for own in 0..<found.count {
      for part in compounds.parts(of: Int(found[own].term)) {
        let slot = slot(of: part)
        found[slot].parts += found[own].counts
      }
    }
    defer { clear() }
    return PagePostings(of: found, slotsOfTokens: slotsOfTokens)
  }

  private mutating func slot(of term: UInt32) -> Int {
    let known = slots[Int(term)]
    if known >= 0 { return Int(known) }
    slots[Int(term)] = Int32(found.count)
    found.append(FoundTerm(term: term))
    return found.count - 1
  }

  private mutating func clear() {
    for term in found { slots[Int(term.term)] = -1 }
    found.removeAll(keepingCapacity: true)
    slotsOfTokens.removeAll(keepingCapacity: true)
  }
}

/// A term on a page that is being read.
private struct FoundTerm {
  let term: UInt32
  /// How often it stands there as a word of its own.
  var tally: Int32 = 0
  /// By `Field`, weighted by the lengths of the fields.
  var counts = SIMD8<Double>()
  /// The same for its occurrences within compounds.
  var parts = SIMD8<Double>()
}

extension PagePostings {
  fileprivate init(of found: [FoundTerm], slotsOfTokens: [Int32]) {
    terms = found.map(\.term)
    levels = found.map { Weights.level(counts: $0.counts, parts: $0.parts) }
    var next = 0
    placeStarts = found.map { term in
      defer { next += max(1, Int(term.tally)) }
      return UInt32(next)
    }
    places = [UInt8](repeating: Self.noPlace, count: next)
    var cursors = placeStarts
    var place = 0
    for slot in slotsOfTokens {
      if slot >= 0 {
        places[Int(cursors[Int(slot)])] = UInt8(place)
        cursors[Int(slot)] += 1
      }
      place = place == Self.placeCycle - 1 ? 0 : place + 1
    }
    for (slot, term) in found.enumerated() where term.tally > 0 {
      places[Int(cursors[slot]) - 1] |= Self.lastPlace
    }
  }
}
