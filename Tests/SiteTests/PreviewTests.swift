import Diagnostics
import Foundation
import Portal
import Site
import Testing

@testable import Preview

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("The preview of a portal")
struct PreviewTests {
  private static func workshop(_ portal: MiniPortal) async -> Workshop {
    let options = portal.options(today: Day(iso: "2026-11-23") ?? .epoch, includesDrafts: true)
    return Workshop(await LiveSite(reading: options), language: .english)
  }

  private static func get(_ path: String, _ headers: [String: String] = [:]) -> PreviewRequest {
    PreviewRequest(path: path, headers: headers.merging(["host": "127.0.0.1"]) { given, _ in given })
  }

  @Test("shows every file as a build writes it, but for the reload script")
  func bytes() async throws {
    let portal = try MiniPortal([
      "content/guides/g.md": MiniPortal.guide("draft: true"), "templates/x.txt": "x",
    ])
    #expect(!(try await portal.build(includesDrafts: true)).contains("error"))
    let workshop = await Self.workshop(portal)
    let built = portal.output().filter { $0.key != ".tandem-manifest" }
    #expect(built.count > 20)
    for (path, bytes) in built {
      let answer = await workshop.answer(Self.get("/m/" + path))
      #expect(answer.status == .ok)
      #expect(answer.body == (path.hasSuffix(".html") ? ReloadTag.added(to: bytes) : bytes), "\(path)")
    }
  }

  @Test("searches the site as it is now, and keeps what an open page may still follow")
  func search() async throws {
    let portal = try MiniPortal(["content/guides/g.md": MiniPortal.guide(body: "Gammalt.")])
    let workshop = await Self.workshop(portal)
    let (manifest, old) = try await Self.searchFiles(portal, workshop)
    #expect(old.count > 1)

    try portal.write(MiniPortal.guide(body: "Nyheter."), to: "content/guides/g.md")
    await workshop.apply(SourceChanges(content: ["guides/g.md"]))
    for (path, bytes) in old where path != manifest {
      #expect(await workshop.answer(Self.get("/m/" + path)).body == bytes, "\(path)")
    }
    let (_, new) = try await Self.searchFiles(portal, workshop)
    #expect(old[manifest] != new[manifest])

    try portal.write(MiniPortal.guide("phase: kickoff"), to: "content/guides/g.md")
    await workshop.apply(SourceChanges(content: ["guides/g.md"]))
    #expect(await workshop.answer(Self.get("/m/" + manifest)).body == new[manifest])
    #expect(await workshop.answer(Self.get("/m/search/fi.json")).status == .notFound)
  }

  /// The search's manifest and all its files in the first language as a build writes them, held against the preview's.
  private static func searchFiles(
    _ portal: MiniPortal, _ workshop: Workshop
  ) async throws -> (manifest: String, files: [String: [UInt8]]) {
    #expect(!(try await portal.build(includesDrafts: true)).contains("error"))
    let manifest = "search/sv.json"
    let files = portal.output().filter { $0.key == manifest || $0.key.hasPrefix("assets/search/sv/") }
    for (path, bytes) in files {
      let answer = await workshop.answer(get("/m/" + path))
      #expect(answer.status == .ok)
      #expect(answer.body == bytes, "\(path)")
    }
    return (manifest, files)
  }

  @Test("answers for what is not there with the site's own page")
  func missing() async throws {
    let shown = await Self.workshop(try MiniPortal()).shown
    let answer = shown.answer(Self.get("/m/finns-inte/"))
    #expect(answer.status == .notFound)
    #expect(answer.headers["Content-Type"] == "text/html; charset=utf-8")
    #expect(answer.body == shown.answer(Self.get("/m/404.html")).body)
  }

  @Test("refuses foreign names and anything but reading, and says so in its headers")
  func refused() async throws {
    let shown = await Self.workshop(try MiniPortal()).shown
    #expect(shown.answer(Self.get("/m/", ["host": "evil.example"])).status == .forbidden)
    var post = Self.get("/m/")
    post.method = "POST"
    #expect(shown.answer(post).status == .methodNotAllowed)
    #expect(shown.answer(post).headers["Allow"] == "GET, HEAD")
    let page = shown.answer(Self.get("/m/"))
    #expect(page.headers["X-Content-Type-Options"] == "nosniff")
    #expect(page.headers["Cross-Origin-Resource-Policy"] == "same-origin")
    #expect(shown.answer(Self.get("/m/guider")).headers["Location"] == "/m/guider/")
  }

  @Test("tells an open page of each change, and of no other page's", .timeLimit(.minutes(10)))
  func events() async throws {
    let portal = try MiniPortal([
      "content/guides/g.md": MiniPortal.guide(), "content/guides/h.md": MiniPortal.guide(),
    ])
    let workshop = await Self.workshop(portal)
    let open = await OpenedPage("/m/guider/g/", in: workshop)
    #expect(await open.next() == #"{"reload":false,"styles":{}}"#)

    try portal.write(MiniPortal.guide(body: "Annat."), to: "content/guides/h.md")
    await workshop.apply(SourceChanges(content: ["guides/h.md"]))
    try portal.write(MiniPortal.guide(body: "Nytt."), to: "content/guides/g.md")
    await workshop.apply(SourceChanges(content: ["guides/g.md"]))
    #expect(await open.next() == #"{"reload":true,"styles":{}}"#)
  }

  @Test("shows what is wrong over the last good page, until it is mended", .timeLimit(.minutes(10)))
  func overlay() async throws {
    let portal = try MiniPortal(["content/guides/g.md": MiniPortal.guide()])
    let workshop = await Self.workshop(portal)
    let open = await OpenedPage("/m/guider/g/", in: workshop)
    _ = await open.next()
    let good = await workshop.shown.page(at: "/m/guider/g/")
    let list = await workshop.shown.page(at: "/m/guider/")

    try portal.write(MiniPortal.guide("phase: kickoff"), to: "content/guides/g.md")
    await workshop.apply(SourceChanges(content: ["guides/g.md"]))
    let event = await open.next() ?? ""
    #expect(event.contains(#""reload":false"#))
    #expect(event.contains(#"content/guides/g.md:4:8: error: \"kickoff\" is not one of the words"#))
    #expect(event.contains(#"4 | phase: kickoff\n  |        ^~~~~~~ use one of"#))
    #expect(event.contains(#""title":"1 error""#))
    #expect(await workshop.shown.page(at: "/m/guider/g/") == good)
    #expect(await workshop.shown.page(at: "/m/guider/") == list)

    try portal.write(MiniPortal.guide(), to: "content/guides/g.md")
    await workshop.apply(SourceChanges(content: ["guides/g.md"]))
    #expect(await open.next() == #"{"reload":false,"styles":{}}"#)
  }

  @Test(
    "keeps every page while the settings or a template are broken",
    arguments: ["content/site.yml", "templates/base.html"])
  func brokenThroughout(_ path: String) async throws {
    let portal = try MiniPortal(["templates/x.txt": "x"])
    let workshop = await Self.workshop(portal)
    let good = await workshop.shown.page(at: "/m/")
    #expect(!good.isEmpty)
    try portal.write("title: [\n{{ nej }}", to: path)
    await workshop.apply(SourceChanges(isUnknown: true))
    #expect(await workshop.shown.problems.hasErrors)
    #expect(await workshop.shown.page(at: "/m/") == good)
  }

  @Test("exchanges a style sheet in place", .timeLimit(.minutes(10)))
  func styles() async throws {
    let portal = try MiniPortal(["templates/x.txt": "x"])
    let workshop = await Self.workshop(portal)
    let open = await OpenedPage("/m/", in: workshop)
    _ = await open.next()
    let old = await workshop.shown.newest.styleSheets["site.css"] ?? ""
    try portal.write("body { color: red }", to: "templates/assets/site.css")
    await workshop.apply(SourceChanges(templates: ["assets/site.css"]))
    let new = await workshop.shown.newest.styleSheets["site.css"] ?? ""
    #expect(old != new)
    #expect(await open.next() == #"{"reload":false,"styles":{"\#(old)":"\#(new)"}}"#)
  }

  @Test("loads a page again that had changed before its stream was open", .timeLimit(.minutes(10)))
  func stale() async throws {
    let workshop = await Self.workshop(try MiniPortal())
    let open = await OpenedPage("/m/", tag: "old", in: workshop)
    #expect(await open.next() == #"{"reload":true,"styles":{}}"#)
  }

  @Test("finds what only rendering can find", .timeLimit(.minutes(10)))
  func rendering() async throws {
    let portal = try MiniPortal([
      "templates/guide.html": "{{ 1 // (guide.title | length - 5) }}",
      "content/guides/g.md": MiniPortal.guide(),
    ])
    let workshop = await Self.workshop(portal)
    #expect(await !workshop.shown.problems.hasErrors)
    await workshop.checkPages()
    #expect(await workshop.shown.problems.hasErrors)
  }
}

/// A page that a browser has open, and what it is told.
private struct OpenedPage {
  private let events: AsyncStream<[UInt8]>

  init(_ path: String, in workshop: Workshop) async {
    await self.init(path, tag: EntityTag(of: workshop.shown.page(at: path)).text, in: workshop)
  }

  init(_ path: String, tag: String, in workshop: Workshop) async {
    events = await workshop.events(forPageAt: path, tag: tag)
  }

  /// The data of the next event.
  func next() async -> String? {
    for await bytes in events {
      return String(decoding: bytes.dropFirst("data: ".utf8.count).dropLast(2), as: UTF8.self)
    }
    return nil
  }
}
