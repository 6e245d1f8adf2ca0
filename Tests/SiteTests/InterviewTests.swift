import Diagnostics
import Portal
import Synchronization
import Testing

@testable import TandemCLI

@Suite("The questions of tandem new")
struct InterviewTests {
  /// An interview with someone who gives these answers and then leaves.
  private func interview(_ answers: String...) -> (Interview, said: () -> String) {
    let script = Script(answers)
    let interview = Interview(wording: .english, say: { script.say($0) }, answer: { script.next() })
    return (interview, { script.said })
  }

  @Test("take a kind misspelt or in Swedish, and ask again for what is none")
  func kind() {
    #expect(interview("", "recept", "guid").0.kind() == .guide)
    #expect(interview("berättelse").0.kind() == .story)
    let (asked, said) = interview("recept")
    #expect(asked.kind() == nil)
    #expect(
      said() == """
        What do you want to write? (profile, guide, story, program, page): \
        That cannot stand there. Try again, or leave it empty.
        What do you want to write? (profile, guide, story, program, page):\u{20}
        """)
  }

  @Test("propose a name, and take only one that is free")
  func name() {
    let isFree = { (name: String) in name != "taken" }
    #expect(interview("").0.name(suggestion: Slug("free"), isFree: isFree) == "free")
    #expect(interview("", "taken", "other").0.name(suggestion: Slug("taken"), isFree: isFree) == "other")
    #expect(interview().0.name(suggestion: Slug("free"), isFree: isFree) == nil)
  }

  @Test("ask for each required field, and leave out what is left empty")
  func values() {
    let (asked, said) = interview("Åsa", "mentor, boss", "mentor", "", "2026-01-01")
    #expect(
      asked.values(of: .profile) == ["name": "Åsa", "roles": "[mentor]", "permission": "2026-01-01"])
    #expect(said().contains("How far the person has come in working life, whatever their age. One of: early"))
  }

  @Test("start nothing where the first goes unanswered, and it is said so", arguments: reports)
  func unanswered(_ language: WordingLanguage, _ expected: String) throws {
    let portal = try MiniPortal()
    let folder = ContentFolder(path: portal.path("content"), label: "content")
    let starter = DocumentStarter(in: folder, content: folder.readSettings(), today: .epoch)
    let request = NewRequest(
      kind: "guide", name: nil, language: nil, isTranslation: false, interview: interview("Title").0)
    let fault = #expect(throws: TextFault.self) { try request.file(in: folder, starter) }
    #expect(report([try #require(fault).diagnostic], format: .text, language: language) == expected)
  }

  @Test("come only where something is missing, and name the file after its title")
  func request() throws {
    let portal = try MiniPortal(["content/guides/g.md": MiniPortal.guide()])
    let folder = ContentFolder(path: portal.path("content"), label: "content")
    let starter = DocumentStarter(in: folder, content: folder.readSettings(), today: .epoch)
    func path(_ name: String?, _ isTranslation: Bool, _ asked: Interview?) throws -> String {
      try NewRequest(
        kind: "guide", name: name, language: nil, isTranslation: isTranslation, interview: asked
      )
      .file(in: folder, starter).path
    }
    #expect(try path(nil, false, interview("Första mötet", "Kort.", "").0) == "guides/forsta-motet.md")
    #expect(try path(nil, false, interview("G", "Kort.", "g", "h").0) == "guides/h.md")
    #expect(try path(nil, true, interview("x", "g").0) == "guides/g.en.md")
    let (asked, said) = interview()
    #expect(try path("g", true, asked) == "guides/g.en.md")
    #expect(said() == "")
    #expect(try path("new", false, nil) == "guides/new.md")
  }

  private static let reports: [(WordingLanguage, String)] = [
    (
      .english,
      """
      content: error: no document was started: a question was left without an answer [nothing-started]
        = run the command again, or say everything at once: tandem new guide first-meeting

      """
    ),
    (
      .swedish,
      """
      content: fel: inget dokument påbörjades: en fråga lämnades utan svar [nothing-started]
        = kör kommandot igen, eller säg allt på en gång: tandem new guide forsta-motet

      """
    ),
  ]

  @Test("end where the input ends, and keep what has been said")
  func end() {
    #expect(interview("Åsa").0.values(of: .profile) == ["name": "Åsa"])
  }
}

/// What someone answers, and what they were asked.
private final class Script: Sendable {
  private let state: Mutex<(answers: [String], said: String)>

  init(_ answers: [String]) { state = Mutex((answers, "")) }

  func say(_ text: String) { state.withLock { $0.said += text } }
  func next() -> String? { state.withLock { $0.answers.isEmpty ? nil : $0.answers.removeFirst() } }
  var said: String { state.withLock { $0.said } }
}
