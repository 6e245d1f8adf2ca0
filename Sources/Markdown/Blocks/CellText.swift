/// The cells that hold markup, written one after the other as a document of their own, so that cmark reads
/// them as it reads everything else. Each is a paragraph that a no-break space begins: to cmark it is a
/// space, so emphasis works, and nothing that follows it can begin a list, a heading or a definition.
struct CellText {
  static let guardMark: [UInt8] = [0xC2, 0xA0]

  private(set) var bytes: [UInt8] = []
  private(set) var map: SourceMap
  private(set) var count = 0
  /// Whether a cell may refer to a link definition, so that the document's own text must follow.
  private(set) var mayHoldReferences = false
  private let text: ParsedText

  init(for text: ParsedText) {
    self.text = text
    map = SourceMap(from: 0)
  }

  /// Adds a cell; `\|` loses its backslash, in code too, as GFM says. Returns the paragraph's number.
  mutating func addCell(_ range: Range<Int>) -> Int {
    beginParagraph()
    append(range, droppingPipeEscapes: true)
    return endParagraph()
  }

  /// Adds the lines of a paragraph that end where a table begins.
  mutating func addLines(_ lines: [Range<Int>]) -> Int {
    beginParagraph()
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append("\n    ") }
      append(line, droppingPipeEscapes: false)
    }
    return endParagraph()
  }

  /// The document's own text after the cells, for the definitions in it.
  mutating func addDocument() {
    bytes.append(contentsOf: text.bytes)
  }

  private mutating func beginParagraph() {
    bytes.append(contentsOf: Self.guardMark)
  }

  private mutating func endParagraph() -> Int {
    bytes.append("\n\n")
    count += 1
    return count - 1
  }

  private mutating func append(_ range: Range<Int>, droppingPipeEscapes: Bool) {
    addPiece(range.lowerBound)
    var start = range.lowerBound
    for index in range {
      let byte = text.bytes[index]
      if byte == UInt8(ascii: "[") { mayHoldReferences = true }
      guard droppingPipeEscapes, byte == UInt8(ascii: "\\"), index + 1 < range.upperBound,
        text.bytes[index + 1] == UInt8(ascii: "|")
      else { continue }
      bytes.append(contentsOf: text.bytes[start..<index])
      start = index + 1
      addPiece(start)
    }
    bytes.append(contentsOf: text.bytes[start..<range.upperBound])
  }

  private mutating func addPiece(_ offset: Int) {
    map.addPiece(text: bytes.count, file: text.map.fileOffset(of: offset))
  }
}
