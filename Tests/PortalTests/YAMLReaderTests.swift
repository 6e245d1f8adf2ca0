import Diagnostics
import Testing

@testable import Portal

@Suite("Reading YAML")
struct YAMLReaderTests {
  private func read(_ yaml: String, linesBefore: Int = 0) -> (YAMLNode?, [Diagnostic]) {
    let before = String(repeating: "---\n", count: linesBefore)
    var reader = YAMLReader(
      source: SourceText(path: "x", bytes: Array((before + yaml).utf8)), linesBefore: linesBefore)
    return (reader.readMapping(yaml), reader.diagnostics)
  }

  @Test("columns count characters, however many code points they have")
  func columns() throws {
    // The e with an accent is two code points and one character.
    let (_, diagnostics) = read("name: \"cafe\u{301}\" @x\n", linesBefore: 1)
    let position = try #require(diagnostics.first?.position)
    #expect(position == SourcePosition(line: 2, column: 14))
  }

  @Test("every duplicate is reported, and the rest is still read")
  func duplicates() throws {
    let (node, diagnostics) = read("a: 1\nb: 2\na: 3\nc:\n  - 1\nb: 4\nd: 5\n")
    #expect(diagnostics.map { $0.position?.line } == [3, 6])
    guard case .map(let entries)? = node?.content else {
      Issue.record("no mapping was read")
      return
    }
    #expect(entries.map(\.key) == ["a", "b", "c", "d"])
  }

  /// A mapping in braces with duplicates, where they stand, and the keys that are read of it.
  static let flowDuplicates: [(yaml: String, places: [String], keys: [String])] = [
    ("x: {a: 1, a: 2}\n", ["1:11"], ["a"]),
    ("x: {a: 1, b: 2, a: 3, c: 4, a: 5}\n", ["1:17", "1:29"], ["a", "b", "c"]),
    ("x: {b: 1, a: {b: 2, c: [b, {b: 3}]}, b: {d: 4, e: 5}}\n", ["1:38"], ["b", "a"]),
    ("x: {\"a\": 'it''s, a: 1', 'a': \"\\\"}, a: 2\", b: it's} # a: 3\n", ["1:25"], ["a", "b"]),
    ("x: {\n  a: 1, # }, a: 0\n  b: 2,\n  a: [1,\n    2]\n}\ny: 1\n", ["4:3"], ["a", "b"]),
    ("x: {å: 1, ö: 2, å : 3}\n", ["1:17"], ["å", "ö"]),
    ("x: {ab: 1, a: 2, abc: 3, a: 4}\n", ["1:26"], ["ab", "a", "abc"]),
  ]

  @Test(
    "duplicates in braces are reported where they stand, and the rest is still read",
    arguments: flowDuplicates)
  func duplicatesInFlow(_ yaml: String, _ places: [String], _ keys: [String]) {
    let (node, diagnostics) = read(yaml)
    #expect(diagnostics.map(\.code) == places.map { _ in .duplicateKey })
    #expect(diagnostics.compactMap(\.position).map { "\($0.line):\($0.column)" } == places)
    guard case .map(let entries)? = node?.content, case .map(let inner)? = entries.first?.value.content else {
      Issue.record("no mapping was read")
      return
    }
    #expect(inner.map(\.key) == keys)
  }

  @Test(
    "deep nesting is refused before it is read",
    arguments: [
      String(repeating: "[", count: 10_000), "x: " + String(repeating: "{a: ", count: 10_000),
      String(repeating: "- ", count: 10_000) + "x",
      (0..<200).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n"),
    ])
  func deep(_ yaml: String) {
    #expect(read(yaml).1.map(\.code) == [.yamlTooDeep])
  }

  @Test("an alias bomb is refused")
  func bomb() {
    let levels = (1...9).map {
      "l\($0): &l\($0) [\(Array(repeating: $0 == 1 ? "x" : "*l\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    #expect(read(levels.joined(separator: "\n")).1.map(\.code) == [.yamlAlias])
  }

  @Test(
    "a value that begins with an exclamation mark is not read as the name of a type",
    arguments: [
      ("title: !Viktigt möte", "1:8"), ("title: !", "1:8"), ("title: ! x", "1:8"), ("title: !!int x", "1:8"),
      ("a: b!\nlist:\n  - !x y", "3:5"), ("a: [b, !c]", "1:8"), ("a: !b!c d", "1:4"), ("a: !å", "1:4"),
      ("a: !%x", "1:4"), ("!a b: c", "1:1"), ("a: !x\n  b: c", "1:4"),
      ("a: !x \"b\"", "1:4"), ("a: [e\u{301}, !x ]", "1:8"),
    ])
  func tag(_ yaml: String, _ place: String) {
    let (node, diagnostics) = read(yaml)
    #expect(node == nil)
    #expect(diagnostics.map(\.code) == [.yamlCharacter])
    #expect(diagnostics.compactMap(\.position).map { "\($0.line):\($0.column)" } == [place])
    #expect(diagnostics.first?.arguments["character"] == "!")
  }

  @Test(
    "the hint puts such a value in quotation marks where it stands",
    arguments: [
      (#"title: !Viktigt: "möte" "#, #"title: "!Viktigt: \"möte\"""#), ("list:\n  - !x y", #"  - "!x y""#),
      ("a: [b, !c d, e]", #"a: [b, "!c d", e]"#), (#"å: !b\c"#, #"å: "!b\\c""#),
    ])
  func quotedTag(_ yaml: String, _ mended: String) {
    #expect(read(yaml).1.map { $0.arguments["mended"] } == [mended])
  }

  @Test(
    "an exclamation mark elsewhere is text",
    arguments: ["a: Hej!", "a: \"!x\"", "a: '! x'", "a: b ! c", "a: |\n  !x"])
  func exclamation(_ yaml: String) {
    #expect(read(yaml).1.isEmpty)
  }

  @Test("a fault within a group is told as it is at the start of a line")
  func nested() {
    for yaml in [
      "quote:\n  text: \"Jag\" sa hon", "list:\n  - text: \"Jag\" sa hon",
      "list:\n  - a: b\n    text: 'Jag' sa hon",
    ] {
      #expect(read(yaml).1.map(\.code) == [.yamlAfterValue])
    }
  }

  @Test("an empty text is an empty mapping", arguments: ["", "# a comment\n", "~"])
  func empty(_ yaml: String) {
    #expect(read(yaml).0 != nil)
    #expect(read(yaml).1.isEmpty)
  }

  @Test("any text gives fields, or a fault at a place in it")
  func anything() {
    var random = SeededRandom(seed: 7)
    let alphabet = Array("ab:- \n\t[]{}\"'&*!|>#%@`,?~å0\r")
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in alphabet.randomElement(using: &random)
        }
      )
      .replacing("\r", with: "")
      let (node, diagnostics) = read(text)
      #expect(node != nil || !diagnostics.isEmpty, "\(text.debugDescription)")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      for position in diagnostics.compactMap(\.position) {
        #expect((1...lines + 1).contains(position.line), "\(text.debugDescription)")
      }
    }
  }
}

/// A small repeatable generator (SplitMix64; Steele, Lea and Flood, 2014).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension YAMLReaderTests {
  @Test(
    "a line that is right is not blamed for what is wrong in another",
    arguments: [
      "title: \"Så \\\"funkar\\\" det\"", "title: 'It''s'", "title: \"Råd\"\t", "title: \"Råd\" # kort",
      "sources: [{title: \"Rapport [PDF], del 2\", url: \"https://a.se\"}]", "meets: [[a], [b]]",
    ])
  func rightLine(_ line: String) {
    #expect(
      read(line + "\nsummary: @sven\n").1.map { "\($0.code.name) \($0.position?.line ?? 0)" } == [
        "yaml-character 2"
      ])
  }
}
