import Diagnostics
import Foundation
import Portal
import Testing

@testable import TandemCLI

@Suite(
  "tandem new",
  .enabled(if: TandemProcess.isBuilt, "skipped: the tandem executable is not built beside the tests"))
struct NewCommandTests {
  private func run(_ arguments: [String], in portal: MiniPortal, locale: String = "en_GB.UTF-8") throws
    -> TandemProcess
  {
    try TandemProcess(
      ["new"] + arguments, environment: ["LC_ALL": locale, "SOURCE_DATE_EPOCH": "1795392000"], in: portal.root
    )
  }

  @Test("makes the file, prints its path, and says what is left to do")
  func made() throws {
    let portal = try MiniPortal()
    let run = try run(["page", "om"], in: portal)
    #expect(run.status == 0)
    #expect(run.output == "content/pages/om.md\n")
    #expect(run.errors == "Left to fill in: title.\n")
    let text = try String(contentsOf: portal.root.appending(path: "content/pages/om.md"), encoding: .utf8)
    #expect(text == NewDocumentTexts.page)
  }

  @Test("dates a story by SOURCE_DATE_EPOCH, finds another content folder, and can be quiet")
  func elsewhere() throws {
    let portal = try MiniPortal()
    let content = portal.path("content")
    let run = try run(["stories", "s", "--content", content, "--quiet"], in: portal)
    #expect(run.status == 0)
    #expect(run.output == "\(content)/stories/s.md\n")
    #expect(run.errors == "")
    let text = try String(contentsOf: portal.root.appending(path: "content/stories/s.md"), encoding: .utf8)
    #expect(text.contains("\ndate: 2026-11-23\n"))
  }

  @Test("translates a document")
  func translated() throws {
    let portal = try MiniPortal(["content/guides/g.md": MiniPortal.guide()])
    let run = try run(["guide", "g", "--translate"], in: portal, locale: "sv_SE.UTF-8")
    #expect(run.status == 0)
    #expect(run.output == "content/guides/g.en.md\n")
    #expect(run.errors == "Kvar att fylla i: title, summary.\n")
  }

  @Test("says what is wrong, makes nothing, and ends with 2", arguments: faults)
  func fault(_ arguments: [String], _ english: String, _ swedish: String) throws {
    let portal = try MiniPortal([
      "content/guides/Start.md": MiniPortal.guide(), "content/guides/x.md": MiniPortal.guide(),
      "content/guides/x.en.md": "---\ntitle: X\n---\n",
    ])
    let before = FolderBytes.read(portal.root)
    for (locale, report) in [("en_GB.UTF-8", english), ("sv_SE.UTF-8", swedish)] {
      let run = try run(arguments, in: portal, locale: locale)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors == report + "\n")
    }
    #expect(FolderBytes.read(portal.root) == before)
  }

  @Test("needs a site.yml that can be read, and reports its faults")
  func brokenSettings() throws {
    let portal = try MiniPortal(["content/site.yml": "title: T\nbase_url: https://p.example/\n"])
    let run = try run(["page", "om"], in: portal)
    #expect(run.status == 1)
    #expect(run.errors.contains("[missing-field]"))
    #expect(!FileManager.default.fileExists(atPath: portal.path("content/pages")))
  }

  @Test("says in the system's words why a file cannot be created")
  func blocked() throws {
    let portal = try MiniPortal(["content/pages": "in the way"])
    let run = try run(["page", "om"], in: portal)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("content/pages/om.md: error: the file cannot be created: "))
    #expect(
      run.errors.hasSuffix(
        "[file-not-created]\n  = check who may write to the folder, and that the disk has room\n"))
  }

  @Test("without a terminal wants everything on the command line", arguments: [[], ["guide"]])
  func incomplete(_ arguments: [String]) throws {
    let run = try run(arguments, in: try MiniPortal())
    #expect(run.status == 2)
    #expect(run.errors.contains("tandem new guide first-meeting"))
  }

  private static let faults: [([String], String, String)] = [
    (
      ["guid", "a"],
      """
      content: error: there is no kind of document called "guid" [unknown-kind]
        = did you mean "guide"?
      """,
      """
      content: fel: det finns ingen sorts dokument som heter ”guid” [unknown-kind]
        = menade du ”guide”?
      """
    ),
    (
      ["recept", "a"],
      """
      content: error: there is no kind of document called "recept" [unknown-kind]
        = use one of profile, guide, story, program, page
      """,
      """
      content: fel: det finns ingen sorts dokument som heter ”recept” [unknown-kind]
        = använd något av profile, guide, story, program, page
      """
    ),
    (
      ["guide", "Första mötet"],
      """
      content/guides: error: a document cannot be called "Första mötet" [bad-document-name]
        = did you mean "forsta-motet"?
      """,
      """
      content/guides: fel: ett dokument kan inte heta ”Första mötet” [bad-document-name]
        = menade du ”forsta-motet”?
      """
    ),
    (
      ["guide", "…"],
      """
      content/guides: error: a document cannot be called "…" [bad-document-name]
        = use small letters a to z, digits and hyphens: first-meeting; a chapter: the-year/spring
      """,
      """
      content/guides: fel: ett dokument kan inte heta ”…” [bad-document-name]
        = använd små bokstäver a till z, siffror och bindestreck: forsta-motet; ett kapitel: aret/varen
      """
    ),
    (
      ["page", "../ut"],
      """
      content/pages: error: a document cannot be called "../ut" [bad-document-name]
        = did you mean "ut"?
      """,
      """
      content/pages: fel: ett dokument kan inte heta ”../ut” [bad-document-name]
        = menade du ”ut”?
      """
    ),
    (
      ["guide", "index"],
      """
      content/guides/index.md: error: index.md is the text of a folder of its own, and this folder holds many \
      documents [misplaced-index]
        = give the file the document's name: first-meeting.md; the home page's text is index.md beside site.yml
      """,
      """
      content/guides/index.md: fel: index.md är texten till en egen mapp, och den här mappen innehåller många \
      dokument [misplaced-index]
        = ge filen dokumentets namn: forsta-motet.md; startsidans text är index.md bredvid site.yml
      """
    ),
    (
      ["guide", "guides/zz"],
      """
      content/guides/guides/zz.md: error: the chapter belongs to a guide that is not there: "guides" \
      [orphan-chapter]
        = write guides/guides/index.md, or move the chapter to guides
      """,
      """
      content/guides/guides/zz.md: fel: kapitlet hör till en guide som inte finns: ”guides” [orphan-chapter]
        = skriv guides/guides/index.md, eller flytta kapitlet till guides
      """
    ),
    (
      ["guide", "start"],
      """
      content/guides/Start.md: error: the document exists already [document-exists]
        = open it, or choose another name
      """,
      """
      content/guides/Start.md: fel: dokumentet finns redan [document-exists]
        = öppna det, eller välj ett annat namn
      """
    ),
    (
      ["guide", "x", "--translate", "--language", "en"],
      """
      content/guides/x.en.md: error: the document exists already [document-exists]
        = open it, or choose another name
      """,
      """
      content/guides/x.en.md: fel: dokumentet finns redan [document-exists]
        = öppna det, eller välj ett annat namn
      """
    ),
    (
      ["guide", "x", "--translate"],
      """
      content/guides/x.md: error: the document exists in every language of the site [fully-translated]
        = open its translation, or add a language to site.yml
      """,
      """
      content/guides/x.md: fel: dokumentet finns på alla webbplatsens språk [fully-translated]
        = öppna översättningen, eller lägg till ett språk i site.yml
      """
    ),
    (
      ["guide", "okänd", "--translate"],
      """
      content/guides/okänd.md: error: there is no document to translate [nothing-to-translate]
        = give the name of its file, without .md and language
      """,
      """
      content/guides/okänd.md: fel: det finns inget dokument att översätta [nothing-to-translate]
        = ange namnet på dess fil, utan .md och språk
      """
    ),
    (
      ["guide", "a", "--language", "fi"],
      """
      content/site.yml: error: "fi" is not a language of the site [unknown-site-language]
        = use one of sv, en, or add the language to site.yml
      """,
      """
      content/site.yml: fel: ”fi” är inte något av webbplatsens språk [unknown-site-language]
        = använd något av sv, en, eller lägg till språket i site.yml
      """
    ),
  ]
}
