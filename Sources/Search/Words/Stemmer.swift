import CStemmer

/// Takes words of one language to their stems, by libstemmer and a few rules of our own. A language that libstemmer
/// does not know keeps its words as they are.
struct Stemmer: ~Copyable {
  private let handle: OpaquePointer?
  private let isSwedish: Bool

  /// - Parameter language: a BCP 47 tag; only its first part counts.
  init(language: String) {
    let primary = String(language.prefix { $0 != "-" })
    isSwedish = primary == "sv"
    // Bokmål and Nynorsk share libstemmer's Norwegian.
    handle = sb_stemmer_new(["nb", "nn"].contains(primary) ? "no" : primary, "UTF_8")
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a word in lower case, in UTF-8.
  func stem(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let handle, let stemmed = sb_stemmer_stem(handle, word.baseAddress, Int32(word.count)) else {
      return Array(word)
    }
    let stem = UnsafeBufferPointer(start: stemmed, count: Int(sb_stemmer_length(handle)))
    return isSwedish ? SwedishStems.adjusted(stem, of: word) : Array(stem)
  }

  func stem(_ word: String) -> String {
    String(decoding: Array(word.utf8).withUnsafeBufferPointer { stem($0) }, as: UTF8.self)
  }
}
