import Testing

@testable import Diagnostics

@Suite("The list of codes")
struct CodeListTests {
  @Test("has every code once, below what it is about", arguments: WordingLanguage.allCases)
  func complete(_ language: WordingLanguage) {
    let lines = listCodes(language: language).split(separator: "\n")
    let listed = lines.compactMap {
      $0.wholeMatch(of: /[ ]{2}([a-z][a-z0-9-]*)[ ]{2,}.+/).map { String($0.1) }
    }
    #expect(listed.sorted() == DiagnosticCode.all.map(\.name).sorted())
    #expect(lines.filter { !$0.hasPrefix(" ") }.count == DiagnosticArea.allCases.count)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("says what each is about, in columns", arguments: parts)
  func columns(_ language: WordingLanguage, _ part: String) {
    #expect(listCodes(language: language).contains(part))
  }
}

private let parts: [(WordingLanguage, String)] = [
  (
    .english,
    """
      missing-original       there is no text in the first language of the site
                             ("…") beside this translation
      unused-file            no document uses this file, and it is not published

    """
  ),
  (
    .swedish,
    """

    Bilder:
      missing-picture       bilden ”…” finns inte
      not-a-picture         ”…” är inte en bild som kan visas
      picture-rotated       bilden ”…” kommer att ligga på sidan
      missing-picture-text  ”…” saknar beskrivning

    Text i Markdown:

    """
  ),
]
