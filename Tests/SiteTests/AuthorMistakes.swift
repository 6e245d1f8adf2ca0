import Diagnostics
import Foundation
import Portal
import Site
import Testing

/// A mistake that people who write for the portal make, and what they must be told.
struct AuthorMistake: Sendable, CustomTestStringConvertible {
  /// What `wrong` and `right` are of a document: lines of its front matter, its text, or all of it.
  enum Part: Sendable { case fields, text, whole }

  let testDescription: String
  let kind: Kind
  let part: Part
  let wrong: String
  /// What one has when the hint has been followed.
  let right: String
  let place: String
  let code: String
  let hint: String

  init(
    _ name: String, _ kind: Kind, _ part: Part, wrong: String, right: String, at place: String,
    is code: String, hint: String
  ) {
    testDescription = name
    self.kind = kind
    self.part = part
    self.wrong = wrong
    self.right = right
    self.place = place
    self.code = code
    self.hint = hint
  }

  static let all = yaml + fields + values + references

  var path: String { "content/\(kind.folder)/nytt.md" }

  /// The document with `lines` in it, without the lines that `right` takes the place of.
  func document(with lines: String) -> String {
    if part == .whole { return lines }
    let replaced = part == .fields ? right.split(separator: "\n").map { $0.prefix { $0 != ":" } } : []
    let others = Self.standard(kind).filter { !replaced.contains($0.prefix { $0 != ":" }) }
    let fields = part == .fields && !lines.isEmpty ? [lines] + others : others
    return "---\n\(fields.joined(separator: "\n"))\n---\n\n\(part == .text ? lines : "Text.")\n"
  }

  private static func standard(_ kind: Kind) -> [String] {
    switch kind {
    case .profile: ["name: Cleo Dahl", "roles: [mentor]", "career_stage: early", "permission: 2026-01-15"]
    case .guide: ["title: Starten", "summary: Så börjar ni."]
    case .story: ["title: Lampan", "summary: En historia.", "date: 2026-05-01"]
    case .program: ["title: Hösten", "summary: Ett program."]
    case .page: ["title: Om"]
    }
  }

  /// A faultless portal in one language around the document.
  static let files = [
    "content/site.yml": "title: Portalen\nbase_url: https://portal.example/m/\nlanguages: [sv]\n",
    "content/topics.yml": "tiktok: {name: Tiktok}\nai: {name: Artificiell intelligens}\n",
    "content/index.md": "---\ntitle: Portalen\n---\n\nVälkommen.\n",
    "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "photo: anna-ek.jpg\nphoto_alt: Anna"),
    "content/guides/roller.md": "---\ntitle: Roller\nsummary: Vem gör vad.\n---\n\n## Ansvar\n\nText.\n",
    "content/programs/varen.md": "---\ntitle: Våren med mentorer\nsummary: Ett program.\n---\n\nText.\n",
  ]
}

@Suite("An author's mistake")
struct AuthorMistakeTests {
  private func problems(_ document: String, at path: String) async throws -> [Diagnostic] {
    let portal = try MiniPortal(whole: AuthorMistake.files.merging([path: document]) { $1 })
    try portal.write(TestPicture.png, to: "content/profiles/anna-ek.jpg")
    return await Site(reading: portal.options(today: Day(iso: "2026-11-23") ?? .epoch)).check()
      .inReportOrder()
  }

  @Test("is said once, at its place, with a hint", arguments: AuthorMistake.all)
  func said(_ mistake: AuthorMistake) async throws {
    let found = try await problems(mistake.document(with: mistake.wrong), at: mistake.path)
    #expect(found.count == 1)
    let problem = try #require(found.first)
    #expect(problem.file == mistake.path)
    #expect(problem.position.map { "\($0.line):\($0.column)" } == mistake.place)
    #expect(problem.code.name == mistake.code)
    #expect(problem.hint(in: .english) == mistake.hint)
    #expect(problem.suggestion.map(problem.hint(in: .swedish).contains) ?? true)
  }

  @Test("is gone when the hint has been followed", arguments: AuthorMistake.all)
  func mended(_ mistake: AuthorMistake) async throws {
    #expect(try await problems(mistake.document(with: mistake.right), at: mistake.path) == [])
  }

  @Test("is gone when what the hint says is put in its place", arguments: AuthorMistake.all)
  func replaced(_ mistake: AuthorMistake) async throws {
    let document = mistake.document(with: mistake.wrong)
    let problem = try #require(try await problems(document, at: mistake.path).first)
    guard let text = MendedText.of(document, by: problem) else { return }
    #expect(try await problems(text, at: mistake.path) == [])
  }

  @Test("of at least sixty kinds is known, and most hints say the very words to write")
  func enough() async throws {
    #expect(Set(AuthorMistake.all.map(\.testDescription)).count == AuthorMistake.all.count)
    #expect(AuthorMistake.all.count >= 60)
    var exact = 0
    for mistake in AuthorMistake.all {
      let document = mistake.document(with: mistake.wrong)
      let problem = try #require(try await problems(document, at: mistake.path).first)
      if MendedText.of(document, by: problem) != nil { exact += 1 }
    }
    #expect(exact * 2 > AuthorMistake.all.count)
  }
}

/// A document after the words of a hint have been written where the problem is.
enum MendedText {
  /// Nil where the hint has no words to write.
  static func of(_ document: String, by problem: Diagnostic) -> String? {
    guard let position = problem.position else { return nil }
    var lines = document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = lines[position.line - 1]
    if let whole = problem.arguments["mended"] ?? problem.arguments["line"], problem.suggestion == nil,
      problem.code.name.hasPrefix("yaml-")
    {
      lines[position.line - 1] = whole
    } else if let words = problem.suggestion {
      let start = line.index(line.startIndex, offsetBy: position.column - 1)
      let end = line.index(start, offsetBy: problem.length, limitedBy: line.endIndex) ?? line.endIndex
      let wrong = problem.arguments["value"] ?? problem.arguments["field"] ?? String(line[start..<end])
      let mended = line[start..<end].replacing(wrong, with: words, maxReplacements: 1)
      lines[position.line - 1] = String(line[..<start] + mended + line[end...])
    } else {
      return nil
    }
    return lines.joined(separator: "\n")
  }
}
