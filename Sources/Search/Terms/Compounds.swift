/// Finds the words that end a compound, in languages that write compounds as one word: a page with "mentorprogram" is
/// also, if less, a page about "program".
struct Compounds: Sendable {
  /// The terms within term `t` are those from `starts[t]` up to `starts[t + 1]`.
  private var starts: [Int] = [0]
  private var all: [UInt32] = []

  /// Languages in which compounds are one word.
  private static let languages: Set<Substring> = ["sv", "da", "nb", "nn", "no", "de", "nl", "fi", "is", "et"]
  /// What a Swedish compound's first part ends with where an s must follow: its second part may then be a word that
  /// stands nowhere else.
  private static let linked = [
    "hets", "ings", "ions", "skaps", "nads", "doms", "tets", "ments", "eks", "ets",
  ].map {
    Array($0.utf8)
  }

  /// Terms that stand only within compounds are added to `vocabulary`.
  init(_ vocabulary: inout Vocabulary, languages: LanguageNumbers) {
    let compounding = languages.tags.map { Self.languages.contains($0.prefix { $0 != "-" }) }
    // The term that ends each compound.
    var tails = [Int?](repeating: nil, count: vocabulary.count)
    for term in tails.indices where compounding.contains(true) {
      guard let word = vocabulary.forms(of: term).first else { continue }
      let language = vocabulary.words.languages[Int(word)]
      guard compounding[Int(language)] else { continue }
      tails[term] = Self.tail(of: Array(vocabulary.terms[term]), language, &vocabulary)
    }
    tails += [Int?](repeating: nil, count: vocabulary.count - tails.count)
    for term in tails.indices {
      // A tail may itself be a compound; it is shorter, so this ends.
      var next = tails[term]
      while let part = next {
        all.append(UInt32(part))
        next = tails[part]
      }
      starts.append(all.count)
    }
  }

  /// The terms within a term, outermost first; none for most.
  func parts(of term: Int) -> ArraySlice<UInt32> { all[starts[term]..<starts[term + 1]] }

  /// The term that ends the compound `stem`, the longest there is; nil where the word seems to be no compound.
  private static func tail(of stem: [UInt8], _ language: UInt8, _ vocabulary: inout Vocabulary) -> Int? {
    guard stem.count >= 7 else { return nil }
    return stem.withUnsafeBufferPointer { stem in
      for cut in 3..<(stem.count - 2) where stem[cut] & 0xC0 != 0x80 {
        let head = UnsafeBufferPointer(rebasing: stem[..<cut])
        let tail = UnsafeBufferPointer(rebasing: stem[cut...])
        if let term = vocabulary.terms.find(tail, language: 0) {
          let letters = tail.count { $0 & 0xC0 != 0x80 }
          if letters >= 5 || isKnown(head, language, vocabulary) { return term }
        } else if tail.count >= 4, ends(head, with: linked) {
          return vocabulary.term(for: tail)
        }
      }
      return nil
    }
  }

  /// Whether a compound's first part is a word of the site, with or without the letter that links it to the second.
  private static func isKnown(
    _ head: UnsafeBufferPointer<UInt8>, _ language: UInt8, _ vocabulary: Vocabulary
  ) -> Bool {
    func knows(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
      word.count >= 3
        && (vocabulary.words.find(word, language: language) ?? vocabulary.terms.find(word, language: 0))
          != nil
    }
    if knows(head) { return true }
    guard let last = head.last, "soue".utf8.contains(last) else { return false }
    return knows(UnsafeBufferPointer(rebasing: head.dropLast()))
  }

  private static func ends(_ head: UnsafeBufferPointer<UInt8>, with endings: [[UInt8]]) -> Bool {
    endings.contains { head.count >= $0.count + 2 && head.suffix($0.count).elementsEqual($0) }
  }
}
