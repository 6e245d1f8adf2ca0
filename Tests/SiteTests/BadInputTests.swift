import Foundation
import Testing

/// Something wrong with the files themselves, and the words that must be in the report about it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// A part of the report: place, words and code.
  let expected: String
  let make: @Sendable (MiniPortal) throws -> Void

  init(_ name: String, _ expected: String, make: @escaping @Sendable (MiniPortal) throws -> Void) {
    self.testDescription = name
    self.expected = expected
    self.make = make
  }
}

@Suite("Bad input")
struct BadInputTests {
  @Test("is reported beside every other error, and leaves the output as it was", arguments: BadInput.all)
  func reported(_ input: BadInput) async throws {
    let portal = try MiniPortal()
    #expect(try await portal.build() == "")
    let old = portal.output()
    try #require(!old.isEmpty)

    try portal.write(MiniPortal.guide("phase: kick-off"), to: "content/guides/z.md")
    try input.make(portal)
    let report = try await portal.build()
    #expect(report.contains(input.expected))
    #expect(report.contains("content/guides/z.md:4:8: error: \"kick-off\" is not one of the words"))
    #expect(FolderBytes.differences(old, portal.output()) == [])
  }

  @Test(
    "a byte order mark is accepted, and positions are right",
    arguments: [
      ("content/guides/g.md", MiniPortal.guide("phase: kick-off"), ":4:8: error: \"kick-off\""),
      ("content/guides/g.md", "\r\n", ":1:1: error: the document has no front matter"),
      (
        "content/site.yml", "titel: Portalen\nbase_url: https://portal.example/\nlanguages: [sv, en]",
        ":1:1: error: unknown field \"titel\" [unknown-field]\n1 | titel: Portalen\n  | ^~~~~ did you mean"
      ),
    ])
  func byteOrderMark(_ path: String, _ text: String, _ expected: String) async throws {
    let portal = try MiniPortal()
    try portal.write([0xEF, 0xBB, 0xBF] + Array(text.utf8), to: path)
    #expect(await portal.check().contains(path + expected))
  }

  @Test("a byte order mark does no harm in any file")
  func byteOrderMarks() async throws {
    let portal = try MiniPortal()
    for (path, text) in MiniPortal.standard {
      try portal.write([0xEF, 0xBB, 0xBF] + Array(text.utf8), to: path)
    }
    #expect(try await portal.build() == "")
    for (_, bytes) in portal.output() { #expect(Data(bytes).range(of: Data([0xEF, 0xBB, 0xBF])) == nil) }
  }

  @Test("lines may end as they do in Windows and on old Macs", arguments: ["\r\n", "\r"])
  func lineEnds(_ end: String) async throws {
    let plain = try MiniPortal()
    #expect(try await plain.build() == "")
    let portal = try MiniPortal(MiniPortal.standard.mapValues { $0.replacing("\n", with: end) })
    #expect(try await portal.build() == "")
    #expect(FolderBytes.differences(plain.output(), portal.output()) == [])
    let faulty = MiniPortal.guide("order: tre", body: "Läs\n[mer](strat.md).").replacing("\n", with: end)
    try portal.write(faulty, to: "content/guides/g.md")
    let report = await portal.check()
    #expect(report.contains("content/guides/g.md:4:8: error: \"order\" takes a whole number"))
    #expect(report.contains("content/guides/g.md:8:7: error: the link \"strat.md\" leads nowhere"))
  }

  @Test(
    "deep nesting in a text ends neither in a crash nor in an endless wait",
    .timeLimit(.minutes(10)),
    arguments: nested)
  func deepMarkdown(_ text: String) async throws {
    let portal = try MiniPortal(["content/guides/g.md": MiniPortal.guide(body: text)])
    #expect(await portal.check().contains("content/guides/g.md"))
  }

  @Test(
    "names that need no plain letters work, with plain addresses",
    arguments: [
      ("återträff på ön", "atertraff-pa-on"),
      ("återträff på ön".decomposedStringWithCanonicalMapping, "atertraff-pa-on"),
      ("Två  ord", "tva-ord"), ("🎉 fest", "fest"), ("version-1.2", "version-1-2"), ("ABC", "abc"),
    ])
  func names(_ name: String, _ slug: String) async throws {
    let portal = try MiniPortal([
      "content/guides/\(name).md": MiniPortal.guide(body: "Hej."),
      "content/guides/\(name).en.md": MiniPortal.guide(body: "Hi."),
    ])
    #expect(try await portal.build() == "")
    #expect(portal.output().text("guider/\(slug)/index.html")?.contains("<p>Hej.</p>") == true)
    #expect(portal.output().text("en/guides/\(slug)/index.html")?.contains("<p>Hi.</p>") == true)
    #expect(portal.output().keys.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test("a link finds a file whose name is stored otherwise than it is written", arguments: [true, false])
  func otherForm(_ isFileDecomposed: Bool) async throws {
    let forms = ["mötet".precomposedStringWithCanonicalMapping, "mötet".decomposedStringWithCanonicalMapping]
    let (stored, written) = isFileDecomposed ? (forms[1], forms[0]) : (forms[0], forms[1])
    let portal = try MiniPortal([
      "content/pages/\(stored).md": "---\ntitle: Mötet\n---\n\nHej.\n",
      "content/pages/\(stored).en.md": "---\ntitle: Meeting\n---\n\nHi.\n",
      "content/pages/\(stored).txt": "Text",
      "content/index.md":
        "---\ntitle: Portalen\n---\n\n[a](pages/\(written).md) [b](pages/\(written).txt) ![c](pages/\(written).png)\n",
    ])
    try portal.write(TestPicture.png, to: "content/pages/\(stored).png")
    #expect(try await portal.build() == "")
    let home = try #require(portal.output().text("index.html"))
    #expect(
      home.contains("<a href=\"motet/\">a</a> <a href=\"assets/files/pages/motet.txt\">b</a> <img src="))
    #expect(portal.output()["assets/files/pages/motet.txt"] == Array("Text".utf8))
  }

  @Test("a content folder without anything is reported, and nothing is written")
  func emptyContent() async throws {
    let portal = try MiniPortal(whole: [:])
    try FileManager.default.createDirectory(
      at: portal.root.appending(path: "content"), withIntermediateDirectories: true)
    let expected = """
      content/site.yml: error: the file is missing [missing-file]
        = create it; README.md shows what it holds
      content/topics.yml: error: the file is missing [missing-file]
        = create it; README.md shows what it holds

      """
    #expect(try await portal.build() == expected)
    #expect(portal.output().isEmpty)
  }

  @Test("a broken site.yml does not hide what is wrong elsewhere")
  func brokenSettings() async throws {
    let portal = try MiniPortal([
      "content/site.yml": "title: [\n", "content/topics.yml": "data: {namn: Data}\n",
      "content/guides/g.md": MiniPortal.guide("topics: [dtaa]"),
    ])
    let report = await portal.check()
    #expect(report.contains("content/site.yml:1:8: error: a quotation mark or bracket is never closed"))
    #expect(report.contains("content/topics.yml:1:8: error: unknown field \"namn\""))
    #expect(report.contains("content/guides/g.md:4:10: error: unknown topic \"dtaa\""))
  }

  @Test("files of editors and systems are passed over")
  func ignored() async throws {
    let files = [
      ".DS_Store", ".git/config", "guides/.g.md.swp", "guides/g.md~", "guides/#g.md#", "Thumbs.db",
    ]
    let portal = try MiniPortal(
      Dictionary(uniqueKeysWithValues: files.map { ("content/" + $0, "x") }))
    #expect(await portal.check() == "")
  }
}

/// Texts that are nested, or nearly, ten thousand levels deep.
private let nested: [String] = [
  String(repeating: "> ", count: 10_000) + "x", String(repeating: "- ", count: 10_000) + "x",
  String(repeating: "[", count: 10_000) + "x" + String(repeating: "](y)", count: 10_000),
  String(repeating: "*a **a ", count: 10_000), String(repeating: "![", count: 10_000),
  String(repeating: "`a``", count: 10_000), String(repeating: "<a", count: 10_000),
  (0..<300).map { String(repeating: "  ", count: $0) + "- x" }.joined(separator: "\n"),
]
