import Diagnostics
import Foundation
import Testing

@testable import Output

@Suite("The output folder")
struct OutputFolderTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.makeFolder("content/profiles")
    try sandbox.makeFolder("templates")
    try sandbox.link("alias", to: "content")
    try sandbox.link("dangling", to: "content/not-yet")
  }

  private func open(_ path: String, home: String? = nil) throws -> OutputFolder {
    try OutputFolder(
      sandbox.path(path), sources: [sandbox.path("content"), sandbox.path("templates")], home: home,
      calls: .system)
  }

  @Test(
    "may not be, hold or lie in the sources, whatever it is called",
    arguments: [
      "content", "content/", "content/out", "content/profiles/deep/out", "templates/out",
      "./content/../content",
      "alias", "alias/out", "dangling", "dangling/out", "public/../content/out", "templates/../alias/out",
    ])
  func inSources(_ path: String) throws {
    let failure = try #require(throws: OutputFailure.self) { try open(path) }
    #expect(failure.diagnostics.map(\.code) == [.outputInSources])
  }

  @Test("that holds both sources is refused for each of them")
  func holdsSources() throws {
    let failure = try #require(throws: OutputFailure.self) { try open("") }
    let messages = failure.diagnostics.map { $0.message(in: .english) }
    let root = String(sandbox.path("").dropLast())
    #expect(
      messages == [
        "the output folder \"\(root)\" overlaps the source folder \"\(root)/content\"",
        "the output folder \"\(root)\" overlaps the source folder \"\(root)/templates\"",
      ])
  }

  @Test(
    "that only resembles a source is accepted",
    arguments: ["content-2", "conten", "public/content", "new/er"])
  func beside(_ path: String) throws {
    _ = try open(path)
  }

  @Test(
    "may not be the root, the home folder or what holds it", arguments: ["/", "//", "HOME", "HOME/..", "/.."])
  func tooWide(_ path: String) throws {
    let home = sandbox.path("homes/anna")
    let path = path.replacingOccurrences(of: "HOME", with: home)
    let failure = try #require(throws: OutputFailure.self) {
      try OutputFolder(path, sources: [], home: home, calls: .system)
    }
    #expect(failure.diagnostics.map(\.code) == [.outputTooWide])
  }

  @Test("may lie in the home folder, also where that is the root", arguments: ["homes/anna", "/"])
  func inHome(_ home: String) throws {
    let home = home == "/" ? home : sandbox.path(home)
    _ = try OutputFolder(sandbox.path("homes/anna/public"), sources: [], home: home, calls: .system)
  }

  @Test("may not be a file")
  func file() throws {
    try sandbox.put("mine", at: "public")
    let failure = try #require(throws: OutputFailure.self) { try open("public") }
    #expect(sandbox.problems(failure) == ["output-not-folder public"])
    #expect(sandbox.text("public") == "mine")
  }

  @Test("may be a symbolic link, which stays one")
  func linked() throws {
    try sandbox.link("public", to: "elsewhere/site")
    try sandbox.build(["index.html": "one"])
    try sandbox.build(["index.html": "two"])
    #expect(try sandbox.tree("elsewhere/site") == ["index.html = two"])
    #expect(try sandbox.status("public").kind == .link)
    #expect(try sandbox.tree("elsewhere").filter { $0.hasPrefix(".") } == [])
  }

  @Test("that is a ring of symbolic links is an error")
  func ring() throws {
    try sandbox.link("a", to: "b")
    try sandbox.link("b", to: "a")
    let failure = try #require(throws: OutputFailure.self) { try open("a") }
    #expect(sandbox.problems(failure) == ["io a"])
    #expect(failure.diagnostics.first?.arguments["reason"] == SystemCode.tooManySteps.words)
  }
}
