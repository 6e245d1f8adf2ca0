import Foundation
import Testing

@Suite(
  "The command line",
  .enabled(if: TandemProcess.isBuilt, "skipped: the tandem executable is not built beside the tests"))
struct CommandTests {
  private func run(
    _ command: String, _ portal: MiniPortal, _ options: [String] = [], language: String = "en"
  ) throws -> TandemProcess {
    let folder = portal.path("")
    return try TandemProcess(
      [command, folder, "--templates", MiniPortal.templates, "--now", "2026-11-23", "--language", language]
        + options)
  }

  @Test("build writes the site, says so to standard error, and ends with 0")
  func build() throws {
    let portal = try MiniPortal()
    let run = try run("build", portal)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors.hasSuffix(" files written, 0 unchanged, 0 removed)\n"))
    #expect(portal.output()["index.html"] != nil)
    #expect(portal.output()["en/index.html"] != nil)
  }

  @Test("a second build of the same changes nothing")
  func again() throws {
    let portal = try MiniPortal()
    _ = try run("build", portal)
    let first = portal.output()
    let second = try run("build", portal)
    #expect(second.errors.contains("(0 files written, \(first.count - 1) unchanged, 0 removed)"))
    #expect(FolderBytes.differences(first, portal.output()) == [])
  }

  @Test("build with errors in the content ends with 1 and leaves the old output as it was")
  func brokenBuild() throws {
    let portal = try MiniPortal()
    _ = try run("build", portal)
    let old = portal.output()
    #expect(!old.isEmpty)
    for (path, text) in CommandTable.broken { try portal.write(text, to: path) }
    let run = try run("build", portal)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("content/guides/g.md: warning: there is no text in \"en\""))
    #expect(run.errors.contains("content/guides/g.md:4:8: error: \"kick-off\" is not one of the words"))
    #expect(run.errors.hasSuffix("1 error, 1 warning; the site was not written and is as it was.\n"))
    #expect(FolderBytes.differences(old, portal.output()) == [])
  }

  @Test(
    "check writes nothing, whatever it finds", arguments: [[:], CommandTable.warned, CommandTable.broken])
  func check(_ files: [String: String]) throws {
    let portal = try MiniPortal(files)
    let run = try run("check", portal)
    #expect(run.status == (files == CommandTable.broken ? 1 : 0))
    #expect(run.output == "")
    #expect(run.errors.contains(" pages checked in "))
    #expect(portal.output().isEmpty)
  }

  @Test("strict makes warnings errors, for check and build", arguments: ["check", "build"])
  func strict(_ command: String) throws {
    let portal = try MiniPortal(CommandTable.warned)
    #expect(try run(command, portal).status == 0)
    let before = portal.output()
    let strict = try run(command, portal, ["--strict"])
    #expect(strict.status == 1)
    #expect(strict.errors.hasPrefix("content/guides/g.md: error: there is no text in \"en\""))
    #expect(strict.errors.contains("1 error, 0 warnings"))
    #expect(FolderBytes.differences(before, portal.output()) == [])
  }

  @Test("quiet says only what is wrong")
  func quiet() throws {
    let good = try MiniPortal()
    #expect(try run("build", good, ["--quiet"]).errors == "")
    #expect(try run("check", good, ["--quiet"]).errors == "")
    let expected = """
      content/guides/g.md: warning: there is no text in "en" [missing-translation]
        = write a translation beside it; until then the page shows the original with a notice

      """
    #expect(try run("check", MiniPortal(CommandTable.warned), ["--quiet"]).errors == expected)
  }

  @Test("machines read standard output, and people standard error", arguments: CommandTable.formats)
  func formats(_ format: String, _ start: String, _ holds: String) throws {
    let run = try run("check", MiniPortal(CommandTable.broken), ["--format", format])
    #expect(run.status == 1)
    #expect(run.output.hasPrefix(start))
    #expect(run.output.contains(holds))
    #expect(run.errors.hasSuffix(" ms: 1 error, 1 warning\n"))
    #expect(run.errors.split(separator: "\n").count == 1)
    if format != "github" {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
    }
  }

  @Test("messages are Swedish on request, and where the system is")
  func swedish() throws {
    let portal = try MiniPortal(CommandTable.broken)
    let asked = try run("check", portal, language: "sv")
    #expect(asked.errors.contains("fel: ”kick-off” är inte något av orden som ”phase” tar [unknown-term]"))
    #expect(asked.errors.hasSuffix(" ms: 1 fel, 1 varning\n"))
    let system = try TandemProcess(
      ["check", portal.path(""), "--templates", MiniPortal.templates, "--now", "2026-11-23"],
      environment: ["LC_ALL": "sv_SE.UTF-8"])
    // The last line says how long it took.
    let lines = { (run: TandemProcess) in run.errors.split(separator: "\n").dropLast() }
    #expect(lines(system) == lines(asked))
  }

  @Test("ROOT is the current folder where none is given")
  func root() throws {
    let portal = try MiniPortal(["templates/none.txt": "x"])
    let run = try TandemProcess(["build", "--now", "2026-11-23"], in: portal.root)
    #expect(run.status == 0)
    #expect(portal.output()["index.html"] != nil)
  }

  @Test(
    "wrong usage ends with 2, and says what is wrong to standard error", arguments: CommandTable.wrongUsage)
  func wrongUsage(_ arguments: [String], _ message: String) throws {
    let run = try TandemProcess(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
  }

  @Test(
    "a SOURCE_DATE_EPOCH that is no number of seconds is wrong usage, also where a document is started",
    arguments: ["abc", "1e9", "1795608000.5", " 1", "99999999999999999999", "9223372036854775807"],
    [["check"], ["build"], ["new", "guide", "x"]])
  func badEpoch(_ epoch: String, _ arguments: [String]) throws {
    let portal = try MiniPortal(["templates/none.txt": "x"])
    let run = try TandemProcess(arguments, environment: ["SOURCE_DATE_EPOCH": epoch], in: portal.root)
    #expect(run.status == 2)
    #expect(
      run.errors.contains("SOURCE_DATE_EPOCH is '\(epoch)'; it takes whole seconds since 1970, or nothing."))
    #expect(portal.output().isEmpty)
  }

  @Test("a SOURCE_DATE_EPOCH that is empty counts as not set, and --now goes before one at fault")
  func unusedEpoch() throws {
    let portal = try MiniPortal(["templates/none.txt": "x"])
    #expect(try TandemProcess(["check"], environment: ["SOURCE_DATE_EPOCH": ""], in: portal.root).status == 0)
    let run = try TandemProcess(
      ["check", "--now", "2026-11-23"], environment: ["SOURCE_DATE_EPOCH": "abc"], in: portal.root)
    #expect(run.status == 0)
  }

  @Test("explain writes the explanation to standard output", arguments: CommandTable.explanations)
  func explain(_ language: String, _ words: String) throws {
    let run = try TandemProcess(["explain", "unknown-topic", "--language", language])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("unknown-topic"))
    #expect(run.output.contains(words))
  }

  @Test("explain without a code lists all codes", arguments: CommandTable.lists)
  func listCodes(_ language: String, _ start: String) throws {
    let run = try TandemProcess(["explain", "--language", language])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix(start))
    #expect(run.output.contains("\n  unknown-topic "))
  }

  @Test("help and the version go to standard output", arguments: ["--help", "--version"])
  func help(_ option: String) throws {
    let run = try TandemProcess([option])
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
    #expect(run.errors == "")
  }

  @Test(
    "an output folder in the content or around it is refused, and nothing is touched",
    arguments: ["content", "content/guides/out", "."])
  func outputInContent(_ output: String) throws {
    let portal = try MiniPortal()
    let before = FolderBytes.read(portal.root)
    let run = try run("build", portal, ["--output", portal.path(output)])
    #expect(run.status == 2)
    #expect(run.errors.contains("[output-in-sources]"))
    #expect(FolderBytes.differences(before, FolderBytes.read(portal.root)) == [])
  }

  @Test("build writes where it is told, and to ROOT/public only where it is not told")
  func elsewhere() throws {
    let portal = try MiniPortal()
    let run = try run("build", portal, ["--output", portal.path("site/out")])
    #expect(run.status == 0)
    #expect(portal.output().isEmpty)
    #expect(FolderBytes.read(portal.root.appending(path: "site/out"))["index.html"] != nil)
  }

  @Test("a folder that is not there is named, and is wrong usage", arguments: ["check", "build"])
  func empty(_ command: String) throws {
    let portal = try MiniPortal(whole: [:])
    let run = try TandemProcess([command, portal.path(""), "--language", "en"])
    #expect(run.status == 2)
    #expect(run.errors.contains("There is no folder '\(portal.path("content"))'."))
    #expect(portal.output().isEmpty)
  }
}

/// What the commands are tried with.
private enum CommandTable {
  static let broken: [String: String] = ["content/guides/g.md": MiniPortal.guide("phase: kick-off")]
  static let warned: [String: String] = ["content/guides/g.md": MiniPortal.guide()]

  static let formats: [(String, String, String)] = [
    ("json", "[", #""code": "unknown-term""#),
    ("github", "::", "::error file=content/guides/g.md,line=4,col=8,"),
    ("gitlab", "[", #""check_name": "unknown-term""#),
    ("sarif", "{", #""ruleId": "unknown-term""#),
  ]

  static let wrongUsage: [([String], String)] = [
    (["bild"], "bild"),
    (["build", "--nwo", "2026-11-23"], "Unknown option '--nwo'"),
    (["build", "--now", "23/11"], "'23/11' is not a day; write it as 2026-11-23."),
    (
      ["check", "--base-url", "portal.example"],
      "'portal.example' cannot be the address of a site; write https://"
    ),
    (["build", "--base-url", "https://"], "'https://' cannot be the address of a site"),
    (["build", "--base-url", "https://x.y/?a"], "'https://x.y/?a' cannot be the address of a site"),
    (["build", "--language", "sv", "--now", "23/11"], "”23/11” är ingen dag; skriv den som 2026-11-23."),
    (["check", "--language", "sv", "--base-url", "x"], "”x” kan inte vara adressen till en webbplats"),
    (["check", "nowhere", "--language", "sv"], "Det finns ingen mapp ”nowhere/content”."),
    (["schema", "nowhere", "--language", "sv"], "Det finns ingen mapp ”nowhere/content”."),
    (["explain", "--language", "sv", "unknown-topik"], "Det finns ingen kod ”unknown-topik”. Menade du"),
    (["check", "--format", "xml"], "xml"),
    (["check", "--language", "fi"], "fi"),
    (["explain", "unknown-topik"], "There is no code 'unknown-topik'. Did you mean 'unknown-topic'?"),
    (["explain", "mentor"], "There is no code 'mentor'. 'tandem explain' lists the codes."),
  ]

  static let explanations: [(String, String)] = [
    ("en", "Topics come from one list"),
    ("sv", "Ämnen hämtas ur en lista"),
  ]

  static let lists: [(String, String)] = [
    ("en", "Files and their names:\n  missing-file "),
    ("sv", "Filer och deras namn:\n  missing-file "),
  ]
}
