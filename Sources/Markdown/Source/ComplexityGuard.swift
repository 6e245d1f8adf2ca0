/// Refuses, in one pass before cmark reads it, a document on which cmark would spend minutes or gigabytes.
///
/// cmark 0.30.2 takes time that grows with the product of two lengths in two constructs, and some 200 bytes of memory
/// for each mark. The limits below stop at about two seconds and 700 MB. A short document cannot reach them.
struct ComplexityGuard {
  static let freeSize = 16_384
  static let sizeLimit = 32 << 20
  static let markLimit = 1_500_000
  /// A reference to a footnote becomes two hundred bytes, so it counts for more than its brackets.
  static let noteReferenceCost = 4
  static let productLimit = 100_000_000

  enum Construct: String {
    case size = "more than 32 megabytes"
    case marks = "millions of marks and lines"
    case blankLinesInLists = "empty lines in deeply nested lists"
    case pictures = "unfinished pictures with links in them"
    case tableCells = "half a million cells missing in tables"
    case definitions = "links to very long definitions"
  }

  struct Refusal {
    let construct: Construct
    let offset: Int
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var marks = 0
  private var itemColumns: [Int] = []
  private var blankLineCost = 0
  private var wasBlank = true
  /// Whether each bracket that is open in the paragraph is a picture's, and how many are.
  private var openBrackets: [Bool] = []
  private var openPictures = 0
  private var pictureCost = 0
  private var definitionStart: Int?
  private var longestDefinition = 0
  private var references = 0

  /// What is too much in `text` and where it becomes so, or nil when cmark may read it.
  static func refusal(of text: UnsafeBufferPointer<UInt8>) -> Refusal? {
    guard text.count > freeSize else { return nil }
    guard text.count <= sizeLimit else { return Refusal(construct: .size, offset: sizeLimit) }
    var guardian = ComplexityGuard(text: text)
    let lines = LineIndex(text)
    for line in 1...lines.starts.count {
      let range = lines.range(ofLine: line)
      if let construct = guardian.pass(range) {
        return Refusal(construct: construct, offset: range.lowerBound)
      }
    }
    return nil
  }

  private init(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }
}

extension ComplexityGuard {
  /// Adds one line to the account; what has become too much with it.
  private mutating func pass(_ line: Range<Int>) -> Construct? {
    let start = line.first { !text[$0].isBlank && text[$0] != UInt8(ascii: ">") } ?? line.upperBound
    let isBlank = start == line.upperBound || text[start].isLineEnd
    countMarks(line)
    if isBlank { passBlankLine(after: start) } else { openItems(from: start, in: line) }
    wasBlank = isBlank
    if marks > Self.markLimit { return .marks }
    if blankLineCost > Self.productLimit { return .blankLinesInLists }
    if pictureCost > Self.productLimit { return .pictures }
    if longestDefinition * references > 4 * Self.productLimit { return .definitions }
    return nil
  }

  private mutating func passBlankLine(after start: Int) {
    blankLineCost += itemColumns.count
    openBrackets.removeAll(keepingCapacity: true)
    openPictures = 0
    endDefinition(at: start)
  }

  private mutating func countMarks(_ line: Range<Int>) {
    var previous: UInt8 = 0
    for byte in UnsafeBufferPointer(rebasing: text[line]) {
      if byte < 0x80, !byte.isLetterOrDigit, byte != 0x20 { marks += Self.isMark(byte) ? 1 : 0 }
      if byte == UInt8(ascii: "[") { openBracket(isPicture: previous == UInt8(ascii: "!")) }
      if byte == UInt8(ascii: "]") { closeBracket() }
      if byte == UInt8(ascii: "^"), previous == UInt8(ascii: "[") { marks += Self.noteReferenceCost }
      previous = byte
    }
  }

  private mutating func openBracket(isPicture: Bool) {
    openBrackets.append(isPicture)
    if isPicture { openPictures += 1 }
  }

  /// For every link, cmark looks through the pictures that are still open.
  private mutating func closeBracket() {
    if openBrackets.popLast() == true { openPictures -= 1 } else { pictureCost += openPictures }
    references += 1
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"),
      UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "`"),
      UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Follows the nesting of lists: every list mark at the start of a line opens one level.
  private mutating func openItems(from start: Int, in line: Range<Int>) {
    var index = start
    var opensItem = false
    while let end = endOfListMark(at: index, in: line) {
      close(deeperThan: index - line.lowerBound)
      itemColumns.append(end - line.lowerBound)
      opensItem = true
      index = end
      while index < line.upperBound, text[index].isBlank || text[index] == UInt8(ascii: ">") { index += 1 }
    }
    if !opensItem, wasBlank { close(deeperThan: start - line.lowerBound) }
    if isDefinition(at: index, in: line) {
      endDefinition(at: line.lowerBound)
      definitionStart = index
    }
  }

  private func isDefinition(at start: Int, in line: Range<Int>) -> Bool {
    guard start < line.upperBound, text[start] == UInt8(ascii: "[") else { return false }
    let end = text[start..<min(line.upperBound, start + 1002)].firstIndex(of: UInt8(ascii: "]"))
    return end.map { text.has("]:", at: $0) } ?? false
  }

  /// Tabs make columns wider than bytes, so only a line at its very start closes what may hold it.
  private mutating func close(deeperThan column: Int) {
    while let last = itemColumns.last, last > column { itemColumns.removeLast() }
  }

  private func endOfListMark(at start: Int, in line: Range<Int>) -> Int? {
    guard start < line.upperBound else { return nil }
    var end = start
    switch text[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      end += 1
    default:
      while end < line.upperBound, end - start < 10, text[end].isDigit { end += 1 }
      guard end > start, end < line.upperBound else { return nil }
      guard text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else { return nil }
      end += 1
    }
    return end >= line.upperBound || text[end].isSpace ? end : nil
  }

  private mutating func endDefinition(at end: Int) {
    if let definitionStart { longestDefinition = max(longestDefinition, end - definitionStart) }
    definitionStart = nil
  }
}
