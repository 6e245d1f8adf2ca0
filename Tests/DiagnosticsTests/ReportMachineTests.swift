import Foundation
import Testing

@testable import Diagnostics

private func objects(_ text: String) throws -> [[String: Any]] {
  try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
}

@Suite("A JSON report")
struct ReportJSONTests {
  @Test("is an array of objects in report order, each problem once")
  func form() throws {
    let problems = [Diagnostic.sample(line: 9), .sample(), .sample(), Diagnostic(.mild, file: "a.md")]
    let found = try objects(report(problems, format: .json, language: .english))
    try #require(found.count == 3)
    #expect(found.map { $0["line"] as? Int } == [nil, 7, 9])
    #expect(found[0]["column"] is NSNull)
    #expect(found[0]["severity"] as? String == "warning")
    #expect(found[1]["file"] as? String == "content/profiles/anna.md")
    #expect(found[1]["column"] as? Int == 11)
    #expect(found[1]["endColumn"] as? Int == 18)
    #expect(found[1]["severity"] as? String == "error")
    #expect(found[1]["code"] as? String == "unknown-topic")
    #expect(found[1]["message"] as? String == "unknown topic \"tik-tok\"")
    #expect(found[1]["hint"] as? String == "did you mean \"tiktok\"?")
  }

  @Test("of nothing is an empty array")
  func empty() {
    #expect(report([], format: .json, language: .swedish) == "[]\n")
    #expect(report([], format: .gitlab, language: .swedish) == "[]\n")
  }

  @Test(
    "carries any text, and none of its control characters raw",
    arguments: ["\"\\/", "\n\r\t\u{8}\u{0}", "\u{1B}[2J", "\u{7F}\u{9B}\u{2028}\u{202E}", "å日👩‍👩‍👧 e\u{301}"])
  func escapes(_ value: String) throws {
    let text = report([.sample(value)], format: .json, language: .english)
    #expect(try objects(text)[0]["message"] as? String == "unknown topic \"\(value)\"")
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
}

@Suite("A GitHub report")
struct ReportGitHubTests {
  @Test("is a workflow command for each problem")
  func form() {
    let problems = [Diagnostic.sample(), Diagnostic(.mild, file: "b.md")]
    #expect(
      report(problems, format: .github, language: .english) == """
        ::warning file=b.md,title=no-translation::not translated%0Atranslate it
        ::error file=content/profiles/anna.md,line=7,col=11,endColumn=18,title=unknown-topic::\
        unknown topic "tik-tok"%0Adid you mean "tiktok"?

        """)
  }

  @Test("escapes what would end a value or start a command")
  func escapes() {
    let problem = Diagnostic(
      .sample, file: "a,b:c%\r\nd.md", arguments: ["value": "50%\r\n::stop-commands::x"], suggestion: "y")
    let text = report([problem], format: .github, language: .english)
    #expect(
      text == """
        ::error file=a%2Cb%3Ac%25%0D%0Ad.md,title=unknown-topic::\
        unknown topic "50%25␍␊::stop-commands::x"%0Adid you mean "y"?

        """)
  }
}

@Suite("A GitLab report")
struct ReportGitLabTests {
  private func fingerprints(_ problems: [Diagnostic], _ language: WordingLanguage = .english) throws
    -> [String]
  {
    try objects(report(problems, format: .gitlab, language: language)).compactMap {
      $0["fingerprint"] as? String
    }
  }

  @Test("has what Code Quality asks for")
  func form() throws {
    let found = try objects(
      report([.sample(), Diagnostic(.mild, file: "b.md")], format: .gitlab, language: .english))
    try #require(found.count == 2)
    #expect(found.map { $0["severity"] as? String } == ["minor", "major"])
    #expect(found[1]["description"] as? String == "unknown topic \"tik-tok\"")
    #expect(found[1]["check_name"] as? String == "unknown-topic")
    let location = try #require(found[1]["location"] as? [String: Any])
    #expect(location["path"] as? String == "content/profiles/anna.md")
    #expect((location["lines"] as? [String: Int]) == ["begin": 7])
  }

  @Test("knows a problem again when lines move or the language changes")
  func stable() throws {
    let first = try fingerprints([.sample()])
    #expect(try fingerprints([.sample(line: 99, column: 3, excerpt: "x")]) == first)
    #expect(try fingerprints([.sample()], .swedish) == first)
    #expect(first.first?.count == 16)
  }

  @Test("tells problems apart, also two of the same words in one file")
  func apart() throws {
    let problems = [Diagnostic.sample(), .sample(line: 8), .sample("x"), .sample(file: "b.md")]
    #expect(try Set(fingerprints(problems)).count == 4)
  }
}

@Suite("A SARIF report")
struct ReportSARIFTests {
  private func run(_ problems: [Diagnostic]) throws -> [String: Any] {
    let text = report(problems, format: .sarif, language: .english)
    let log = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func region(_ problem: Diagnostic) throws -> [String: Int] {
    let results = try #require(run([problem])["results"] as? [[String: Any]])
    let locations = try #require(results[0]["locations"] as? [[String: Any]])
    let place = try #require(locations[0]["physicalLocation"] as? [String: Any])
    return try #require(place["region"] as? [String: Int])
  }

  @Test("has a rule for each code and a result for each problem, which name each other")
  func rules() throws {
    let run = try run([.sample(), .sample(line: 8), Diagnostic(.mild, file: "b c.md")])
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["no-translation", "unknown-topic"])
    #expect((rules[1]["shortDescription"] as? [String: String]) == ["text": "unknown topic \"…\""])
    #expect((rules[1]["fullDescription"] as? [String: String]) == ["text": "Topics are few."])
    #expect((rules[1]["help"] as? [String: String]) == ["text": "use a topic from topics.yml"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1, 1])
    #expect(results.map { $0["level"] as? String } == ["warning", "error", "error"])
    let first = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let place = try #require(first["physicalLocation"] as? [String: Any])
    #expect((place["artifactLocation"] as? [String: String]) == ["uri": "b%20c.md"])
    #expect(place["region"] == nil)
  }

  @Test("counts columns in code points")
  func columns() throws {
    #expect(try region(.sample()) == ["startLine": 7, "startColumn": 11, "endColumn": 18])
    let emoji = Diagnostic.sample("e\u{301}", column: 2, excerpt: "👩‍👩‍👧e\u{301}x")
    #expect(try region(emoji) == ["startLine": 7, "startColumn": 6, "endColumn": 8])
  }

  @Test("of nothing is a run without results")
  func empty() throws {
    #expect(try #require(run([])["results"] as? [Any]).isEmpty)
  }
}
