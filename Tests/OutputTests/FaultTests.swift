import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Output

@Suite("Where two folders cannot change places")
struct InPlaceTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("the site is published file by file", arguments: Array(SystemCode.noExchange))
  func codes(_ code: SystemCode) throws {
    try sandbox.build(["a.html": "a", "b.html": "b"])
    let kept = try sandbox.status("public/a.html").stamp
    let folder = try sandbox.status("public").stamp.identity
    let report = try sandbox.build(["a.html": "a", "c/d.html": "d"], .withoutExchange(code))
    #expect(report == BuildReport(written: 1, unchanged: 1, removed: 1))
    #expect(try sandbox.tree() == ["a.html = a", "c/", "c/d.html = d"])
    #expect(try sandbox.status("public/a.html").stamp == kept)
    #expect(try sandbox.status("public").stamp.identity == folder)
    #expect(try sandbox.names() == ["public"])
  }

  @Test("files become folders and folders files, and emptied folders go", arguments: Way.allCases)
  func changes(_ way: Way) throws {
    try sandbox.build(["x": "file", "y/1": "one", "y/z/2": "two", "gone/deep/3": "three", "same": "same"])
    try sandbox.build(["x/1": "folder", "y": "file", "same": "same"], way.calls)
    #expect(try sandbox.tree() == ["same = same", "x/", "x/1 = folder", "y = file"])
    #expect(try sandbox.build(["x/1": "folder", "y": "file", "same": "same"]) == BuildReport(unchanged: 3))
    #expect(try sandbox.names() == ["public"])
  }

  @Test("a foreign file that can have no second name stays where it is")
  func withoutLinks() throws {
    try sandbox.build(["a.html": "a"])
    try sandbox.put("mine", at: "public/.git/HEAD")
    let before = try sandbox.status("public/.git/HEAD").stamp
    var calls = SystemCalls.system
    calls.link = { (_, _, _) throws(SystemCode) in throw .notPermitted }
    try sandbox.build(["a.html": "A"], calls)
    #expect(try sandbox.tree() == [".git/", ".git/HEAD = mine", "a.html = A"])
    #expect(try sandbox.status("public/.git/HEAD").stamp == before)
  }

  @Test("without hard links, unchanged files are copied and keep their dates")
  func copies() throws {
    try sandbox.build(["a.html": "a", "b.html": "b"])
    let before = try sandbox.status("public/a.html").stamp
    var calls = SystemCalls.system
    calls.link = { (_, _, _) throws(SystemCode) in throw .notSupported }
    #expect(try sandbox.build(["a.html": "a", "b.html": "B"], calls).unchanged == 1)
    let after = try sandbox.status("public/a.html").stamp
    #expect(after.seconds == before.seconds)
    #expect(after.nanoseconds == before.nanoseconds)
    #expect(after.identity != before.identity)
  }

  @Test("a build that stops halfway leaves nothing that the next takes for foreign")
  func halfway() throws {
    try sandbox.build(["a.html": "a", "b.html": "b", "old.html": "old"])
    var calls = SystemCalls.withoutExchange()
    calls.rename = { (path, source, newPath, target) throws(SystemCode) in
      if path.string == "new.html" { throw SystemCode(EIO) }
      try FileSystem.rename(path, in: source, to: newPath, in: target)
    }
    let files = ["a.html": "A", "b.html": "B", "new.html": "new"]
    let failure = try #require(throws: OutputFailure.self) { try sandbox.build(files, calls) }
    #expect(sandbox.problems(failure) == ["io public/new.html"])
    #expect(try sandbox.tree() == ["a.html = A", "b.html = B", "old.html = old"])
    try sandbox.build(["a.html": "third"])
    #expect(try sandbox.tree() == ["a.html = third"])
    #expect(try sandbox.names() == ["public"])
  }
}

@Suite("A full disk")
struct FullDiskTests {
  /// A disk that is full after so many writes.
  private func full(after writes: Int, _ way: Way) -> SystemCalls {
    let left = Counter(writes)
    var calls = way.calls
    calls.write = { (file, bytes) throws(SystemCode) in
      guard left.takeOne() else { throw .noSpace }
      try FileSystem.write(file, bytes)
    }
    return calls
  }

  private final class Counter: Sendable {
    private let left: Mutex<Int>
    init(_ count: Int) { left = Mutex(count) }
    func takeOne() -> Bool {
      left.withLock { left in
        left -= 1
        return left >= 0
      }
    }
  }

  @Test("leaves the old site whole, wherever it is met", arguments: Way.allCases, 0..<6)
  func whole(_ way: Way, _ writes: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "gone.html": "gone"])
    try sandbox.put("mine", at: "public/.htaccess")
    let before = try sandbox.tree(manifest: true)
    // In one step, the fifth write is the manifest and there is no sixth.
    let calls = full(after: way == .exchanged ? min(writes, 4) : writes, way)
    let failure = try #require(throws: OutputFailure.self) {
      let staging = try sandbox.output(calls).begin()
      // The failure of one write must not be lost, even where its caller does not look at it.
      for path in ["a.html", "b.html", "c.html", "d.html"] { try? staging.write(path, "new") }
      try staging.commit()
    }
    let problem = try #require(failure.diagnostics.first)
    #expect(problem.code == .io)
    #expect(problem.message(in: .english).hasSuffix(": No space left on device"))
    #expect(try sandbox.tree(manifest: true) == before)
    #expect(try sandbox.names() == ["public"])
  }

  @Test("that was full for one write alone is not forgotten")
  func remembered() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a"])
    var calls = SystemCalls.system
    calls.write = { (file, bytes) throws(SystemCode) in
      if bytes.elementsEqual("unlucky".utf8) { throw .noSpace }
      try FileSystem.write(file, bytes)
    }
    let staging = try sandbox.output(calls).begin()
    try? staging.write("a.html", "unlucky")
    try staging.write("b.html", "b")
    let failure = try #require(throws: OutputFailure.self) { try staging.commit() }
    #expect(sandbox.problems(failure) == ["io public/a.html"])
    #expect(try sandbox.tree() == ["a.html = a"])
  }

  @Test("leaves no folder where there was none")
  func first() throws {
    let sandbox = try Sandbox()
    let failure = try #require(throws: OutputFailure.self) {
      try sandbox.build(["a.html": "a", "x/b.html": "b"], full(after: 1, .exchanged))
    }
    #expect(sandbox.problems(failure) == ["io public/x/b.html"])
    #expect(try sandbox.names() == [])
  }
}

@Suite("A call that the system refuses")
struct RefusalTests {
  @Test("is reported with the path and the system's words, in both languages")
  func words() throws {
    let sandbox = try Sandbox()
    try sandbox.put("file", at: "parent")
    let failure = try #require(throws: OutputFailure.self) { try sandbox.output(at: "parent/public").begin() }
    let problem = try #require(failure.diagnostics.first)
    let path = sandbox.path("parent/public")
    #expect(problem.message(in: .english) == "cannot read or write \"\(path)\": Not a directory")
    #expect(
      problem.message(in: .swedish) == "det går inte att läsa eller skriva \"\(path)\": Not a directory")
  }

  @Test("an exchange that fails for any other reason leaves the old site")
  func exchange() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a"])
    let failure = try #require(throws: OutputFailure.self) {
      try sandbox.build(["a.html": "A"], .withoutExchange(SystemCode(EIO)))
    }
    #expect(sandbox.problems(failure) == ["io public"])
    #expect(try sandbox.tree() == ["a.html = a"])
    #expect(try sandbox.names() == ["public"])
  }

  @Test("a path that is longer than the system takes is an error of its own file")
  func longPath() throws {
    let sandbox = try Sandbox()
    let path = Array(repeating: String(repeating: "a", count: 200), count: 30).joined(separator: "/")
    let failure = try #require(throws: OutputFailure.self) { try sandbox.build([path: "x"]) }
    #expect(sandbox.problems(failure) == ["io public/\(path)"])
    #expect(failure.diagnostics.first?.arguments["reason"] == "File name too long")
  }
}
