import Testing

@testable import Diagnostics

@Suite("Every diagnostic code")
struct DiagnosticCodeTests {
  @Test("has a name of its own")
  func unique() {
    let names = DiagnosticCode.all.map(\.name)
    #expect(
      names.count == Set(names).count,
      "\(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys)")
    for code in DiagnosticCode.all { #expect(DiagnosticCode.named(code.name) == code) }
    #expect(DiagnosticCode.named("no-such-code") == nil)
  }

  @Test("is named in kebab case", arguments: DiagnosticCode.all.map(\.name))
  func kebab(_ name: String) {
    #expect(name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil)
  }

  @Test("asks for the same arguments in every language", arguments: DiagnosticCode.all.map(\.name))
  func placeholders(_ name: String) throws {
    let code = try #require(DiagnosticCode.named(name))
    let (english, swedish) = (code.wording(in: .english), code.wording(in: .swedish))
    #expect(Wording.placeholders(english.message) == Wording.placeholders(swedish.message))
    #expect(Wording.placeholders(english.hint) == Wording.placeholders(swedish.hint))
  }

  @Test(
    "says what, what to do and why, in every language", arguments: DiagnosticCode.all.map(\.name),
    WordingLanguage.allCases)
  func words(_ name: String, _ language: WordingLanguage) throws {
    let wording = try #require(DiagnosticCode.named(name)).wording(in: language)
    for line in [wording.message, wording.hint] {
      #expect(!line.isEmpty)
      #expect(!line.contains("\n"))
      #expect(line == line.trimmed)
    }
    #expect(!wording.message.hasSuffix("."))
    #expect(wording.explanation.hasSuffix("."))
    #expect(!wording.explanation.contains("  "))
  }

  @Test("says it differently in Swedish", arguments: DiagnosticCode.all.map(\.name))
  func translated(_ name: String) throws {
    let code = try #require(DiagnosticCode.named(name))
    #expect(code.wording(in: .english).explanation != code.wording(in: .swedish).explanation)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

@Suite("A diagnostic")
struct DiagnosticTests {
  @Test("fills in its arguments, once, and leaves what it does not know")
  func fill() {
    let filled = Wording.fill("{a} and {b}, not {c} {", ["a": "{b}", "b": "2"])
    #expect(filled == "{b} and 2, not {c} {")
  }

  @Test("suggests in its reader's language")
  func hints() {
    #expect(Diagnostic.sample().hint(in: .swedish) == "menade du ”tiktok”?")
    #expect(Diagnostic.sample(suggestion: nil).hint(in: .english) == "use a topic from topics.yml")
  }

  @Test("comes in order of file, line and column, once")
  func order() {
    let problems = [
      Diagnostic.sample(file: "b"), .sample(file: "a", line: 10), .sample(file: "a", line: 9, column: 20),
      .sample(file: "a", line: 9, column: 3), .sample(file: "b"), Diagnostic(.mild, file: "a"),
    ]
    let found = problems.inReportOrder().map {
      "\($0.file) \($0.position?.line ?? 0) \($0.position?.column ?? 0)"
    }
    #expect(found == ["a 0 0", "a 9 3", "a 9 20", "a 10 11", "b 7 11"])
  }

  @Test("is an error under strict rules")
  func strict() {
    #expect(![Diagnostic(.mild, file: "a")].hasErrors)
    #expect([Diagnostic(.mild, file: "a")].strict().hasErrors)
  }

  @Test(
    "knows the reader's language from a locale",
    arguments: zip(
      ["sv_SE.UTF-8", "sv", "SV-fi", "en_GB", "C", ""], [true, true, true, false, false, false]))
  func locale(_ locale: String, _ isSwedish: Bool) {
    #expect((WordingLanguage(locale: locale) == .swedish) == isSwedish)
  }
}

@Suite("Words that come from a program")
struct TermTests {
  @Test(
    "are told in the reader's language, and as they are where there are no others",
    arguments: [
      (
        "could not find expected ':'",
        "the fields cannot be read here: the colon after a field's name is missing",
        "fälten går inte att läsa här: kolonet efter fältets namn fattas"
      ),
      (
        "input error", "the fields cannot be read here: input error",
        "fälten går inte att läsa här: input error"
      ),
    ])
  func language(problem: String, english: String, swedish: String) {
    let diagnostic = Diagnostic(.yamlSyntax, file: "a.md", arguments: ["problem": problem])
    #expect(diagnostic.message(in: .english) == english)
    #expect(diagnostic.message(in: .swedish) == swedish)
  }
}

@Suite("A fingerprint")
struct FingerprintTests {
  @Test("is written in sixteen digits, zeros before it")
  func digits() {
    #expect(Fingerprint(value: 0xAB).hexadecimal == "00000000000000ab")
  }

  @Test(
    "is XXH64, as its authors' own program gives it for bytes that count up to 250 and on from 0",
    arguments: [
      (0, "ef46db3751d8e999"), (1, "e934a84adb052768"), (3, "e5c7bb4533bc65dd"), (4, "ffced8604453cc1e"),
      (8, "884a173614b81b8d"), (31, "c346d2b59b4d8ee1"), (32, "cbf59c5116ff32b4"), (33, "0c535d1acafb8ead"),
      (1000, "f306f04aa88b54d3"),
    ])
  func value(count: Int, expected: String) {
    #expect(Fingerprint(of: (0..<count).map { UInt8($0 % 251) }).hexadecimal == expected)
  }

  @Test("changes with every byte, its place and the length")
  func differs() {
    var texts: [[UInt8]] = [[], [0], [0, 0], [0, 0, 0, 0]]
    for index in 0..<9 {
      var bytes = [UInt8](repeating: 7, count: 9)
      bytes[index] = 8
      texts.append(bytes)
    }
    #expect(Set(texts.map { Fingerprint(of: $0) }).count == texts.count)
  }
}
