import Foundation
import Testing

@Suite(
  "The same input, day and version",
  .enabled(if: TandemProcess.isBuilt, "skipped: the tandem executable is not built beside the tests"))
struct DeterminismTests {
  private static let golden = MiniPortal.tests.appending(path: "Golden/bilingual/content")

  /// The site of the bilingual golden portal, built by the command in a folder of its own.
  private func site(
    _ options: [String] = ["--now", "2026-11-23"], environment: [String: String] = [:],
    below folder: String = ""
  ) throws -> [String: [UInt8]] {
    let portal = try MiniPortal(whole: [:])
    let root = portal.root.appending(path: folder)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.golden, to: root.appending(path: "content"))
    let run = try TandemProcess(
      ["build", root.path(percentEncoded: false), "--templates", MiniPortal.templates] + options,
      environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    return FolderBytes.read(root.appending(path: "public"))
  }

  @Test("give the same bytes twice, and wherever the portal lies")
  func places() throws {
    let first = try site()
    #expect(!first.isEmpty)
    #expect(FolderBytes.differences(first, try site()) == [])
    #expect(FolderBytes.differences(first, try site(below: "å mapp/with spaces/and (more)")) == [])
  }

  @Test(
    "give the same bytes in every locale and time zone",
    arguments: [
      ("C", "UTC"), ("sv_SE.UTF-8", "Europe/Stockholm"), ("tr_TR.UTF-8", "Pacific/Kiritimati"),
      ("ar_EG.UTF-8", "Pacific/Pago_Pago"), ("th_TH.UTF-8", "Asia/Bangkok"), ("fa_IR", "Asia/Tehran"),
    ])
  func locales(_ locale: String, _ zone: String) throws {
    let here = try site()
    let there = try site(environment: ["LC_ALL": locale, "LANG": locale, "TZ": zone])
    #expect(FolderBytes.differences(here, there) == [])
  }

  @Test("SOURCE_DATE_EPOCH is the day where no other is given, in UTC whatever the zone")
  func epoch() throws {
    // 2026-11-23T23:30:00Z, which is the day after in Stockholm.
    let seconds = "1795476600"
    let expected = try site()
    let other = try site(["--now", "2027-03-01"])
    #expect(FolderBytes.differences(expected, other) != [], "the day shows")
    let environment = ["SOURCE_DATE_EPOCH": seconds, "TZ": "Europe/Stockholm"]
    #expect(FolderBytes.differences(expected, try site([], environment: environment)) == [])
    #expect(
      FolderBytes.differences(other, try site(["--now", "2027-03-01"], environment: environment)) == [])
  }

  @Test("files on disk in another order give the same bytes")
  func order() throws {
    let portal = try MiniPortal(whole: [:])
    let files = FolderBytes.read(Self.golden)
    for path in files.keys.sorted(by: >) { try portal.write(files[path] ?? [], to: "content/" + path) }
    let run = try TandemProcess([
      "build", portal.path(""), "--templates", MiniPortal.templates, "--now", "2026-11-23",
    ])
    #expect(run.status == 0)
    #expect(FolderBytes.differences(try site(), portal.output()) == [])
  }
}
