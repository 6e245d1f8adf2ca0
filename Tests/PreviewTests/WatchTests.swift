import Foundation
import Site
import Testing

@testable import Preview

@Suite("Watching the folders of a portal", .timeLimit(.minutes(10)))
struct WatchTests {
  static let watches: [@Sendable (SourceFolders) -> any SourceWatch] = {
    var watches: [@Sendable (SourceFolders) -> any SourceWatch] = [
      { PollingWatch(folders: $0, interval: .milliseconds(20)) }
    ]
    #if os(Linux)
      watches.append { InotifyWatch(folders: $0) }
    #endif
    return watches
  }()

  @Test("every kind of change is told", arguments: WatchCase.all)
  func told(_ example: WatchCase) async throws {
    for watch in Self.watches {
      let sources = try WatchedSources()
      defer { sources.remove() }
      let changes = watch(sources.folders).changes()
      try example.act(sources.folders)
      var found = SourceChanges()
      for await change in changes {
        found.content.formUnion(change.content)
        found.templates.formUnion(change.templates)
        if found == example.expected { break }
      }
      #expect(found == example.expected)
    }
  }

  @Test("hidden files and editors' own files are passed over")
  func ignored() async throws {
    let sources = try WatchedSources()
    defer { sources.remove() }
    for watch in Self.watches {
      let changes = watch(sources.folders).changes()
      for name in [".a.md.swp", "a.md~", "#a.md#", "a.md"] {
        try UUID().uuidString.write(toFile: sources.folders.content + "/guides/" + name)
      }
      let first = await changes.first { _ in true }
      #expect(first == SourceChanges(content: ["guides/a.md"]))
    }
  }

  #if os(Linux)
    @Test("a file that an editor moves away and writes anew has changed, and was never gone")
    func backup() async throws {
      let sources = try WatchedSources()
      defer { sources.remove() }
      let changes = InotifyWatch(folders: sources.folders).changes()
      let file = sources.folders.content + "/guides/a.md"
      try FileManager.default.moveItem(atPath: file, toPath: file + "~")
      try "2".write(toFile: file)
      let first = await changes.first { _ in true }
      #expect(first == SourceChanges(content: ["guides/a.md"]))
    }
  #endif
}

/// A portal's two folders with a few files, in a folder of their own until they are removed.
private struct WatchedSources {
  let folders: SourceFolders
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "tandem-watch-\(UUID().uuidString)")
    let path = root.path(percentEncoded: false)
    folders = SourceFolders(content: path + "/content", templates: path + "/templates")
    for folder in [folders.content + "/guides/old", folders.templates] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    for file in ["/guides/a.md", "/guides/b.md", "/guides/old/c.md"] {
      try "1".write(toFile: folders.content + file)
    }
  }

  func remove() { try? FileManager.default.removeItem(at: root) }
}

/// One thing that happens to a portal's files.
struct WatchCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let expected: SourceChanges
  let act: @Sendable (SourceFolders) throws -> Void

  static let all: [WatchCase] = [
    WatchCase(
      testDescription: "a file is written in place", expected: SourceChanges(content: ["guides/a.md"])
    ) {
      let handle = try FileHandle(forWritingTo: URL(filePath: $0.content + "/guides/a.md"))
      try handle.write(contentsOf: Data("22".utf8))
      try handle.close()
    },
    WatchCase(
      testDescription: "a file is replaced by another", expected: SourceChanges(content: ["guides/a.md"])
    ) {
      try Data("22".utf8).write(to: URL(filePath: $0.content + "/guides/a.md"), options: .atomic)
    },
    WatchCase(testDescription: "a file is new", expected: SourceChanges(content: ["guides/n.md"])) {
      try "n".write(toFile: $0.content + "/guides/n.md")
    },
    WatchCase(testDescription: "a file goes", expected: SourceChanges(content: ["guides/b.md"])) {
      try FileManager.default.removeItem(atPath: $0.content + "/guides/b.md")
    },
    WatchCase(
      testDescription: "a file is moved",
      expected: SourceChanges(content: ["guides/b.md", "guides/old/b.md"])
    ) {
      try FileManager.default.moveItem(
        atPath: $0.content + "/guides/b.md", toPath: $0.content + "/guides/old/b.md")
    },
    WatchCase(
      testDescription: "a folder is moved",
      expected: SourceChanges(content: ["guides/old/c.md", "guides/new/c.md"])
    ) {
      try FileManager.default.moveItem(atPath: $0.content + "/guides/old", toPath: $0.content + "/guides/new")
    },
    WatchCase(testDescription: "a folder goes", expected: SourceChanges(content: ["guides/old/c.md"])) {
      try FileManager.default.removeItem(atPath: $0.content + "/guides/old")
    },
    WatchCase(
      testDescription: "folders with files are new", expected: SourceChanges(content: ["guides/x/y/z.md"])
    ) {
      try FileManager.default.createDirectory(
        atPath: $0.content + "/guides/x/y", withIntermediateDirectories: true)
      try "z".write(toFile: $0.content + "/guides/x/y/z.md")
    },
    WatchCase(testDescription: "a link is new", expected: SourceChanges(content: ["guides/l.md"])) {
      try FileManager.default.createSymbolicLink(
        atPath: $0.content + "/guides/l.md", withDestinationPath: "a.md")
    },
    WatchCase(testDescription: "a template is new", expected: SourceChanges(templates: ["page.html"])) {
      try "t".write(toFile: $0.templates + "/page.html")
    },
  ]
}

extension String {
  fileprivate func write(toFile path: String) throws {
    try write(toFile: path, atomically: false, encoding: .utf8)
  }
}
