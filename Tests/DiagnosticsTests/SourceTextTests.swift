import Testing

@testable import Diagnostics

@Suite("A source text")
struct SourceTextTests {
  /// `|` marks the place in the text whose line and column are meant.
  static let places: [(marked: String, line: Int, column: Int)] = [
    ("|", 1, 1), ("|abc", 1, 1), ("ab|c", 1, 3), ("abc|", 1, 4), ("å|b", 1, 2), ("ä\u{308}|b", 1, 2),
    ("e\u{301}|x", 1, 2), ("👩‍👩‍👧|x", 1, 2), ("日本|", 1, 3), ("\t|x", 1, 2), ("a\n|b", 2, 1), ("a|\nb", 1, 2),
    ("a\r\n|b", 2, 1), ("a|\r\nb", 1, 2), ("a\r|b", 2, 1), ("a\r\r\n|b", 3, 1), ("a\n\r|b", 3, 1),
    ("\n\n|", 3, 1), ("a\r\nå\r\n  |x", 3, 3), ("---\nname: Åsa\n---\nTex|t", 4, 4),
  ]

  @Test("counts lines by LF, CRLF and CR, and columns by character", arguments: places)
  func position(_ marked: String, line: Int, column: Int) throws {
    let bytes = Array(marked.utf8)
    let offset = try #require(bytes.firstIndex(of: UInt8(ascii: "|")))
    let text = SourceText(path: "a.md", bytes: Array(bytes[..<offset]) + bytes[(offset + 1)...])
    #expect(text.position(at: offset) == SourcePosition(line: line, column: column))
  }

  @Test("puts offsets outside of it at its ends")
  func outside() {
    let text = SourceText(path: "a.md", bytes: Array("a\nbc".utf8))
    #expect(text.position(at: -5) == SourcePosition(line: 1, column: 1))
    #expect(text.position(at: 99) == SourcePosition(line: 2, column: 3))
  }

  @Test(
    "finds a line without its break",
    arguments: zip([0, 1, 2, 3, 4, 5, 6, 99], ["", "å", "b", "", "d\t", "", "", ""]))
  func line(_ number: Int, _ expected: String) {
    let text = SourceText(path: "a.md", bytes: Array("å\r\nb\r\rd\t\n".utf8))
    #expect(text.line(number) == expected)
  }

  @Test("makes a diagnostic of a range, cut at the end of the line")
  func diagnostic() {
    let text = SourceText(path: "a.md", bytes: Array("x\nåäö\nyy".utf8))
    let problem = text.diagnostic(.sample, at: 4..<10, ["value": "v"], suggestion: "w")
    #expect(problem.position == SourcePosition(line: 2, column: 2))
    #expect(problem.length == 2)
    #expect(problem.excerpt == "åäö")
    #expect(problem.file == "a.md")
    #expect(problem.suggestion == "w")
    #expect(text.diagnostic(.sample, at: 90..<95).length == 1)
  }
}
