import Diagnostics
import Foundation
import Output
import Portal
import Site
import Testing

/// A small portal with the site and the report that it must give.
///
/// `Golden/NAME/content` is built with `Golden/templates`; `expected` holds the whole site, and `expected.txt`
/// the report where there is one. Without `expected` nothing may be written.
/// `TANDEM_RECORD=1 swift test` writes both anew, and fails, so that nobody records by mistake.
struct GoldenPortal: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let all: [GoldenPortal] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false))
    return (names ?? []).filter { $0 != "templates" }.sorted().map(GoldenPortal.init)
  }()

  static var isRecording: Bool { ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1" }

  /// The report, and every file of the site; none where there are errors.
  func build() async throws -> (report: String, site: [String: [UInt8]]) {
    // A build locks the folder around its output, so each has one of its own.
    let place = FileManager.default.temporaryDirectory.appending(path: "tandem-golden-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let target = place.appending(path: "public")
    let content = folder.appending(path: "content").path(percentEncoded: false)
    let options = SiteOptions(
      content: ContentFolder(path: content, label: "content"),
      templates: ContentFolder(path: MiniPortal.templates, label: "templates"),
      today: Day(iso: "2026-11-23") ?? .epoch)
    let reading = await Site(reading: options)
    var problems = await reading.check()
    if !problems.hasErrors {
      let output = try OutputFolder(
        target.path(percentEncoded: false), sources: [content, MiniPortal.templates])
      problems += await SiteWriter(folder: output).write(reading).diagnostics
    }
    // The files of the search are named after their contents, so its manifest tells of them all.
    let site = FolderBytes.read(target).filter { !$0.key.hasSuffix(".bin") }
    return (report(problems, format: .text, language: .english), site)
  }

  var expectedReport: String { (try? String(contentsOf: reportFile, encoding: .utf8)) ?? "" }

  var expectedSite: [String: [UInt8]] { FolderBytes.read(siteFolder) }

  func record(report: String, site: [String: [UInt8]]) throws {
    try? FileManager.default.removeItem(at: siteFolder)
    try? FileManager.default.removeItem(at: reportFile)
    if !report.isEmpty { try Data(report.utf8).write(to: reportFile) }
    for (path, bytes) in site {
      let file = siteFolder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  private static let root = MiniPortal.tests.appending(path: "Golden")
  private var folder: URL { Self.root.appending(path: name) }
  private var siteFolder: URL { folder.appending(path: "expected") }
  private var reportFile: URL { folder.appending(path: "expected.txt") }
}

@Suite("Golden portals")
struct GoldenTests {
  @Test("give the very site and report that are expected", arguments: GoldenPortal.all)
  func expected(_ portal: GoldenPortal) async throws {
    let (report, site) = try await portal.build()
    if GoldenPortal.isRecording {
      try portal.record(report: report, site: site)
      Issue.record("\(portal.name) was recorded anew: review it, then run without TANDEM_RECORD")
      return
    }
    #expect(report == portal.expectedReport)
    for path in FolderBytes.differences(site, portal.expectedSite) {
      #expect(site.text(path) == portal.expectedSite.text(path), "\(path) differs")
    }
  }

  @Test("are there, good ones and failing ones")
  func present() {
    let good = GoldenPortal.all.filter { !$0.expectedSite.isEmpty }
    let failing = GoldenPortal.all.filter { $0.expectedReport.contains(": error: ") }
    #expect(good.count >= 3)
    #expect(failing.count >= 2)
    #expect(Set(good.map(\.name)).isDisjoint(with: failing.map(\.name)))
  }
}
