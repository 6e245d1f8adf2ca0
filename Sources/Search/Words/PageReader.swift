/// Reads some pages: their words with numbers, and the text that results are shown from.
struct PageReader {
  private(set) var lexicon = Lexicon()
  private(set) var pages: [PageWords] = []
  private(set) var records: [[UInt8]] = []
  private let languages: LanguageNumbers

  init(languages: LanguageNumbers) { self.languages = languages }

  mutating func read(_ page: SearchPage) {
    let language = languages.number(of: page.language)
    var words = PageWords()
    add(page.title, .title, language, to: &words)
    // Topics are named in the site's language, people in none.
    for label in page.labels { add(label, .label, languages.ofSite, to: &words) }
    add(page.note, .label, language, to: &words)
    add(page.summary, .summary, language, to: &words)
    for section in page.sections {
      add(section.heading, .heading, language, to: &words)
      section.text.withUnsafeBufferPointer { add($0, .text, language, to: &words) }
    }
    add(topics: page.topics, to: &words)
    pages.append(words)
    records.append(PageRecord.bytes(of: page))
  }

  /// Topics of the filter are terms that no text can hold, so that they cost a file only when they are asked for.
  private mutating func add(topics: [String], to words: inout PageWords) {
    for topic in topics {
      let word = [Vocabulary.topicMark] + topic.utf8
      words.add(word.withUnsafeBufferPointer { lexicon.number(of: $0, language: languages.ofSite) }, .label)
      words.addGap()
    }
  }

  private mutating func add(_ text: String, _ field: Field, _ language: UInt8, to words: inout PageWords) {
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { add($0, field, language, to: &words) }
  }

  private mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, _ field: Field, _ language: UInt8, to words: inout PageWords
  ) {
    WordReader.forEachWord(in: text) { words.add(lexicon.number(of: $0, language: language), field) }
    words.addGap()
  }
}

/// Numbers for the languages of a site's texts.
struct LanguageNumbers: Sendable {
  let tags: [String]
  let ofSite: UInt8

  /// - Parameter site: the language of the pages' interface, in which topics are named.
  init(pages: [SearchPage], site: String) {
    tags = Set(pages.map(\.language) + [site]).sorted()
    ofSite = UInt8(clamping: tags.firstIndex(of: site) ?? 0)
  }

  func number(of tag: String) -> UInt8 { UInt8(clamping: tags.firstIndex(of: tag) ?? 0) }
}
