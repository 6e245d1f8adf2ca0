import Foundation
import Testing

@testable import Output

@Suite("What a killed build left")
struct LeftoverTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.build(["a.html": "a"])
  }

  /// A process number that the system never gives.
  private static let dead = Int32.max

  @Test(
    "is removed by the next build, and the site was whole all along",
    arguments: [
      ".public.tandem-\(dead)-0123456789abcdef", "public/.tandem-\(dead)-0123456789abcdef",
      // In a container, the next build has the very number of the killed one.
      ".public.tandem-\(FileSystem.process)-0123456789abcdef",
    ])
  func removed(_ name: String) throws {
    try sandbox.put("half", at: "\(name)/x/y.html")
    try sandbox.put("keep", at: "outside/file")
    try sandbox.link("\(name)/link", to: "../outside")
    #expect(sandbox.text("public/a.html") == "a")
    try sandbox.build(["a.html": "A"])
    #expect(try sandbox.tree() == ["a.html = A"])
    #expect(try sandbox.tree("outside") == ["file = keep"])
    #expect(try sandbox.names() == ["outside", "public"])
  }

  @Test(
    "is told apart from what only looks like it",
    arguments: [
      ".public.tandem-notes", ".public.tandem-1-0123", ".public.tandem-x-0123456789abcdef",
      ".public.tandem-1-0123456789ABCDEF", ".public.tandem--1-0123456789abcdef",
      ".other.tandem-1-0123456789abcdef",
      "public.tandem-1-0123456789abcdef", ".tandem-1-0123456789abcdef", ".public.tandem-0-0123456789abcdef",
    ])
  func kept(_ name: String) throws {
    try sandbox.put("mine", at: "\(name)/file")
    try sandbox.build(["a.html": "A"])
    #expect(sandbox.text("\(name)/file") == "mine")
  }

  @Test("is not looked for behind a symbolic link")
  func linked() throws {
    let name = ".public.tandem-\(Self.dead)-0123456789abcdef"
    try sandbox.put("keep", at: "outside/file")
    try sandbox.link(name, to: "outside")
    try sandbox.build(["a.html": "A"])
    #expect(try sandbox.tree("outside") == ["file = keep"])
  }

  @Test("a folder with a very long name can be built too")
  func longName() throws {
    let name = String(repeating: "p", count: 255)
    let staging = try sandbox.output(at: name).begin()
    try staging.write("a.html", "a")
    try staging.commit()
    #expect(sandbox.text("\(name)/a.html") == "a")
  }
}

@Suite("Two builds at once")
struct LockTests {
  @Test("end in one right site, the second after the first")
  func wait() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.output()
    let first = try folder.begin()
    let done = DispatchSemaphore(value: 0)
    let started = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      started.signal()
      _ = try? sandbox.build(["a.html": "second", "b.html": "second"])
      done.signal()
    }
    started.wait()
    try first.write("a.html", "first")
    #expect(done.wait(timeout: .now() + .milliseconds(200)) == .timedOut)
    #expect(try sandbox.names().count == 1, "the second has begun while the first holds the lock")
    try first.commit()
    #expect(done.wait(timeout: .now() + .seconds(20)) == .success)
    #expect(try sandbox.tree() == ["a.html = second", "b.html = second"])
    #expect(try sandbox.names() == ["public"])
  }

  @Test("of many threads each find a whole site, and readers never find a mixture")
  func race() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "0", "b.html": "0"])
    let done = DispatchGroup()
    for thread in 1...4 {
      done.enter()
      Thread.detachNewThread {
        for round in 0..<10 {
          let text = "\(thread)-\(round)"
          _ = try? sandbox.build(["a.html": text, "b.html": text])
        }
        done.leave()
      }
    }
    // One open folder is one site, whatever is published meanwhile.
    var seen = 0
    while done.wait(timeout: .now()) == .timedOut {
      guard let folder = try? FileSystem.openFolder(PathBytes(sandbox.path("public"))),
        let first = try? FileSystem.bytes(PathBytes("a.html"), in: folder),
        let second = try? FileSystem.bytes(PathBytes("b.html"), in: folder)
      else { continue }
      #expect(first == second)
      seen += 1
    }
    #expect(seen > 0)
    #expect(sandbox.text("public/a.html") == sandbox.text("public/b.html"))
    #expect(try sandbox.names() == ["public"])
  }

  @Test("that made the folder above find each other's, also where the first gives up")
  func madeFolders() throws {
    let sandbox = try Sandbox()
    let first = try sandbox.output(at: "deep/public").begin()
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      if let second = try? sandbox.output(at: "deep/public").begin() {
        try? second.write("a.html", "second")
        _ = try? second.commit()
      }
      done.signal()
    }
    Thread.sleep(forTimeInterval: 0.1)
    first.abandon()
    #expect(done.wait(timeout: .now() + .seconds(20)) == .success)
    #expect(sandbox.text("deep/public/a.html") == "second")
  }
}
