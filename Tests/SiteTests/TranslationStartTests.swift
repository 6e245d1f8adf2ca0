import Diagnostics
import Portal
import Testing

@Suite("The start of a translation")
struct TranslationStartTests {
  private func starter(_ portal: MiniPortal) -> DocumentStarter {
    let folder = ContentFolder(path: portal.path("content"), label: "content")
    return DocumentStarter(in: folder, content: folder.readSettings(), today: .epoch)
  }

  @Test("has the fields that a translation says in other words, and the headings of the original")
  func whole() async throws {
    let portal = try MiniPortal(["content/programs/p.md": Self.original])
    let file = try starter(portal).translate(.program, named: "p")
    #expect(file.path == "programs/p.en.md")
    #expect(file.blanks == ["title", "summary"])
    #expect(file.text == Self.translation)
    try portal.write(file.text, to: "content/\(file.path)")
    #expect(ReportBlocks(await portal.check()).codes == ["empty-field", "empty-field"])
  }

  @Test("passes check when its blanks are filled in and its other fields taken into use")
  func filled() async throws {
    let portal = try MiniPortal(["content/programs/p.md": Self.original])
    let file = try starter(portal).translate(.program, named: "p", into: .english)
    let filled = file.text.replacing("\ntitle:\n", with: "\ntitle: A\n")
      .replacing("\nsummary:\n", with: "\nsummary: B\n").replacing("\n#faq", with: "\nfaq")
      .replacing("\n#  ", with: "\n  ")
    try portal.write(filled, to: "content/\(file.path)")
    #expect(filled.contains("\n    answer: \"Därför: så.\"\n"))
    #expect(await portal.check() == "")
  }

  @Test("lies beside its original, and is what a known document in another language is")
  func places() throws {
    let portal = try MiniPortal([
      "content/guides/year/index.md": MiniPortal.guide(),
      "content/guides/year/spring.md": MiniPortal.guide(),
      "content/guides/english.en.md": MiniPortal.guide(),
    ])
    let starter = starter(portal)
    #expect(try starter.translate(.guide, named: "year").path == "guides/year/index.en.md")
    #expect(try starter.start(.guide, named: "year", in: .english).path == "guides/year/index.en.md")
    #expect(try starter.translate(.guide, named: "year/spring").path == "guides/year/spring.en.md")
    let swedish = try starter.translate(.guide, named: "english")
    #expect(swedish.path == "guides/english.md")
    #expect(swedish.text.contains("\n# en: Guide\ntitle:\n"))
  }

  @Test("of an original that cannot be read is the original's fault")
  func broken() throws {
    let portal = try MiniPortal(["content/guides/g.md": MiniPortal.guide("fase: start")])
    let fault = #expect(throws: TextFault.self) { try starter(portal).translate(.guide, named: "g") }
    #expect(fault?.diagnostic.code == .unknownField)
    #expect(fault?.diagnostic.file == "content/guides/g.md")
  }

  private static let original = """
    ---
    title: Höstens program
    summary: >
      Två rader
      om programmet.
    starts: 2026-02-01
    # A note of the team.
    faq:
      - question: Varför?
        answer: "Därför: så."

    # Another note.
    topics: [data]
    slug: hosten
    redirect_from: [/gammalt/]
    ---

    Text.

    ## Dag ett *nu*

    Dag två
    -------

    Slut.
    """

  private static let translation = """
    ---
    # A translation says only what it says in other words; the rest is taken from the original.

    # The name of the program.
    # sv: Höstens program
    title:

    # One or two sentences for lists and search: whom it is for, and what it asks.
    # sv: Två rader om programmet.
    summary:

    # A draft is not published. Remove this line when the text is ready.
    draft: true

    # Questions that people ask, with their answers. Remove each # below to say it in this language.
    #faq:
    #  - question: Varför?
    #    answer: "Därför: så."

    # The last part of the page's address, where it should differ from the file's name.
    #slug:
    ---

    ## Dag ett *nu*

    ## Dag två

    """
}
