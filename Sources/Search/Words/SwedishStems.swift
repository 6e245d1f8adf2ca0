/// What libstemmer does otherwise than searchers expect in Swedish.
///
/// It leaves the definite form in -et (mötet, samtalet) and the doubled consonant before an ending (programmet, vännen),
/// takes the end of mentor for a plural, and makes one word of hållbar and hållbarhet.
enum SwedishStems {
  /// `stem` as libstemmer gives it for `word`, carried through.
  static func adjusted(_ stem: UnsafeBufferPointer<UInt8>, of word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if let whole = wholeNoun(word) { return whole }
    var result = Array(stem)
    if stem.count == word.count || (stem.count == word.count - 1 && word.last == UInt8(ascii: "s")) {
      dropDefiniteEnding(&result)
    }
    dropPluralEnding(&result, of: word)
    undouble(&result)
    return result
  }

  /// Ends of nouns that are kept before an ending: the noun's last letters, and what may follow them.
  private static let nouns: [(end: [UInt8], endings: [[UInt8]])] =
    ["ator", "itor", "ktor", "mentor", "kontor", "essor", "ponsor", "motor", "dator"].map {
      (
        Array($0.utf8),
        ["", "s", "n", "ns", "er", "ers", "erna", "ernas", "et", "ets", "en", "ens"].utf8Arrays
      )
    } + [(Array("het".utf8), ["", "s", "en", "ens", "er", "ers", "erna", "ernas"].utf8Arrays)]

  /// The noun that `word` is a form of, where it is one of `nouns`.
  private static func wholeNoun(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    for (end, endings) in nouns {
      for ending in endings where word.count >= end.count + ending.count {
        let noun = word.dropLast(ending.count)
        if word.suffix(ending.count).elementsEqual(ending), noun.suffix(end.count).elementsEqual(end) {
          return Array(noun)
        }
      }
    }
    return nil
  }

  /// Words that end in -et by nature, and endings that do.
  private static let natural = [
    "internet", "budget", "planet", "magnet", "alfabet", "poet", "diet", "facet", "komet", "sekret",
    "intranet",
    "paket", "raket", "staket", "biljet", "iet", "het", "itet",
  ].map { Array($0.utf8) }

  private static func dropDefiniteEnding(_ stem: inout [UInt8]) {
    guard stem.count > 4, stem.hasSuffix("et".utf8), !natural.contains(where: { stem.hasSuffix($0) }) else {
      return
    }
    let rest = stem.dropLast(2)
    guard let last = rest.last, !isVowel(last), rest.contains(where: isVowel) else { return }
    stem.removeLast(2)
  }

  /// mötena: libstemmer takes the a alone.
  private static func dropPluralEnding(_ stem: inout [UInt8], of word: UnsafeBufferPointer<UInt8>) {
    guard stem.count > 4, stem.hasSuffix("en".utf8), word.dropFirst(stem.count).first == UInt8(ascii: "a")
    else {
      return
    }
    stem.removeLast(2)
  }

  /// No Swedish word ends in a double m, nor in -änn.
  private static func undouble(_ stem: inout [UInt8]) {
    if stem.count > 3, stem.hasSuffix("mm".utf8) || stem.hasSuffix("änn".utf8) { stem.removeLast() }
  }

  /// Whether a byte is a vowel; å, ä and ö begin with 0xC3.
  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == 0xC3 || "aeiouy".utf8.contains(byte)
  }
}

extension [UInt8] {
  func hasSuffix(_ suffix: some BidirectionalCollection<UInt8>) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}

extension [String] {
  fileprivate var utf8Arrays: [[UInt8]] { map { [UInt8]($0.utf8) } }
}
