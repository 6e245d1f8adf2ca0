/// Refuses, in one pass before cmark reads it, a document on which cmark would spend minutes or gigabytes.
///
/// cmark 0.30.2 takes time that grows with the product of two lengths in a few constructs, and some 200 bytes
/// of memory for each mark. The limits below stop at about two seconds and 700 MB. A short document cannot
/// reach them.
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
    case marksInContainers = "emphasis and links in deeply nested lists or quotes"
    case pictures = "unfinished pictures with links in them"
    case tableCells = "half a million cells missing in tables"
    case definitions = "links to very long definitions"
    case fieldTables = "hundreds of tables of fields"
  }

  struct Refusal {
    let construct: Construct
    let offset: Int
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var marks = 0
  private var nesting: NestingAccount
  private var brackets = BracketAccount()
  private var wasBlank = true
  private var definitionStart: Int?
  private var longestDefinition = 0

  /// What was found in a text.
  struct Verdict {
    /// What is too much and where it becomes so; nil when cmark may read the text.
    var refusal: Refusal?
    /// Whether cmark may read it a second time while the first tree is still there.
    var mayBeReadTwice = true
  }

  static func judge(_ text: UnsafeBufferPointer<UInt8>) -> Verdict {
    guard text.count > freeSize else { return Verdict() }
    guard text.count <= sizeLimit else {
      return Verdict(refusal: Refusal(construct: .size, offset: sizeLimit))
    }
    var guardian = ComplexityGuard(text: text)
    let lines = LineIndex(text)
    for line in 1...lines.starts.count {
      let range = lines.range(ofLine: line)
      guard let construct = guardian.pass(range) else { continue }
      return Verdict(refusal: Refusal(construct: construct, offset: range.lowerBound))
    }
    return Verdict(mayBeReadTwice: guardian.marks <= markLimit / 2)
  }

  private init(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    nesting = NestingAccount(text)
  }
}

extension ComplexityGuard {
  /// Adds one line to the account; what has become too much with it.
  private mutating func pass(_ line: Range<Int>) -> Construct? {
    let start = line.first { !text[$0].isBlank && text[$0] != UInt8(ascii: ">") } ?? line.upperBound
    let isBlank = start == line.upperBound || text[start].isLineEnd
    var content = start
    if isBlank {
      nesting.passBlankLine()
      brackets.endParagraph()
      endDefinition(at: start)
    } else {
      content = nesting.passContainers(of: line, from: start, afterBlankLine: wasBlank)
      if isDefinition(at: content, in: line) {
        endDefinition(at: line.lowerBound)
        definitionStart = content
      }
    }
    marks += text[line.lowerBound..<content].reduce(0) { $0 + (Self.isMark($1) ? 1 : 0) }
    countMarks(content..<line.upperBound)
    wasBlank = isBlank
    return excess
  }

  private var excess: Construct? {
    if marks > Self.markLimit { return .marks }
    if nesting.blankLineCost > Self.productLimit { return .blankLinesInLists }
    if nesting.markCost > Self.productLimit { return .marksInContainers }
    if brackets.pictureCost > Self.productLimit { return .pictures }
    return longestDefinition * brackets.closed > 4 * Self.productLimit ? .definitions : nil
  }

  private mutating func countMarks(_ content: Range<Int>) {
    var previous: UInt8 = 0
    var pairing = 0
    for byte in UnsafeBufferPointer(rebasing: text[content]) {
      if byte < 0x80, byte != 0x20, !byte.isLetterOrDigit {
        if Self.isMark(byte) { marks += 1 }
        switch byte {
        case UInt8(ascii: "["): brackets.open(isPicture: previous == UInt8(ascii: "!"))
        case UInt8(ascii: "]"):
          brackets.close()
          pairing += 1
        case UInt8(ascii: "*"), UInt8(ascii: "_"): pairing += 1
        case UInt8(ascii: "^") where previous == UInt8(ascii: "["): marks += Self.noteReferenceCost
        default: break
        }
      }
      previous = byte
    }
    nesting.addMarks(pairing)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"),
      UInt8(ascii: "`"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "|"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private func isDefinition(at start: Int, in line: Range<Int>) -> Bool {
    guard start < line.upperBound, text[start] == UInt8(ascii: "["), !text.has("[^", at: start)
    else { return false }
    let end = text[start..<min(line.upperBound, start + 1002)].firstIndex(of: UInt8(ascii: "]"))
    return end.map { text.has("]:", at: $0) } ?? false
  }

  private mutating func endDefinition(at end: Int) {
    if let definitionStart { longestDefinition = max(longestDefinition, end - definitionStart) }
    definitionStart = nil
  }
}
