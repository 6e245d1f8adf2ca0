import Diagnostics
import Foundation
import Portal
import Site
import Testing

/// A site that is brought up to date must be the very site that reading everything anew gives.
@Suite("A site that follows its files")
struct LiveSiteTests {
  @Test("is after each change what reading everything anew gives", arguments: LiveSiteCase.all)
  func same(_ example: LiveSiteCase) async throws {
    let portal = try MiniPortal(LiveSiteCase.files)
    let options = portal.options(today: Day(iso: "2026-11-23") ?? .epoch, includesDrafts: true)
    var live = await LiveSite(reading: options)
    // There and back again: what was left of the old must not come back with it.
    for files in [example.files, LiveSiteCase.files.filter { example.files[$0.key] != nil }] {
      var changes = SourceChanges()
      for path in example.files.keys { changes.add(path) }
      for (path, text) in files { try portal.replace(path, with: text) }
      for path in example.files.keys where files[path] == nil { try portal.replace(path, with: "") }
      live = await live.updated(after: changes)
      let fresh = await LiveSite(reading: options)
      #expect(live.site.diagnostics.inReportOrder() == fresh.site.diagnostics.inReportOrder())
      #expect(live.site.paths == fresh.site.paths)
      #expect(live.site.paths.filter { live.site.text($0) != fresh.site.text($0) } == [])
      if files == example.files { #expect(live.hasOnlyNewTexts == example.isText) }
    }
  }

  @Test("is that after any edits in any order", arguments: 1...12 as ClosedRange<UInt64>)
  func random(seed: UInt64) async throws {
    var edits = RandomEdits(seed: seed)
    let portal = try MiniPortal(whole: edits.files)
    let options = portal.options(today: Day(iso: "2026-11-23") ?? .epoch, includesDrafts: true)
    var live = await LiveSite(reading: options)
    var done: [String] = []
    for _ in 0..<40 {
      let edit = edits.next()
      done.append("\(edit.name): \(edit.files.keys.sorted().joined(separator: ", "))")
      var changes = SourceChanges()
      for (path, text) in edit.files {
        changes.add(path)
        try portal.replace(path, with: text)
      }
      live = await live.updated(after: changes)
      let fresh = await LiveSite(reading: options)
      let story = Comment(rawValue: "\(done.suffix(3)) \(edit.files)")
      let (reports, expected) = (Self.reports(live.site), Self.reports(fresh.site))
      try #require(reports.subtracting(expected) == [] && expected.subtracting(reports) == [], story)
      try #require(live.site.paths == fresh.site.paths, story)
      try #require(live.site.paths.filter { live.site.text($0) != fresh.site.text($0) } == [], story)
    }
  }

  private static func reports(_ site: Site) -> Set<String> {
    Set(site.diagnostics.map { report([$0], format: .text, language: .english) })
  }

  @Test("takes nothing for granted when it does not know what has changed")
  func unknown() async throws {
    let portal = try MiniPortal(LiveSiteCase.files)
    let options = portal.options(today: Day(iso: "2026-11-23") ?? .epoch)
    let live = await LiveSite(reading: options)
    try portal.write(MiniPortal.guide(body: "Ny."), to: "content/guides/g.md")
    let updated = await live.updated(after: SourceChanges(isUnknown: true))
    #expect(updated.site.text("guider/g/index.html")?.contains("Ny.") == true)
  }
}

struct LiveSiteCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The new texts; an empty one takes the file away.
  let files: [String: String]
  /// Whether only a text is new, so that nothing else is made anew.
  var isText = false

  /// What every case starts with, beside the standard portal.
  static let files: [String: String] = [
    "content/site.yml": MiniPortal.standard["content/site.yml"] ?? "",
    "content/topics.yml": MiniPortal.standard["content/topics.yml"] ?? "",
    "content/guides/g.md": MiniPortal.guide("topics: [data]", body: "## Ett\n\nText med [länk](h.md#tva)."),
    "content/guides/h.md": MiniPortal.guide(
      body: "## Två {#tva}\n\n## Tva\n\nMer om [Anna](../profiles/anna-ek.md)."),
    "content/guides/g.en.md": "---\ntitle: Guide\nsummary: A guide.\n---\n\n## One\n\nText.\n",
    "content/stories/s.md": MiniPortal.story("mentor: anna-ek\nmentee: bo-lind", body: "Anna Ek hjälpte Bo."),
    "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "teaches: [data]\nlearns: [tiktok]"),
    "templates/assets/site.css": "body { color: black }\n",
  ]

  static let all: [LiveSiteCase] = [
    LiveSiteCase(
      testDescription: "a new text",
      files: [
        "content/guides/g.md": MiniPortal.guide("topics: [data]", body: "## Ett\n\nNytt, och [länk](h.md).")
      ],
      isText: true),
    LiveSiteCase(
      testDescription: "a new text in a translation",
      files: ["content/guides/g.en.md": "---\ntitle: Guide\nsummary: A guide.\n---\n\n## One\n\nNew text.\n"],
      isText: true),
    LiveSiteCase(
      testDescription: "a link that breaks",
      files: ["content/guides/g.md": MiniPortal.guide("topics: [data]", body: "## Ett\n\n[Länk](borta.md).")],
      isText: true),
    LiveSiteCase(
      testDescription: "an old address that another page has",
      files: ["content/guides/g.md": MiniPortal.guide("redirect_from: [/guider/h/]")]),
    LiveSiteCase(
      testDescription: "an old address that a calendar takes",
      files: [
        "content/guides/g.md": MiniPortal.guide("redirect_from: [/program/p/calendar.ics]"),
        "content/programs/p.md": MiniPortal.program("events:\n  - {title: T, start: 2026-12-07}"),
      ]),
    LiveSiteCase(
      testDescription: "a chapter whose guide is not there",
      files: ["content/guides/x/y.md": MiniPortal.guide()]),
    LiveSiteCase(
      testDescription: "a new heading",
      files: ["content/guides/h.md": MiniPortal.guide(body: "## Annat\n\nText.")]),
    LiveSiteCase(
      testDescription: "a new title",
      files: ["content/guides/g.md": "---\ntitle: Öppning\nsummary: Ny.\n---\n\n## Ett\n\nText.\n"]),
    LiveSiteCase(
      testDescription: "front matter that breaks",
      files: ["content/guides/g.md": "---\ntitle: a: b\nsummary: Ny.\n---\n\nText.\n"]),
    LiveSiteCase(testDescription: "front matter that is gone", files: ["content/guides/g.md": "Text.\n"]),
    LiveSiteCase(testDescription: "a new document", files: ["content/guides/ny.md": MiniPortal.guide()]),
    LiveSiteCase(testDescription: "a document that goes", files: ["content/guides/h.md": ""]),
    LiveSiteCase(
      testDescription: "a document in a new folder",
      files: ["content/guides/h.md": "", "content/guides/h/index.md": MiniPortal.guide()]),
    LiveSiteCase(
      testDescription: "a person who withdraws",
      files: ["content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "withdrawn: true")]),
    LiveSiteCase(
      testDescription: "a person with new topics",
      files: ["content/profiles/bo-lind.md": MiniPortal.profile("Bo Lind", "teaches: [tiktok]")]),
    LiveSiteCase(
      testDescription: "an original whose translation takes its topics",
      files: ["content/guides/g.md": MiniPortal.guide("topics: [tiktok]", body: "## Ett\n\nText.")]),
    LiveSiteCase(
      testDescription: "a file that is not used",
      files: ["content/guides/plan.txt": "Plan"]),
    LiveSiteCase(
      testDescription: "a file that is linked to",
      files: [
        "content/guides/plan.txt": "Plan",
        "content/guides/g.md": MiniPortal.guide("topics: [data]", body: "## Ett\n\n[Plan](plan.txt)."),
      ]),
    LiveSiteCase(
      testDescription: "topics",
      files: ["content/topics.yml": "data: {name: {sv: Siffror, en: Numbers}}\n"]),
    LiveSiteCase(
      testDescription: "the site's languages",
      files: ["content/site.yml": "title: Portalen\nbase_url: https://portal.example/m/\nlanguages: [sv]\n"]),
    LiveSiteCase(
      testDescription: "site.yml that breaks", files: ["content/site.yml": "title: [\n"]),
    LiveSiteCase(
      testDescription: "a style sheet", files: ["templates/assets/site.css": "body { color: blue }\n"]),
    LiveSiteCase(
      testDescription: "a template",
      files: ["templates/guide.html": "{% extends \"base.html\" %}\n{% block main %}x{% endblock %}\n"]),
    LiveSiteCase(
      testDescription: "a template that breaks", files: ["templates/guide.html": "{{ gide.title }}\n"]),
    LiveSiteCase(
      testDescription: "the interface's words",
      files: ["templates/strings/sv.yml": MiniPortal.texts("sv") + "callout_note: Märk\n"]),
  ]
}

extension Site {
  /// The file at `path`; nil where it cannot be made.
  func text(_ path: String) -> String? {
    guard case .success(let bytes)? = bytes(at: path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension SourceChanges {
  mutating func add(_ path: String) {
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    if parts[0] == "content" { content.insert(parts[1]) } else { templates.insert(parts[1]) }
  }
}

extension MiniPortal {
  /// Writes a file, or takes it away where there is no text.
  func replace(_ path: String, with text: String) throws {
    if text.isEmpty {
      try? FileManager.default.removeItem(atPath: self.path(path))
    } else {
      try write(text, to: path)
    }
  }
}
