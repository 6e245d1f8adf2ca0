import Diagnostics
import Foundation
import Testing

@Suite(
  "tandem schema",
  .enabled(if: TandemProcess.isBuilt, "skipped: the tandem executable is not built beside the tests"))
struct SchemaCommandTests {
  private func run(_ arguments: [String] = [], in portal: MiniPortal) throws -> TandemProcess {
    try TandemProcess(["schema"] + arguments, in: portal.root)
  }

  private func text(_ path: String, in portal: MiniPortal) throws -> String {
    try String(contentsOf: portal.root.appending(path: path), encoding: .utf8)
  }

  @Test("writes a schema for each kind of file, the settings, and the paths of both")
  func written() throws {
    let portal = try MiniPortal()
    let run = try run(in: portal)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let kinds = ["guide", "page", "profile", "program", "story"]
    let names = (kinds.flatMap { [$0, "\($0).translation"] } + ["site", "topics"]).sorted()
    #expect(run.output == names.map { ".vscode/tandem/\($0).json\n" }.joined() + ".vscode/settings.json\n")
    let settings = try text(".vscode/settings.json", in: portal)
    for name in names { #expect(settings.contains("\"./.vscode/tandem/\(name).json\": [")) }
    #expect(FolderBytes.read(portal.root.appending(path: ".vscode")).count == names.count + 1)
  }

  @Test("has what a topic and a person are called beside their ids, in the site's first language")
  func choices() throws {
    let portal = try MiniPortal(["content/profiles/bo-lind.en.md": "---\ntitle: Engineer\n---\n"])
    _ = try run(in: portal)
    let profile = try text(".vscode/tandem/profile.json", in: portal)
    #expect(
      profile.hasSuffix(
        """
          "definitions": {
            "topic": {
              "type": "string",
              "enum": [
                "data",
                "tiktok"
              ],
              "enumDescriptions": [
                "Data",
                "Tiktok"
              ]
            },
            "profile": {
              "type": "string",
              "enum": [
                "anna-ek",
                "bo-lind"
              ],
              "enumDescriptions": [
                "Anna Ek",
                "Bo Lind"
              ]
            },
            "program": {
              "not": {}
            }
          }
        }

        """))
  }

  @Test("describes each field in the language that is asked for")
  func swedish() throws {
    let portal = try MiniPortal()
    _ = try run(["--language", "sv", "--output", "editor"], in: portal)
    let page = try text("editor/tandem/page.json", in: portal)
    #expect(page.hasPrefix(Self.page))
    #expect(try text("editor/settings.json", in: portal).contains("\"./editor/tandem/page.json\": ["))
  }

  @Test("asks nothing of a translation that its original may have said")
  func translations() throws {
    let portal = try MiniPortal()
    _ = try run(in: portal)
    #expect(try text(".vscode/tandem/guide.translation.json", in: portal).contains("\n  \"required\": [],\n"))
    let settings = try text(".vscode/settings.json", in: portal)
    #expect(settings.contains("\"content/profiles/*.md\",\n      \"!content/profiles/*.en.md\"\n"))
  }

  @Test("has no schemas for translations where the site has one language")
  func oneLanguage() throws {
    let portal = try MiniPortal([
      "content/site.yml": "title: T\nbase_url: https://p.example/\nlanguages: [sv]\n",
      "content/topics.yml": "data: {name: Data}\n",
    ])
    #expect(!(try run(in: portal).output.contains("translation")))
  }

  @Test("writes the same bytes again, and keeps its own settings with what was added to them")
  func again() throws {
    let portal = try MiniPortal()
    _ = try run(in: portal)
    let first = FolderBytes.read(portal.root)
    let settings = try text(".vscode/settings.json", in: portal)
    #expect(try run(in: portal).errors == "")
    #expect(FolderBytes.read(portal.root) == first)
    try portal.write("// Ours\n" + settings, to: ".vscode/settings.json")
    #expect(try run(in: portal).errors == "")
    #expect(try text(".vscode/settings.json", in: portal) == "// Ours\n" + settings)
  }

  @Test("never overwrites settings that someone else wrote, and says what to do", arguments: kept)
  func foreign(_ language: String, _ report: String) throws {
    let portal = try MiniPortal([".vscode/settings.json": "{\"editor.tabSize\": 2}\n"])
    let run = try run(["--language", language], in: portal)
    #expect(run.status == 0)
    #expect(run.errors == report + "\n")
    #expect(run.output.hasSuffix("/topics.json\n.vscode/tandem/settings.json\n"))
    #expect(try text(".vscode/settings.json", in: portal) == "{\"editor.tabSize\": 2}\n")
    #expect(try text(".vscode/tandem/settings.json", in: portal).contains("\"yaml.schemas\""))
  }

  @Test("needs topics that can be read, and says in the system's words what cannot be written")
  func faults() throws {
    let broken = try MiniPortal(["content/topics.yml": "data: []\n"])
    let first = try run(in: broken)
    #expect(first.status == 1)
    #expect(first.output == "")
    #expect(first.errors.hasPrefix("content/topics.yml:1:1: error: "))
    let blocked = try MiniPortal([".vscode": "in the way"])
    let second = try run(in: blocked)
    #expect(second.status == 2)
    #expect(second.errors.hasPrefix(".vscode/tandem/guide.json: error: the file cannot be created: "))
    let third = try run(["nowhere"], in: blocked)
    #expect(third.status == 2)
    #expect(third.errors.contains("There is no folder 'nowhere/content'."))
  }

  private static let kept = [
    (
      "en",
      """
      .vscode/settings.json: warning: these settings are not Tandem's, and stay as they are [settings-kept]
        = copy the lines of .vscode/tandem/settings.json into them
      """
    ),
    (
      "sv",
      """
      .vscode/settings.json: varning: de här inställningarna är inte Tandems och får vara som de är [settings-kept]
        = kopiera in raderna i .vscode/tandem/settings.json
      """
    ),
  ]

  private static let page = """
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Tandem: page",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "title"
      ],
      "properties": {
        "title": {
          "description": "Sidans rubrik.",
          "type": [
            "string",
            "number",
            "boolean"
          ],
          "pattern": "\\\\S"
        },

    """
}
