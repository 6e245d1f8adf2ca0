import Diagnostics
import Markdown
import Testing

@Suite("A document's sections")
struct SectionTests {
  private func sections(_ text: String, link: (Int) -> LinkRendering = { _ in .unlinked })
    -> [MarkdownSection]
  {
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    return MarkdownDocument(
      parsing: source, from: 0, options: MarkdownOptions(typography: .of(language: "sv"))
    ).html
      .sections(link: link)
  }

  private func texts(_ text: String) -> [String] {
    sections(text).map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test("begin at the headings, with their anchors")
  func headings() {
    let found = sections("Först.\n\n## Åt *andra* hållet\n\nText.\n\n## Åt andra hållet\n")
    #expect(found.map(\.anchor) == ["", "åt-andra-hållet", "åt-andra-hållet-2"])
    #expect(found.map(\.heading) == ["", "Åt andra hållet", "Åt andra hållet"])
    #expect(found.map { String(decoding: $0.text, as: UTF8.self) } == ["Först.", "Text.", ""])
  }

  @Test(
    "are plain text as readers see it",
    arguments: [
      ("a **b**c `d & <e>`", "a bc d & <e>"), ("- ett\n- två", "ett två"), ("\"så\" -- då", "”så” – då"),
      ("Se.\n\n| | a | b |\n|---|---|---|\n| c | | *d* |\n\nSlut.", "Se. a · b · c · d Slut."),
      ("rad\nrad", "rad rad"),
      ("![bild](b.png) efter", "efter"),
      ("> [!TIP]\n> Prova.", "Tip Prova."), ("<b>bort</b>", "bort"), ("", ""),
    ])
  func plain(_ markdown: String, _ expected: String) {
    #expect(texts(markdown).joined() == expected)
  }

  @Test("read an example once, as readers see it, and its headings as text of the section around it")
  func examples() {
    let found = sections("## Före\n\n```markdown example\n## Så *här*\n\n- ett\n```\n\nEfter.")
    #expect(found.map(\.heading) == ["Före"])
    #expect(found.map { String(decoding: $0.text, as: UTF8.self) } == ["Så här ett Efter."])
  }

  @Test("leave out the numbers of notes and the ways back")
  func notes() {
    #expect(texts("Sant[^1].\n\n[^1]: Källa.") == ["Sant.", "Källa."])
  }

  @Test("say what stands instead of a link that is replaced")
  func replaced() {
    let found = sections("Fråga [Anna Ek](anna.md) om det.") { _ in .replaced("en tidigare deltagare") }
    #expect(found.map { String(decoding: $0.text, as: UTF8.self) } == ["Fråga en tidigare deltagare om det."])
  }
}
