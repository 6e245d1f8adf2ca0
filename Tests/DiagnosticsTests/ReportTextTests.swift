import Testing

@testable import Diagnostics

@Suite("A text report")
struct ReportTextTests {
  private func text(_ problems: Diagnostic..., language: WordingLanguage = .english, colour: Bool = false)
    -> String
  {
    report(problems, format: .text, language: language, colour: colour)
  }

  @Test("shows place, severity, message, code, line and suggestion")
  func whole() {
    #expect(
      text(.sample()) == """
        content/profiles/anna.md:7:11: error: unknown topic "tik-tok" [unknown-topic]
        7 | teaches: [tik-tok]
          |           ^~~~~~~ did you mean "tiktok"?

        """)
  }

  @Test("speaks Swedish")
  func swedish() {
    #expect(
      text(.sample(line: 12, suggestion: nil), language: .swedish) == """
        content/profiles/anna.md:12:11: fel: okänt ämne "tik-tok" [unknown-topic]
        12 | teaches: [tik-tok]
           |           ^~~~~~~ använd ett ämne ur topics.yml

        """)
  }

  @Test("has the hint on a line of its own where there is no source line")
  func withoutLine() {
    let whole = Diagnostic(.mild, file: "a.md")
    let blank = Diagnostic(.mild, file: "a.md", position: SourcePosition(line: 3, column: 1), excerpt: "")
    #expect(
      text(blank, whole, blank) == """
        a.md: warning: not translated [no-translation]
          = translate it
        a.md:3:1: warning: not translated [no-translation]
          = translate it

        """)
  }

  @Test("of nothing is nothing")
  func empty() {
    #expect(text() == "")
  }

  @Test("uses colours only when asked")
  func colours() {
    let plain = text(.sample())
    let coloured = text(.sample(), colour: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("lets no control character through from any of its parts")
  func controls() {
    let evil = "x\u{1B}[2J\u{9B}31m\u{202E}\r\n::error::\u{7}"
    let problem = Diagnostic(
      .sample, file: evil, position: SourcePosition(line: 1, column: 1), length: 1, excerpt: evil,
      arguments: ["value": evil], suggestion: evil)
    let lines = text(problem).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    let scalars = lines.joined().unicodeScalars
    #expect(scalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\u{202E}" })
    #expect(lines.joined().contains("x␛[2J<U+009B>31m<U+202E>␍␊::error::␇"))
  }
}

@Suite("The underline of a text report")
struct ReportExcerptTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let line: String
    let column: Int
    let length: Int
    let shown: String
    let underline: String
  }

  static let cases = [
    Case(
      testDescription: "letters", line: "abc def", column: 5, length: 3, shown: "abc def",
      underline: "    ^~~"),
    Case(
      testDescription: "å and é in two scalars", line: "åe\u{301}x", column: 3, length: 1,
      shown: "åe\u{301}x", underline: "  ^"),
    Case(
      testDescription: "a tab before", line: "\tab", column: 2, length: 2, shown: "    ab",
      underline: "    ^~"),
    Case(
      testDescription: "a tab in between", line: "a\tb", column: 3, length: 1, shown: "a   b",
      underline: "    ^"),
    Case(
      testDescription: "a tab itself", line: "a\tb", column: 2, length: 1, shown: "a   b", underline: " ^~~"),
    Case(
      testDescription: "wide characters", line: "日本x", column: 3, length: 1, shown: "日本x", underline: "    ^"),
    Case(
      testDescription: "a wide problem", line: "日本x", column: 1, length: 2, shown: "日本x", underline: "^~~~"),
    Case(testDescription: "an emoji family", line: "👩‍👩‍👧x", column: 2, length: 1, shown: "👩‍👩‍👧x", underline: "  ^"),
    Case(
      testDescription: "a control character", line: "\u{1}x", column: 2, length: 1, shown: "␁x",
      underline: " ^"),
    Case(
      testDescription: "a code point in brackets", line: "\u{202E}x", column: 2, length: 1,
      shown: "<U+202E>x", underline: "        ^"),
    Case(testDescription: "past the end", line: "ab", column: 3, length: 5, shown: "ab", underline: "  ^"),
    Case(
      testDescription: "far past the end", line: "ab", column: 90, length: 1, shown: "ab", underline: "  ^"),
    Case(
      testDescription: "longer than the line", line: "ab", column: 2, length: 50, shown: "ab", underline: " ^"
    ),
  ]

  @Test("lies under the very characters", arguments: cases)
  func alignment(_ test: Case) {
    let excerpt = ReportExcerpt(test.line, column: test.column, length: test.length)
    #expect(excerpt.text == test.shown)
    let underline =
      String(repeating: " ", count: excerpt.indent) + "^" + String(repeating: "~", count: excerpt.width - 1)
    #expect(underline == test.underline)
  }

  @Test("of a very long line lies in the part that is shown", arguments: [1, 60, 101, 5_000, 9_998, 10_000])
  func window(_ column: Int) throws {
    var line = Array(repeating: Character("."), count: 10_000)
    line[column - 1] = "X"
    let excerpt = ReportExcerpt(String(line), column: column, length: 1)
    let shown = Array(excerpt.text)
    #expect(shown.count <= 102)
    #expect(shown[excerpt.indent] == "X")
    #expect((shown.first == "…") == (column > 41))
    #expect((shown.last == "…") == (column < 9_900))
  }

  @Test("ends where a long line is cut")
  func longProblem() {
    let excerpt = ReportExcerpt(String(repeating: "x", count: 500), column: 1, length: 500)
    #expect(excerpt.width == 100)
    #expect(excerpt.text.count == 101)
  }
}
