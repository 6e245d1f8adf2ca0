import Diagnostics
import Foundation
import Portal
import Site
import Testing

@Suite("A new document")
struct NewDocumentTests {
  private func starter(_ portal: MiniPortal) -> DocumentStarter {
    let folder = ContentFolder(path: portal.path("content"), label: "content")
    return DocumentStarter(
      in: folder, content: folder.readSettings(), today: Day(iso: "2026-11-23") ?? .epoch)
  }

  @Test("is blank where a person must write, and says the rest in the document's language")
  func page() throws {
    let file = try starter(try MiniPortal()).start(.page, named: "om")
    #expect(file.path == "pages/om.md")
    #expect(file.blanks == ["title"])
    #expect(file.text == NewDocumentTexts.page)
  }

  @Test("lists the valid topics, programs and words, and dates a story")
  func story() throws {
    let portal = try MiniPortal(["content/programs/tvarsom.md": MiniPortal.program()])
    let file = try starter(portal).start(.story, named: "a-story", in: .english)
    #expect(file.path == "stories/a-story.en.md")
    #expect(file.blanks == ["title", "summary"])
    #expect(file.text.contains("\ndate: 2026-11-23\n"))
    #expect(file.text.contains("\n#   data: Data\n#   tiktok: TikTok\n#topics: []\n"))
    #expect(file.text.contains("\n#   tvarsom\n#program:\n"))
    let words = "Any of: innovation, retention, understanding, inclusion, technology, culture."
    #expect(file.text.contains("\n# What the pair's work brought. \(words)\n#benefits: []\n"))
  }

  @Test("passes check but for its blanks", arguments: Kind.allCases)
  func blanks(_ kind: Kind) async throws {
    let portal = try MiniPortal()
    let file = try starter(portal).start(kind, named: "new")
    try portal.write(file.text, to: "content/\(file.path)")
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    let places = file.blanks.map { blank in
      (lines.firstIndex { $0 == "\(blank):" } ?? -1, blank)
    }
    let expected = places.map { line, blank in
      "content/\(file.path):\(line + 1):1: error: the field \"\(blank)\" is empty [empty-field]"
    }
    let heads = ReportBlocks(await portal.check()).blocks.map { String($0.prefix { $0 != "\n" }) }
    #expect(heads == expected)
    #expect(!heads.isEmpty)
  }

  @Test("has no other fault with every field taken into use", arguments: Kind.allCases)
  func everyField(_ kind: Kind) async throws {
    let portal = try MiniPortal()
    let file = try starter(portal).start(kind, named: "new")
    // Comments have one space after their #, and choices three.
    let used = file.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isField = line.hasPrefix("#") && line.dropFirst().prefix { $0 == " " }.count.isMultiple(of: 2)
      return isField ? line.dropFirst() : line
    }
    try portal.write(used.joined(separator: "\n"), to: "content/\(file.path)")
    // A picture wants its description, and here both are blank.
    let codes = Set(ReportBlocks(await portal.check()).codes).subtracting(["missing-picture-text"])
    #expect(codes == ["empty-field"])
    for name in kind.schema.names { #expect(used.contains { $0.hasPrefix("\(name):") }, "\(name)") }
  }

  @Test("with its blanks filled in has nothing to report", arguments: Kind.allCases)
  func filled(_ kind: Kind) async throws {
    let portal = try MiniPortal()
    let answers = [
      "title": "Ett: \"nytt\" #1", "name": "Åsa \\ Öberg", "summary": "- en rad", "roles": "mentor, mentee",
      "career_stage": "early", "permission": "2026-01-01", "date": "2026-05-01",
    ]
    var values: [String: String] = [:]
    for field in kind.schema.fields where field.isRequired {
      let answer = try #require(answers[field.name])
      values[field.name] = field.value(from: answer)
    }
    let file = try starter(portal).start(kind, named: "new", values: values)
    #expect(file.blanks.isEmpty)
    try portal.write(file.text, to: "content/\(file.path)")
    #expect(await portal.check() == "")
  }

  @Test("takes from an answer only what its field can hold", arguments: NewDocumentTexts.answers)
  func answers(_ field: String, _ answer: String, _ value: String?) throws {
    let field = try #require(Kind.profile.schema.field(named: field))
    #expect(field.value(from: answer) == value)
  }
}

@Suite("What fields mean")
struct FieldMeaningTests {
  @Test("is said of every field, in whole sentences, in both languages", arguments: Kind.allCases)
  func meanings(_ kind: Kind) {
    for field in kind.schema.fields {
      for language in WordingLanguage.allCases {
        let words = field.meaning.text(in: language)
        #expect(words.hasSuffix(".") && words.count > 5 && !words.contains("\n"), "\(field.name)")
      }
      #expect(field.meaning.english != field.meaning.swedish)
    }
  }
}

enum NewDocumentTexts {
  static let answers: [(String, String, String?)] = [
    ("name", "  Åsa Öberg ", "Åsa Öberg"),
    ("name", "Anna: chef", "\"Anna: chef\""),
    ("name", "null", "\"null\""),
    ("name", " ", nil),
    ("roles", "mentor", "[mentor]"),
    ("roles", "mentor,mentee", "[mentor, mentee]"),
    ("roles", "mentor, mentor", nil),
    ("roles", "mentor, chef", nil),
    ("roles", ",", nil),
    ("career_stage", "mid", "mid"),
    ("career_stage", "mitt", nil),
    ("permission", "2026-11-23", "2026-11-23"),
    ("permission", "23/11", nil),
    ("capacity", "3", "3"),
    ("email", "a@b.example", "a@b.example"),
    ("withdrawn", "true", "true"),
  ]

  static let page = """
    ---
    # Fyll i det som är tomt efter kolon. Texten skrivs under den sista raden med bindestreck.

    # Sidans rubrik.
    title:

    # Ett utkast publiceras inte. Ta bort raden när texten är klar.
    draft: true

    # Det som följer kan utelämnas. Ta bort # framför ett fält för att använda det.

    # En eller två meningar för sökning.
    #summary:

    # Adressen till den som ser till att sidan stämmer.
    #owner:

    # Dagen då någon senast såg till att sidan stämmer. Skrivs 2026-11-23.
    #reviewed:

    # Sista delen av sidans adress, om den ska skilja sig från filens namn.
    #slug:

    # Dagen från vilken texten visas. Skrivs 2026-11-23.
    #publish_on:

    # Gamla adresser som ska leda hit, till exempel /gammal/adress/.
    #redirect_from: []
    ---


    """
}
