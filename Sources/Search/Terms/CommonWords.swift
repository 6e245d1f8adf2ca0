/// Short words that stand on most pages, such as "och" and "the". Beside other words they tell pages apart so little that the
/// browser need not load where they are.
struct CommonWords {
  /// Folded, in the order of the index.
  let list: [String]

  /// On a smaller site no word is common: it loads little anyway, and each page counts.
  private static let fewestPages = 50
  private static let longest = 3

  init(_ order: TermOrder, vocabulary: Vocabulary, postings: Postings, pageCount: Int) {
    guard pageCount >= Self.fewestPages else {
      list = []
      return
    }
    let common = order.terms.map(Int.init).filter { postings.count(of: $0) * 3 > pageCount * 2 }
    list = common.flatMap { vocabulary.forms(of: $0) }
      .map { Array(vocabulary.words[Int($0)]) }
      .filter { $0.reduce(0) { $0 + $1.unitsBegun } <= Self.longest && $0.first != Vocabulary.topicMark }
      .map { String(decoding: Folding.fold($0), as: UTF8.self) }
  }
}
