import Diagnostics
import Foundation
import Testing

@testable import Output

/// Ways to publish: in one step, and on systems that cannot.
enum Way: String, CaseIterable, CustomTestStringConvertible {
  case exchanged, inPlace, inside, copied

  var testDescription: String { rawValue }

  var calls: SystemCalls {
    var calls = self == .exchanged ? SystemCalls.system : .withoutExchange()
    if self == .copied {
      calls.rename = { (path, source, newPath, target) throws(SystemCode) in
        if source !== target { throw .crossDevice }
        try FileSystem.rename(path, in: source, to: newPath, in: target)
      }
    }
    if self == .inside {
      calls.makeFolder = { (path, folder) throws(SystemCode) in
        if path.string.hasPrefix(".public.") { throw .readOnly }
        try FileSystem.makeFolder(path, in: folder)
      }
    }
    return calls
  }
}

@Suite("What Tandem never wrote")
struct ForeignTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("stays, of whatever kind it is", arguments: Way.allCases)
  func stays(_ way: Way) throws {
    try sandbox.build(["a.html": "a", "guides/x.html": "x"])
    try sandbox.put("deny", at: "public/.htaccess")
    try sandbox.put("ref", at: "public/.git/refs/heads/main")
    try sandbox.put("beside", at: "public/guides/notes.txt")
    try sandbox.makeFolder("public/empty")
    try sandbox.put("outside", at: "outside/file")
    try sandbox.link("public/link", to: "../outside")
    try sandbox.link("public/dangling", to: "nowhere")
    #expect(mkfifo(sandbox.path("public/pipe"), 0o600) == 0)
    let before = try sandbox.status("public/.git/refs/heads/main").stamp
    let report = try sandbox.build(["a.html": "A"], way.calls)
    #expect(report == BuildReport(written: 1, removed: 1))
    #expect(
      try sandbox.tree() == [
        ".git/", ".git/refs/", ".git/refs/heads/", ".git/refs/heads/main = ref", ".htaccess = deny",
        "a.html = A",
        "dangling -> nowhere", "empty/", "guides/", "guides/notes.txt = beside", "link -> ../outside",
        "pipe |",
      ])
    #expect(try sandbox.status("public/.git/refs/heads/main").stamp == before)
    #expect(try sandbox.tree("outside") == ["file = outside"])
    #expect(try sandbox.names() == ["outside", "public"])
  }

  @Test("keeps the permissions and dates of its folders")
  func attributes() throws {
    try sandbox.build(["a.html": "a"])
    try sandbox.put("secret", at: "public/private/key")
    let date = Date(timeIntervalSince1970: 1_000_000)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o500, .modificationDate: date], ofItemAtPath: sandbox.path("public/private"))
    try sandbox.build(["a.html": "A"])
    let status = try sandbox.status("public/private")
    #expect(status.mode == 0o500)
    #expect(status.stamp.seconds == 1_000_000)
    #expect(try sandbox.names() == ["public"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: sandbox.path("public/private"))
  }

  /// What stands in the output folder, what the build writes, and the path that the diagnostic names.
  struct Conflict: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let put: @Sendable (Sandbox) throws -> Void
    let path: String
    let reported: String

    init(
      _ name: String, writes path: String, _ reported: String,
      _ put: @escaping @Sendable (Sandbox) throws -> Void
    ) {
      (testDescription, self.put, self.path, self.reported) = (name, put, path, reported)
    }
  }

  static let conflicts = [
    Conflict("a file with other bytes", writes: "new.html", "new.html") {
      try $0.put("mine", at: "public/new.html")
    },
    Conflict("a file where a folder is needed", writes: "new/x.html", "new") {
      try $0.put("mine", at: "public/new")
    },
    Conflict("an empty folder", writes: "new.html", "new.html") { try $0.makeFolder("public/new.html") },
    Conflict("a folder", writes: "new", "new") { try $0.put("mine", at: "public/new/x") },
    Conflict("a link at the path", writes: "new.html", "new.html") {
      try $0.link("public/new.html", to: "a.html")
    },
    Conflict("a link where a folder is needed", writes: "new/x.html", "new") {
      try $0.makeFolder("outside")
      try $0.link("public/new", to: "../outside")
    },
    Conflict("a file in a folder of ours that is to be a file", writes: "ours", "ours/mine") {
      try $0.put("mine", at: "public/ours/mine")
    },
    Conflict("a folder in a folder of ours that is to be a file", writes: "ours", "ours/mine") {
      try $0.makeFolder("public/ours/mine")
    },
  ]

  @Test("is never overwritten", arguments: conflicts, Way.allCases)
  func occupied(_ conflict: Conflict, _ way: Way) throws {
    try sandbox.build(["a.html": "a", "ours/x.html": "x"])
    try conflict.put(sandbox)
    let before = try sandbox.tree(manifest: true)
    let failure = try #require(throws: OutputFailure.self) {
      try sandbox.build(["a.html": "A", conflict.path: "new"], way.calls)
    }
    #expect(sandbox.problems(failure) == ["output-occupied public/\(conflict.reported)"])
    #expect(try sandbox.tree(manifest: true) == before)
    #expect(try sandbox.names().filter { $0.hasPrefix(".") } == [])
  }

  @Test("is named as a whole list where several things are in the way")
  func allProblems() throws {
    try sandbox.build([:])
    try sandbox.put("mine", at: "public/b.html")
    try sandbox.put("mine", at: "public/a.html")
    let failure = try #require(throws: OutputFailure.self) {
      try sandbox.build(["a.html": "a", "b.html": "b"])
    }
    #expect(sandbox.problems(failure) == ["output-occupied public/a.html", "output-occupied public/b.html"])
    let problem = try #require(failure.diagnostics.first)
    let path = sandbox.path("public/a.html")
    let words = "\"\(path)\" is in the way: Tandem did not write it and will not overwrite it"
    #expect(problem.message(in: .english) == words)
  }

  @Test("is reported once where there is no list of what Tandem wrote")
  func unlisted() throws {
    try sandbox.put("mine", at: "public/b.html")
    try sandbox.put("mine", at: "public/a/c.html")
    let failure = try #require(throws: OutputFailure.self) {
      try sandbox.build(["a/c.html": "c", "b.html": "b"])
    }
    #expect(sandbox.problems(failure) == ["output-unlisted public"])
    let words =
      "\"\(sandbox.path("public"))\" has no list of what Tandem wrote, and something stands where the site "
      + "is to be: \"\(sandbox.path("public/a/c.html"))\""
    #expect(failure.diagnostics.map { $0.message(in: .english) } == [words])
    #expect(try sandbox.tree(manifest: true) == ["a/", "a/c.html = mine", "b.html = mine"])
    #expect(try sandbox.names() == ["public"])
  }

  @Test("shares a folder with the site, before and after", arguments: Way.allCases, [true, false])
  func sharedFolders(_ way: Way, _ isFirst: Bool) throws {
    if !isFirst { try sandbox.build(["a.html": "a", "old/x.html": "x"]) }
    try sandbox.makeFolder("public/guides")
    try sandbox.makeFolder("public/old/empty")
    try sandbox.put("mine", at: "public/guides/new/f.txt")
    try sandbox.put("outside", at: "outside/file")
    try sandbox.link("public/guides/new/link", to: "../../../outside")
    let files = ["a.html": "a", "guides/index.html": "g", "guides/new/index.html": "n"]
    try sandbox.build(files, way.calls)
    let mine = [
      "guides/new/f.txt = mine", "guides/new/index.html = n", "guides/new/link -> ../../../outside",
    ]
    let rest = ["old/", "old/empty/"]
    #expect(
      try sandbox.tree() == ["a.html = a", "guides/", "guides/index.html = g", "guides/new/"] + mine + rest)
    // A second build finds the folders on its list, and still not what lies in them.
    #expect(try sandbox.build(files, way.calls).unchanged == 3)
    try sandbox.build(["a.html": "A"], way.calls)
    #expect(
      try sandbox.tree() == ["a.html = A", "guides/", "guides/new/", mine[0], mine[2]] + rest)
    #expect(try sandbox.tree("outside") == ["file = outside"])
    #expect(try sandbox.names() == ["outside", "public"])
  }

  @Test("shares its folders when the list is lost and every file is as it was", arguments: Way.allCases)
  func lostList(_ way: Way) throws {
    let files = ["a.html": "a", "guides/x.html": "x"]
    try sandbox.build(files)
    try sandbox.remove("public/.tandem-manifest")
    try sandbox.build(files, way.calls)
    #expect(try sandbox.tree() == ["a.html = a", "guides/", "guides/x.html = x"])
    #expect(try sandbox.build(files, way.calls).unchanged == 2)
  }

  @Test("becomes the site's where it is the very same file", arguments: Way.allCases)
  func adopted(_ way: Way) throws {
    try sandbox.put("same", at: "public/a.html")
    try sandbox.put("mine", at: "public/b.html")
    try sandbox.build(["a.html": "same"], way.calls)
    #expect(try sandbox.tree() == ["a.html = same", "b.html = mine"])
    try sandbox.build([:], way.calls)
    #expect(try sandbox.tree() == ["b.html = mine"])
  }
}

@Suite("A symbolic link in the output folder")
struct SymbolicLinkTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "x/b.html": "b", "x/c.html": "c"])
    try sandbox.put("a", at: "outside/a.html")
    try sandbox.put("b", at: "outside/b.html")
    try sandbox.put("c", at: "outside/c.html")
  }

  private let outside = ["a.html = a", "b.html = b", "c.html = c"]

  @Test("in a file's place is replaced, never followed", arguments: Way.allCases)
  func file(_ way: Way) throws {
    try sandbox.remove("public/a.html")
    try sandbox.link("public/a.html", to: "../outside/a.html")
    try sandbox.build(["a.html": "a", "x/b.html": "b", "x/c.html": "c"], way.calls)
    #expect(try sandbox.tree() == ["a.html = a", "x/", "x/b.html = b", "x/c.html = c"])
    #expect(try sandbox.tree("outside") == outside)
  }

  @Test("in a folder's place is replaced, never followed", arguments: Way.allCases, [true, false])
  func folder(_ way: Way, _ isStillNeeded: Bool) throws {
    try sandbox.remove("public/x")
    try sandbox.link("public/x", to: "../outside")
    let files = isStillNeeded ? ["a.html": "a", "x/b.html": "b"] : ["a.html": "a"]
    // The bytes behind the link are the wanted ones, and still not the site's.
    #expect(try sandbox.build(files, way.calls).unchanged == 1)
    #expect(try sandbox.tree() == ["a.html = a"] + (isStillNeeded ? ["x/", "x/b.html = b"] : []))
    #expect(try sandbox.tree("outside") == outside)
    #expect(try sandbox.names() == ["outside", "public"])
  }
}
