/// What a word on a page is worth: BM25 over fields, each with its own weight and its own allowance for length.
///
/// Source: Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009, §3.5. Prose is
/// saturated by itself first, so that no repetition in it outweighs a title.
struct Weights: Sendable {
  /// The mean number of words in each field that is not empty.
  private let meanLengths: [Double]

  /// By `Field`: title, label, heading, summary, text.
  private static let fieldWeights = [22, 7, 4, 2.5, 3]
  private static let lengthPenalties = [0.5, 0.5, 0.4, 0.3, 0.6]
  private static let saturation = 4.0
  private static let proseSaturation = 2.0
  /// A compound is less about its parts than the parts themselves are.
  private static let partWeight = 0.45

  init(_ pages: [PageWords]) {
    var totals = [Int](repeating: 0, count: 8)
    var counts = [Int](repeating: 0, count: 8)
    for page in pages {
      for (field, length) in Self.lengths(of: page).enumerated() where length > 0 {
        totals[field] += length
        counts[field] += 1
      }
    }
    meanLengths = zip(totals, counts).map { Double($0) / Double(max(1, $1)) }
  }

  /// How many words stand in each field.
  static func lengths(of page: PageWords) -> [Int] {
    var lengths = [Int](repeating: 0, count: 8)
    for token in page.tokens where token != PageWords.gap { lengths[PageWords.field(of: token)] += 1 }
    return lengths
  }

  /// What one occurrence in each field counts, on a page with fields of these lengths.
  func factors(lengths: [Int]) -> [Double] {
    Field.allCases.indices.map { field in
      let penalty = Self.lengthPenalties[field]
      return 1 / (1 - penalty + penalty * Double(lengths[field]) / max(1, meanLengths[field]))
    }
  }

  /// From 0 to 15: how much a page is about a term.
  /// - Parameters:
  ///   - counts: how often the term stands in each field, weighted by `factors`.
  ///   - parts: the same for its occurrences within compounds.
  static func level(counts: SIMD8<Double>, parts: SIMD8<Double>) -> UInt8 {
    let worth = weight(counts) + partWeight * weight(parts)
    return UInt8(min(15, (worth / (worth + saturation) * 16)))
  }

  private static func weight(_ counts: SIMD8<Double>) -> Double {
    let prose = Int(Field.text.rawValue)
    var sum = 0.0
    for field in 0..<prose { sum += fieldWeights[field] * counts[field] }
    return sum + fieldWeights[prose] * (counts[prose] / (counts[prose] + proseSaturation))
  }
}
