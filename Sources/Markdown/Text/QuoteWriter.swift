/// Decides which quote a straight one stands for, from what stands around it and what is open in its block.
struct QuoteWriter {
  /// What stands at one side of a quote.
  enum Side: Equatable {
    /// The edge of the block, or a space.
    case space
    /// A letter, a digit, or a mark that closes something.
    case word
    case digit
    /// A mark that opens something, or a dash.
    case opening
  }

  /// What was written last; it lasts across emphasis, links and code.
  var before = Side.space
  private var isDoubleOpen = false
  private var isSingleOpen = false
  private let openDouble: [UInt8]
  private let closeDouble: [UInt8]
  private let openSingle: [UInt8]
  private let closeSingle: [UInt8]
  private let apostrophe: [UInt8]
  private let elisions: Set<[UInt8]>

  init(_ typography: Typography) {
    openDouble = Array(typography.openDouble.utf8)
    closeDouble = Array(typography.closeDouble.utf8)
    openSingle = Array(typography.openSingle.utf8)
    closeSingle = Array(typography.closeSingle.utf8)
    apostrophe = Array(typography.apostrophe.utf8)
    elisions = Set(typography.elisions.map { Array($0.utf8) })
  }

  /// A quote left open does not reach into the next block.
  mutating func startBlock() {
    before = .space
    isDoubleOpen = false
    isSingleOpen = false
  }

  /// What the straight quote at `index` of a text becomes.
  /// - Parameter following: what stands behind the text.
  mutating func quote(at index: Int, in text: UnsafeBufferPointer<UInt8>, following: Side) -> [UInt8] {
    // What is struck out begins and ends as if it were not.
    let tilde = UInt8(ascii: "~")
    let start = text[..<index].lastIndex { $0 != tilde }.map { $0 + 1 } ?? 0
    let end = text[(index + 1)...].firstIndex { $0 != tilde } ?? text.count
    if start > 0, !Self.isQuote(text[start - 1]) { before = Side(before: start, in: text) }
    let after = end < text.count ? Side(at: end, in: text) : following
    if text[index] == UInt8(ascii: "\"") { return double(after: after) }
    guard after != .word || before == .word || before == .digit || !beginsElision(at: index, in: text) else {
      before = .word
      return apostrophe
    }
    return single(after: after)
  }

  mutating func double(after: Side) -> [UInt8] {
    let opens: Bool
    switch before {
    case .space: opens = after != .space || !isDoubleOpen
    case .opening: opens = after != .space
    case .word: opens = after != .space && !isDoubleOpen
    case .digit: opens = false
    }
    isDoubleOpen = opens
    before = opens ? .opening : .word
    return opens ? openDouble : closeDouble
  }

  mutating func single(after: Side) -> [UInt8] {
    let isInWord = before == .word || before == .digit
    if !isInWord, after == .word || after == .opening {
      isSingleOpen = true
      before = .opening
      return openSingle
    }
    before = .word
    guard isInWord, isSingleOpen, after == .space || after == .opening else { return apostrophe }
    isSingleOpen = false
    return closeSingle
  }
}

extension QuoteWriter {
  /// Whether the quote at `index` stands for letters that are left out before a word. The same word in quotes is none,
  /// but for the n of rock ’n’ roll.
  private func beginsElision(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !elisions.isEmpty else { return false }
    let longest = min(text.count, index + 8)
    var end = index + 1
    while end < longest, text[end].isLetter { end += 1 }
    guard end == text.count || text[end] < 0x80, elisions.contains(text[(index + 1)..<end].map(\.lowercased))
    else {
      return false
    }
    return end == text.count || text[end] != UInt8(ascii: "'") || end == index + 2
      || (end + 1 < text.count && text[end + 1].isLetter)
  }

  static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  static func endsWithQuote(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.last.map(isQuote) ?? false
  }
}

extension QuoteWriter.Side {
  /// What ends before `index`.
  init(before index: Int, in text: UnsafeBufferPointer<UInt8>) {
    var start = index - 1
    while start > 0, text[start].isContinuation { start -= 1 }
    self = Self.classify(start, in: text)
  }

  /// What begins at `index`, from the point of view of a quote before it: marks that close or separate end
  /// its reach.
  init(at index: Int, in text: UnsafeBufferPointer<UInt8>) {
    switch text[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      self = .space
    default:
      self = Self.classify(index, in: text)
    }
  }

  private static func classify(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Self {
    let byte = text[index]
    if byte < 0x80 {
      if byte.isSpace { return .space }
      if byte.isDigit { return .digit }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"), UInt8(ascii: "/"),
        UInt8(ascii: "<"), UInt8(ascii: "="):
        return .opening
      default:
        return .word
      }
    }
    if text.has("\u{A0}", at: index) || text.has("\u{202F}", at: index) { return .space }
    guard byte == 0xC2 || byte == 0xE2 else { return .word }
    let openers: [StaticString] = ["—", "–", "“", "„", "«", "‘", "‚", "¿", "¡", "‹"]
    return openers.contains { text.has($0, at: index) } ? .opening : .word
  }
}
