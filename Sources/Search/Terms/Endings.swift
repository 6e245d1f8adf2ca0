/// The endings by which words of a site's languages change. A word that stands nowhere in the site is still found by its
/// base: "mentorernas" where only "mentor" is written.
struct Endings {
  let list: [String]

  /// Known beforehand, since a small site shows few. Sources: the suffixes of the Snowball stemmers for Swedish and English.
  private static let known: [String: String] = [
    "sv": """
    a ad ade ades an and ande anden andet ar are aren arens arna arnas as at e en ens er ern erna ernas ers es et ets het \
    heten heter heterna hetens i ig iga igt lig liga ligt n na nas nde ns or orna ornas r rna rnas s st t te ts
    """,
    "en": "s es ed ing ings er ers e ly 's ies y ied ment ments ness ion ions ation ations al able ive",
  ]
  private static let longest = 9
  private static let most = 160
  /// An ending that only one or two words have is chance.
  private static let fewest = 3

  init(_ vocabulary: Vocabulary, languages: LanguageNumbers) {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for term in 0..<vocabulary.count where vocabulary.forms(of: term).count > 1 {
      for ending in vocabulary.endings(of: term) where !ending.isEmpty && ending.count <= Self.longest {
        counts[ending, default: 0] += 1
      }
    }
    let common = counts.filter { $0.value >= Self.fewest }.sorted {
      ($1.value, String(decoding: $0.key, as: UTF8.self)) < (
        $0.value, String(decoding: $1.key, as: UTF8.self)
      )
    }
    var list = common.prefix(Self.most).map { String(decoding: $0.key, as: UTF8.self) }
    for tag in languages.tags {
      let endings = Self.known[String(tag.prefix { $0 != "-" })] ?? ""
      for ending in endings.split(separator: " ") where !list.contains(String(ending)) {
        list.append(String(ending))
      }
    }
    self.list = list
  }
}
