/// Finds URLs that stand bare in a text, by the rules of GFM's autolinks for `http://`, `https://` and
/// `www.`.
struct BareURLs {
  private let text: UnsafeBufferPointer<UInt8>
  /// Up to here no domain is one; a domain is read once, however many starts lie in it.
  private var refusedUntil = 0

  struct Match {
    let range: Range<Int>
    /// Whether `http://` must be put before it.
    let lacksScheme: Bool
    /// Whether it goes on up to the text's end, but for marks that are no part of it.
    let reachesEnd: Bool
  }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The URL whose first mark, the `w` of a host or the `:` after a scheme, stands at `index`. What lies
  /// before `start` is no part of it.
  mutating func match(at index: Int, from start: Int) -> Match? {
    switch text[index] {
    case UInt8(ascii: "w"): matchHost(at: index)
    case UInt8(ascii: ":"): matchScheme(before: index, from: start)
    default: nil
    }
  }

  private mutating func matchHost(at index: Int) -> Match? {
    guard text.has("www.", at: index), index >= refusedUntil, isStart(index), index + 4 < text.count,
      isHostByte(index + 4)
    else { return nil }
    return match(from: index, domain: index, needsDot: true)
  }

  private mutating func matchScheme(before colon: Int, from start: Int) -> Match? {
    guard text.has("://", at: colon), colon >= refusedUntil else { return nil }
    var begin = colon
    while begin > start, colon - begin < 6, text[begin - 1].isLetter { begin -= 1 }
    let scheme = text[begin..<colon].map(\.lowercased)
    guard scheme == Array("http".utf8) || scheme == Array("https".utf8) else { return nil }
    guard colon + 3 < text.count, isHostByte(colon + 3) else { return nil }
    return match(from: begin, domain: colon + 3, needsDot: false)
  }
}

extension BareURLs {
  private mutating func match(from start: Int, domain: Int, needsDot: Bool) -> Match? {
    let domainEnd = endOfDomain(from: domain)
    guard isDomain(domain..<domainEnd, needsDot: needsDot) else {
      refusedUntil = domainEnd
      return nil
    }
    let whole = wholeURL(from: start, reaching: domainEnd)
    let end = withoutTrailingMarks(start..<whole)
    guard end > domain else { return nil }
    return Match(range: start..<end, lacksScheme: needsDot, reachesEnd: whole == text.count)
  }

  private func wholeURL(from start: Int, reaching known: Int) -> Int {
    var end = known
    while end < text.count, !endsURL(end) { end += 1 }
    return end
  }

  /// Where the URL ends that begins at `start`, whatever may be in it.
  func end(from start: Int) -> Int { withoutTrailingMarks(start..<wholeURL(from: start, reaching: start)) }

  /// A URL's end where what ends at `end` is no part of it.
  func end(from start: Int, before end: Int) -> Int { withoutTrailingMarks(start..<end) }

  /// Spaces, angle brackets and typographic quotes end a URL. GFM lets `>` through, which no URL may hold.
  private func endsURL(_ index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return byte.isSpace || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") }
    return isUnicodeSpace(index) || Self.quotes.contains { text.has($0, at: index) }
  }

  private static let quotes: [StaticString] = ["”", "“", "„", "«", "»"]
  /// What ends a sentence or a quotation rather than a URL.
  private static let closers: [StaticString] = ["…", "’", "‘", "›", "‹", "–", "—", "。", "、"]

  /// What may stand before `www.`: the start of a line, a space, or one of `*_~(`.
  private func isStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    if before >= 0x80 { return isUnicodeSpace(beforeOffset: index) }
    return before.isSpace || before == UInt8(ascii: "*") || before == UInt8(ascii: "_")
      || before == UInt8(ascii: "~") || before == UInt8(ascii: "(")
  }

  private func endOfDomain(from start: Int) -> Int {
    var index = start
    while index < text.count, isHostByte(index) || text[index] == UInt8(ascii: ".") { index += 1 }
    return index
  }

  private func isHostByte(_ index: Int) -> Bool {
    let byte = text[index]
    if byte >= 0x80 { return !isUnicodeSpace(index) && !isUnicodeQuoteOrDash(index) }
    return byte.isLetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// At least one dot where one is needed, and no underscore in the last two labels.
  private func isDomain(_ range: Range<Int>, needsDot: Bool) -> Bool {
    var (dots, underscores) = (0, (last: 0, beforeLast: 0))
    for index in range {
      if text[index] == UInt8(ascii: ".") {
        underscores = (0, underscores.last)
        dots += 1
      } else if text[index] == UInt8(ascii: "_") {
        underscores.last += 1
      }
    }
    return !range.isEmpty && underscores == (0, 0) && (dots > 0 || !needsDot)
  }

  /// Leaves out trailing punctuation, a closing parenthesis that nothing opened, and a trailing entity.
  private func withoutTrailingMarks(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    var surplus = 0
    var surplusBrackets = 0
    for byte in text[range] {
      switch byte {
      case UInt8(ascii: "("): surplus -= 1
      case UInt8(ascii: ")"): surplus += 1
      case UInt8(ascii: "["): surplusBrackets -= 1
      case UInt8(ascii: "]"): surplusBrackets += 1
      default: break
      }
    }
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")") where surplus > 0:
        surplus -= 1
        end -= 1
      case UInt8(ascii: "]") where surplusBrackets > 0:
        surplusBrackets -= 1
        end -= 1
      case UInt8(ascii: ";"):
        end = startOfEntity(before: end, in: range) ?? end - 1
      case 0x80...:
        guard let mark = Self.closers.first(where: { text.has($0, at: end - $0.utf8CodeUnitCount) }),
          end - mark.utf8CodeUnitCount >= range.lowerBound
        else { return end }
        end -= mark.utf8CodeUnitCount
      default:
        return end
      }
    }
    return end
  }

  private func startOfEntity(before end: Int, in range: Range<Int>) -> Int? {
    var index = end - 2
    while index > range.lowerBound, text[index].isLetterOrDigit, end - index < 40 { index -= 1 }
    return index < end - 2 && index >= range.lowerBound && text[index] == UInt8(ascii: "&") ? index : nil
  }

  /// U+00A0, U+2000 to U+200B, U+202F and U+3000.
  private func isUnicodeSpace(_ index: Int) -> Bool {
    if text.has("\u{A0}", at: index) || text.has("\u{202F}", at: index) || text.has("\u{3000}", at: index) {
      return true
    }
    return text.has("\u{2000}", at: index)
      || (text[index] == 0xE2 && index + 2 < text.count
        && text[index + 1] == 0x80 && text[index + 2] <= 0x8B)
  }

  private func isUnicodeSpace(beforeOffset index: Int) -> Bool {
    (index >= 2 && isUnicodeSpace(index - 2) && text[index - 2] == 0xC2)
      || (index >= 3 && isUnicodeSpace(index - 3))
  }

  /// U+2010 to U+201F and U+2026: dashes, quotes and the ellipsis end a host name.
  private func isUnicodeQuoteOrDash(_ index: Int) -> Bool {
    guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return false }
    return (0x90...0x9F).contains(text[index + 2]) || text[index + 2] == 0xA6
  }
}
