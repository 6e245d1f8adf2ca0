import Concurrency

/// Every word of the site, and the terms that they are forms of: words with one stem are one term.
struct Vocabulary: Sendable {
  let words: Lexicon
  /// The stem of each term; a term of topics begins with a tilde.
  private(set) var terms: Lexicon
  /// The term of each word.
  let termOfWord: [UInt32]
  /// The words of each term, in the order of their numbers: `forms[formStarts[t]..<formStarts[t + 1]]`.
  private var forms: [UInt32] = []
  private var formStarts: [Int] = []
  /// How many bytes each term's stem shares with all of its words.
  private var baseLengths: [Int] = []

  /// Marks the words that are topics of the filter, which no text can hold.
  static let topicMark = UInt8(ascii: "~")

  init(_ words: Lexicon, languages: LanguageNumbers) async {
    let stems = await Self.stems(of: words, languages: languages)
    var terms = Lexicon()
    var termOfWord: [UInt32] = []
    var baseLengths: [Int] = []
    for (word, stem) in stems.enumerated() {
      let shared = Self.sharedPrefix(words[word], stem[...])
      // A form that its stem does not resemble (dying, die) stands for itself.
      let key = shared + 2 < stem.count ? Array(words[word]) : stem
      let term = key.withUnsafeBufferPointer { terms.number(of: $0, language: 0) }
      if term == baseLengths.count { baseLengths.append(key.count) }
      baseLengths[term] = min(baseLengths[term], Self.sharedPrefix(words[word], key[...]))
      termOfWord.append(UInt32(term))
    }
    (self.words, self.terms, self.termOfWord, self.baseLengths) = (words, terms, termOfWord, baseLengths)
    arrangeForms()
  }

  var count: Int { terms.count }

  /// What all forms of a term begin with.
  func base(of term: Int) -> ArraySlice<UInt8> { terms[term].prefix(baseLengths[term]) }

  func forms(of term: Int) -> ArraySlice<UInt32> { forms[formStarts[term]..<formStarts[term + 1]] }

  /// What the forms of a term add to its base; none for a term that stands only within others.
  func endings(of term: Int) -> [ArraySlice<UInt8>] {
    forms(of: term).map { words[Int($0)].dropFirst(baseLengths[term]) }
  }

  /// The number of the term that is `stem`, which is new where there is none.
  mutating func term(for stem: UnsafeBufferPointer<UInt8>) -> Int {
    let term = terms.number(of: stem, language: 0)
    if term == baseLengths.count {
      baseLengths.append(stem.count)
      formStarts.append(forms.count)
    }
    return term
  }
}

extension Vocabulary {
  /// The stem of every word, found on all cores.
  private static func stems(of words: Lexicon, languages: LanguageNumbers) async -> [[UInt8]] {
    let size = 2048
    let chunks = stride(from: 0, to: words.count, by: size).map { $0..<min($0 + size, words.count) }
    return await chunks.concurrentMap { chunk -> [[UInt8]] in
      var stems = [[UInt8]](repeating: [], count: chunk.count)
      for (language, tag) in languages.tags.enumerated() {
        let stemmer = Stemmer(language: tag)
        for word in chunk where words.languages[word] == language {
          stems[word - chunk.lowerBound] = words.withBytes(of: word) { bytes in
            bytes.first == topicMark ? Array(bytes) : stemmer.stem(bytes)
          }
        }
      }
      return stems
    }
    .flatMap { $0 }
  }

  /// How many bytes two words share at their beginnings, whole letters only.
  private static func sharedPrefix(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    var length = zip(left, right).prefix { $0 == $1 }.count
    func cutsLetter(_ word: ArraySlice<UInt8>) -> Bool {
      length < word.count && word[word.startIndex + length] & 0xC0 == 0x80
    }
    while length > 0, cutsLetter(left) || cutsLetter(right) { length -= 1 }
    return length
  }

  private mutating func arrangeForms() {
    var counts = [Int](repeating: 0, count: terms.count + 1)
    for term in termOfWord { counts[Int(term) + 1] += 1 }
    for term in 0..<terms.count { counts[term + 1] += counts[term] }
    formStarts = counts
    forms = [UInt32](repeating: 0, count: termOfWord.count)
    var next = counts
    for (word, term) in termOfWord.enumerated() {
      forms[next[Int(term)]] = UInt32(word)
      next[Int(term)] += 1
    }
  }
}
