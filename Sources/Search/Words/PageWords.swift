/// Where on a page a word stands; what it is worth depends on that.
enum Field: UInt32, CaseIterable, Sendable {
  case title, label, heading, summary, text
}

/// The words of one page in the order of its text.
struct PageWords: Sendable {
  /// Each a word's number in its lexicon and its field, or a gap.
  private(set) var tokens: [UInt32] = []

  /// Stands between texts, so that no phrase reaches from one into the next.
  static let gap = UInt32.max

  mutating func add(_ number: Int, _ field: Field) { tokens.append(UInt32(number) << 3 | field.rawValue) }

  mutating func addGap() { tokens.append(Self.gap) }

  static func number(of token: UInt32) -> Int { Int(token >> 3) }

  static func field(of token: UInt32) -> Int { Int(token & 7) }

  /// The same words under other numbers.
  func renumbered(_ numbers: [UInt32]) -> PageWords {
    var words = PageWords()
    words.tokens = tokens.map { token in
      token == Self.gap ? token : numbers[Int(token >> 3)] << 3 | token & 7
    }
    return words
  }
}
