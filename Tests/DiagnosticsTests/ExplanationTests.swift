import Testing

@testable import Diagnostics

@Suite("An explanation")
struct ExplanationTests {
  @Test("says what, why and what to do")
  func words() {
    #expect(
      Explanation(code: .sample, example: nil, language: .english).text == """
        unknown-topic (error)

          unknown topic "…"

        Why:
          Topics are few.

        What to do:
          use a topic from topics.yml

        """)
  }

  @Test("has lines of at most 80 characters", arguments: DiagnosticCode.all, WordingLanguage.allCases)
  func width(_ code: DiagnosticCode, _ language: WordingLanguage) {
    let text = explain(code, language: language)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("says where the wrong lines stand", arguments: places)
  func place(_ place: ExamplePlace, _ english: String, _ swedish: String) {
    let example = Example(.sample, place, wrong: "a", right: "b")
    let text = { Explanation(code: .sample, example: example, language: $0).text }
    #expect(text(.english).contains("\n\nWrong, \(english):\n  a\n\nRight:\n  b\n\n"))
    #expect(text(.swedish).contains("\n\nFel, \(swedish):\n  a\n\nRätt:\n  b\n\n"))
  }

  @Test("shows an example wrong and right, in the reader's language", arguments: explanations)
  func whole(_ code: DiagnosticCode, _ language: WordingLanguage, _ expected: String) {
    #expect(explain(code, language: language) == expected)
  }
}

private let places: [(ExamplePlace, String, String)] = [
  (.fields(of: "content/a.md"), "in the front matter of content/a.md", "i sidhuvudet till content/a.md"),
  (.fields(of: "content/site.yml"), "in content/site.yml", "i content/site.yml"),
  (.text(of: "content/a.md"), "in the text of content/a.md", "i texten i content/a.md"),
  (.block(of: "templates/a.html"), "in templates/a.html", "i templates/a.html"),
  (.whole("content/a.md"), "in content/a.md", "i content/a.md"),
  (.paths, "when these are the files", "när det här är filerna"),
]

private let explanations: [(DiagnosticCode, WordingLanguage, String)] = [
  (
    .unknownTopic, .english,
    """
    unknown-topic (error)

      unknown topic "…"

    Why:
      Topics come from one list, so that people who mean the same find each other.

    Wrong, in the front matter of content/profiles/eva-berg.md:
      teaches: [tik-tok]

    Right:
      teaches: [tiktok]

    What to do:
      use a topic of topics.yml, or add it there

    """
  ),
  (
    .headingSkipped, .swedish,
    """
    heading-skipped (varning)

      rubriken har nivå …, men … är den djupaste som kan följa här

    Varför:
      Rubrikerna är sidans disposition. En överhoppad nivå låter som ett kapitel som
      fattas för den som rör sig mellan rubriker med en skärmläsare. Textens första
      rubrik har nivå 2.

    Fel, i texten i content/guides/forsta-motet.md:
      ## Före mötet

      #### Boka ett rum

    Rätt:
      ## Före mötet

      ### Boka ett rum

    Vad du kan göra:
      använd … nummertecken, eller lägg till rubriken däremellan

    """
  ),
  (
    .yamlTab, .english,
    """
    yaml-tab (error)

      a tab is used to indent a field

    Why:
      YAML does not allow tabs at the start of a line, since they have no certain
      width.

    Wrong, in the front matter of content/guides/forsta-motet.md:
      sources:
      →   - {title: Enkäten, url: "https://foretag.example/enkat"}

    Right:
      sources:
        - {title: Enkäten, url: "https://foretag.example/enkat"}

    What to do:
      use two spaces instead of the tab

    """
  ),
  (
    .missingTranslation, .swedish,
    """
    missing-translation (varning)

      det finns ingen text på ”…”

    Varför:
      Varje dokument har en sida på varje språk. Där texten inte är översatt säger
      sidan det.

    Fel, när det här är filerna:
      content/guides/forsta-motet.md

    Rätt:
      content/guides/forsta-motet.md
      content/guides/forsta-motet.en.md

    Vad du kan göra:
      skriv en översättning bredvid; till dess visar sidan originalet med en
      upplysning

    """
  ),
]
