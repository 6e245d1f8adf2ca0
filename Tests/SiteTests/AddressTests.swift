import Diagnostics
import Foundation
import Output
import Portal
import Testing

@testable import Site

@Suite("Addresses and files")
struct AddressTests {
  @Test("an old address is a folder, or the file that it named, under the name that its bytes are")
  func oldAddresses() async throws {
    let portal = try MiniPortal([
      "content/guides/g.md": MiniPortal.guide("redirect_from: [\"/a%20b/\", /gammal, /x/y.html, /Guider/g/]"),
      "content/guides/g.en.md": MiniPortal.guide(),
    ])
    #expect(try await portal.build() == "")
    let site = portal.output()
    for path in ["a b/index.html", "gammal/index.html", "x/y.html", "Guider/g/index.html"] {
      #expect(site[path].map { String(decoding: $0, as: UTF8.self).contains("guider/g/") } == true, "\(path)")
    }
  }

  @Test("an old address that is too long for a file is reported where it stands")
  func longAddress() async throws {
    let name = String(repeating: "x", count: 256)
    let portal = try MiniPortal(["content/guides/g.md": MiniPortal.guide("redirect_from: [/x/, /\(name)/]")])
    let problems = await Site(reading: portal.options(today: Day(iso: "2026-11-23") ?? .epoch)).diagnostics
    let problem = try #require(problems.first { $0.code == .impossiblePath })
    #expect(problem.position == SourcePosition(line: 4, column: 22))
    #expect(problem.length == 258)
  }

  @Test("the same picture in two folders is published once")
  func samePicture() async throws {
    var files: [String: String] = [:]
    for name in ["a", "b"] {
      for language in ["", ".en"] {
        files["content/guides/\(name)/index\(language).md"] = MiniPortal.guide(body: "![En bild](bild.png)")
      }
    }
    let portal = try MiniPortal(files)
    for name in ["a", "b"] { try portal.write(TestPicture.png, to: "content/guides/\(name)/bild.png") }
    #expect(try await portal.build() == "")
    #expect(portal.output().keys.count { $0.hasPrefix("assets/pictures/bild.") } == 1)
  }

  @Test("a build that is called off leaves the old site, and nothing beside it")
  func calledOff() async throws {
    let portal = try MiniPortal()
    #expect(try await portal.build() == "")
    let before = portal.output()
    try portal.write("---\ntitle: Ny\n---\n", to: "content/index.md")
    let site = await Site(reading: portal.options(today: Day(iso: "2026-11-23") ?? .epoch))
    let folder = try OutputFolder(portal.path("public"), sources: [])
    let writing = Task {
      // Nothing is written before the task is called off.
      while !Task.isCancelled { await Task.yield() }
      return await SiteWriter(folder: folder).write(site)
    }
    writing.cancel()
    let (report, problems) = await writing.value
    #expect(report == nil)
    #expect(problems == [])
    #expect(FolderBytes.differences(before, portal.output()) == [])
    let names = try FileManager.default.contentsOfDirectory(atPath: portal.path(""))
    #expect(names.sorted() == ["content", "public"])
  }

  @Test("what the system refuses in the same words is said once, of the first file")
  func refusals() {
    let full = ["b", "a", "c"].map { Diagnostic(.io, file: $0, arguments: ["path": $0, "reason": "full"]) }
    let other = Diagnostic(.io, file: "d", arguments: ["path": "d", "reason": "locked"])
    let twice = Diagnostic(.outputTwice, file: "e", arguments: ["path": "e"])
    let found = (full + [other, twice]).eachRefusalOnce().inReportOrder()
    #expect(found.map(\.file) == ["a", "d", "e"])
  }
}

@Suite("Guides and programs that belong together")
struct BelongingTests {
  @Test("a guide's chapters stand in its list as one follows the other")
  func chapters() async throws {
    let guide = { (title: String, more: String) in
      "---\ntitle: \(title)\nsummary: En guide.\n\(more)\n---\n\nText.\n"
    }
    let portal = try MiniPortal([
      "content/guides/c/index.md": guide("C", ""), "content/guides/c/x.md": guide("X", ""),
      "content/guides/c/y.md": guide("Y", "order: 1"), "content/guides/c/a.md": guide("A", "order: 2"),
      "templates/guide.html": """
      {% extends "base.html" %}{% block main %}<p>{% for chapter in guide.chapters %}{{ chapter.title }}{% endfor -%}
      </p><p>{{ guide.previous.title if guide.previous }}-{{ guide.next.title if guide.next }}</p>{% endblock %}
      """,
    ])
    _ = try await portal.build()
    let shown = { (path: String) in
      portal.output()["guider/\(path)/index.html"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    #expect(shown("c").contains("<p>YAX</p><p>-Y</p>"))
    #expect(shown("c/y").contains("<p></p><p>C-A</p>"))
    #expect(shown("c/a").contains("<p></p><p>Y-X</p>"))
    #expect(shown("c/x").contains("<p></p><p>A-</p>"))
  }

  @Test("a program stands beside another of the portal, or beside what words say")
  func beside() async throws {
    let portal = try MiniPortal([
      "content/programs/ny.md": MiniPortal.program("beside: gammal"),
      "content/programs/gammal.md": "---\ntitle: Det gamla\nsummary: Ett.\nbeside: Något annat\n---\n",
      "templates/program.html": """
      {% extends "base.html" %}{% block main %}<p>{% if program.beside_program %}{{ program.beside_program.title -}}
      {% elif program.beside %}{{ program.beside }}!{% endif %}</p>{% endblock %}
      """,
    ])
    _ = try await portal.build()
    let shown = { (path: String) in
      portal.output()["program/\(path)/index.html"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    #expect(shown("ny").contains("<p>Det gamla</p>"))
    #expect(shown("gammal").contains("<p>Något annat!</p>"))
  }
}
