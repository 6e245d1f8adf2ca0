import Diagnostics
import Foundation
import Testing

@testable import Output

@Suite("A build")
struct StagingTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("shows nothing before it is committed, and everything after")
  func allAtOnce() throws {
    let staging = try sandbox.output().begin()
    try staging.write("index.html", "home")
    try staging.write("guider/x/index.html", "guide")
    #expect(sandbox.text("public/index.html") == nil)
    let report = try staging.commit()
    #expect(
      try sandbox.tree() == ["guider/", "guider/x/", "guider/x/index.html = guide", "index.html = home"])
    #expect(report == BuildReport(written: 2))
    #expect(try sandbox.names() == ["public"])
  }

  @Test("writes what changed, keeps what did not, and removes what is gone")
  func second() throws {
    try sandbox.build(["a.html": "a", "b.html": "b", "gone/c.html": "c"])
    let before = try sandbox.status("public/a.html").stamp
    let report = try sandbox.build(["a.html": "a", "b.html": "B", "new/d.html": "d"])
    #expect(report == BuildReport(written: 2, unchanged: 1, removed: 1))
    #expect(try sandbox.tree() == ["a.html = a", "b.html = B", "new/", "new/d.html = d"])
    #expect(try sandbox.status("public/a.html").stamp == before)
    #expect(try sandbox.names() == ["public"])
  }

  @Test("that changes nothing leaves the very same folder")
  func nothingNew() throws {
    try sandbox.build(["a.html": "a", "b/c.html": "c"])
    let before = try (sandbox.status("public").stamp, sandbox.status("public/.tandem-manifest").stamp)
    #expect(try sandbox.build(["a.html": "a", "b/c.html": "c"]) == BuildReport(unchanged: 2))
    #expect(try sandbox.status("public").stamp == before.0)
    #expect(try sandbox.status("public/.tandem-manifest").stamp == before.1)
    #expect(try sandbox.names() == ["public"])
  }

  @Test(
    "mends a file that somebody edited, removed or cut short", arguments: ["b", "", "aaaa", nil] as [String?])
  func mends(_ edited: String?) throws {
    try sandbox.build(["x/a.html": "a"])
    try sandbox.remove("public/x/a.html")
    if let edited { try sandbox.put(edited, at: "public/x/a.html") }
    #expect(try sandbox.build(["x/a.html": "a"]).written == 1)
    #expect(sandbox.text("public/x/a.html") == "a")
  }

  @Test("takes thousands of files from many tasks at once")
  func concurrent() async throws {
    let staging = try sandbox.output().begin()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<16 {
        group.addTask {
          for index in 0..<100 {
            try staging.write("d\(index % 7)/e\(index)/\(task).html", "\(task) \(index)")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(staging.report.written == 1600)
    try staging.commit()
    for (task, index) in [(0, 0), (15, 99), (7, 50)] {
      #expect(sandbox.text("public/d\(index % 7)/e\(index)/\(task).html") == "\(task) \(index)")
    }
    #expect(try sandbox.tree().filter { !$0.hasSuffix("/") }.count == 1600)
  }

  @Test("cannot write one path twice, nor a file where another needs a folder", arguments: [false, true])
  func twice(_ isRebuild: Bool) throws {
    if isRebuild { try sandbox.build(["a": "1", "b/c": "2"]) }
    let before = isRebuild ? try sandbox.tree() : []
    for (first, second) in [("a", "a"), ("b/c", "b/c/d"), ("e/f", "e")] {
      let staging = try sandbox.output().begin()
      let failure = try #require(throws: OutputFailure.self) {
        try staging.write(first, "1")
        try staging.write(second, "2")
        try staging.commit()
      }
      #expect(failure.diagnostics.map(\.code) == [.outputTwice])
      staging.abandon()
    }
    #expect(isRebuild ? try sandbox.tree() == before : try sandbox.names() == [])
  }

  @Test("that is abandoned leaves everything as it was, down to folders made on the way")
  func abandoned() throws {
    let staging = try sandbox.output(at: "deep/er/public").begin()
    try staging.write("a/b.html", "new")
    staging.abandon()
    #expect(try sandbox.names() == [])
    #expect(throws: OutputFailure.self) { try staging.write("c.html", "late") }
  }

  @Test("that is dropped is abandoned")
  func dropped() throws {
    try sandbox.build(["a.html": "old"])
    do {
      let staging = try sandbox.output().begin()
      try staging.write("a.html", "new")
    }
    #expect(try sandbox.tree() == ["a.html = old"])
    #expect(try sandbox.names() == ["public"])
  }

  @Test("that is over takes no more files and cannot be committed again")
  func over() throws {
    let staging = try sandbox.output().begin()
    try staging.write("a.html", "a")
    let report = try staging.commit()
    #expect(throws: OutputFailure.self) { try staging.write("b.html", "b") }
    #expect(try staging.commit() == report)
    staging.abandon()
    #expect(try sandbox.tree() == ["a.html = a"])
  }

  @Test("keeps the permissions of the folder that it replaces", arguments: [0o700, 0o755, 0o775])
  func mode(_ mode: Int) throws {
    try sandbox.build(["a.html": "old"])
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: sandbox.path("public"))
    try sandbox.build(["a.html": "new"])
    #expect(try Int(sandbox.status("public").mode) == mode)
  }

  @Test("is not published where a file that it counts on changes under its feet")
  func disturbed() throws {
    try sandbox.build(["a.html": "a", "b.html": "b"])
    let staging = try sandbox.output().begin()
    try staging.write("a.html", "a")
    try staging.write("b.html", "B")
    try sandbox.put("edited", at: "public/a.html")
    let failure = try #require(throws: OutputFailure.self) { try staging.commit() }
    #expect(sandbox.problems(failure) == ["output-disturbed public/a.html"])
    #expect(try sandbox.tree() == ["a.html = edited", "b.html = b"])
    #expect(try sandbox.names() == ["public"])
  }

  @Test("gives the same bytes whatever the order of writing")
  func deterministic() throws {
    let files = ["b": "1", "a/c": "2", "a.d": "3", "å": "4"]
    var manifests: Set<String?> = []
    for order in [files.keys.sorted(), files.keys.sorted().reversed()] {
      let staging = try sandbox.output().begin()
      for path in order { try staging.write(path, files[path] ?? "") }
      try staging.commit()
      manifests.insert(sandbox.text("public/.tandem-manifest"))
      try sandbox.remove("public")
    }
    #expect(manifests.count == 1)
    #expect(!manifests.contains(nil))
  }
}
