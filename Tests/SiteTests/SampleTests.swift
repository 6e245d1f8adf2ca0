import Diagnostics
import Foundation
import Output
import Portal
import Site
import Testing

/// The portal that comes with Tandem, or a changed copy of it, built once.
struct SamplePortal {
  let report: String
  let site: [String: [UInt8]]

  /// - Parameter edit: changes the text of each file of the content, by its path.
  init(baseURL: String? = nil, edit: (String, String) -> String = { $1 }) async throws {
    let files = FolderBytes.read(Self.root.appending(path: "content"))
    let portal = try MiniPortal(whole: [:])
    for (path, bytes) in files {
      let text = path.hasSuffix(".md") ? edit(path, String(decoding: bytes, as: UTF8.self)) : nil
      try portal.write(text.map { Array($0.utf8) } ?? bytes, to: "content/" + path)
    }
    var options = portal.options(today: Day(iso: "2026-11-23") ?? .epoch)
    let templates = Self.root.appending(path: "templates").path(percentEncoded: false)
    options.templates = ContentFolder(path: templates, label: "templates")
    options.baseURL = baseURL.flatMap(BaseURL.init)
    let read = await Site(reading: options)
    var problems = read.diagnostics
    if !problems.hasErrors {
      let folder = try OutputFolder(portal.path("public"), sources: [options.content.path, templates])
      problems += await SiteWriter(folder: folder).write(read).diagnostics
    }
    report = Diagnostics.report(problems, format: .text, language: .english)
    site = portal.output()
  }

  /// The path of the base URL in its site.yml.
  static let basePath = "/mentor/"

  /// The pages, by path.
  var pages: [String: String] {
    site.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  static let root = MiniPortal.tests.deletingLastPathComponent().deletingLastPathComponent()
}

@Suite("The sample portal")
struct SampleTests {
  @Test("has neither errors nor warnings, and every page leads on")
  func whole() async throws {
    let sample = try await SamplePortal()
    #expect(sample.report == "")
    #expect(sample.pages.count > 100)
    let faults = SiteLinks(sample.site).faults(basePath: SamplePortal.basePath)
    #expect(faults == [])
  }

  @Test("asks no other host for anything")
  func hosts() async throws {
    let sample = try await SamplePortal()
    for (path, page) in sample.pages {
      for reference in SiteScan(page).references where reference.value.contains("//") {
        // A link is followed only when someone clicks it, and the canonical address is never fetched.
        let isClicked = reference.element == "a" && reference.attribute == "href"
        #expect(isClicked || page.contains("rel=\"canonical\" href=\"\(reference.value)\""), "\(path)")
      }
    }
    for (path, bytes) in sample.site where path.hasSuffix(".css") || path.hasSuffix(".js") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.ranges(of: /(url\(|import |fetch\()\s*["']?(https?:)?\/\//).isEmpty, "\(path)")
    }
  }

  @Test(
    "works below any path: only the 404 page knows where it is",
    arguments: ["https://intranet.example/", "https://intranet.example/a/b/"])
  func below(_ baseURL: String) async throws {
    let sample = try await SamplePortal(baseURL: baseURL)
    let base = String(baseURL.dropFirst("https://intranet.example".count))
    #expect(SiteLinks(sample.site).faults(basePath: base) == [])
    for (path, page) in sample.pages where path != "404.html" {
      let absolute = SiteScan(page).references.map(\.value).filter { $0.hasPrefix("/") }
      #expect(absolute == [], "\(path)")
    }
    let lost = try #require(sample.pages["404.html"])
    for reference in SiteScan(lost).references where !reference.value.contains(":") {
      #expect(reference.value.hasPrefix(base) || reference.value.hasPrefix("#"))
    }
  }

  @Test(
    "forgets everyone who withdraws",
    arguments: ["amina-warsame", "stig-arnesson", "gunilla-stenberg"])
  func withdrawn(_ id: String) async throws {
    let shown = try await SamplePortal()
    let file = SamplePortal.root.appending(path: "content/profiles/\(id).md")
    let profile = try String(contentsOf: file, encoding: .utf8)
    let name = try #require(field("name", of: profile))
    let photo = PictureReader(
      FolderBytes.read(SamplePortal.root.appending(path: "content/profiles"))["\(id).jpg"] ?? [])
    #expect(shown.site.holding(name) != [])
    if let photo { #expect(shown.site.holding(photo.bytes) != []) }

    let sample = try await SamplePortal { path, text in
      path == "profiles/\(id).md"
        ? text.replacing("\npermission:", with: "\nwithdrawn: true\npermission:") : text
    }
    #expect(!sample.report.contains(": error: "))
    try #require(sample.site["index.html"] != nil)
    #expect(sample.site.holding(name) == [])
    #expect(sample.site.holding(id) == [])
    if let email = field("email", of: profile) { #expect(sample.site.holding(email) == []) }
    if let photo { #expect(sample.site.holding(photo.bytes) == []) }
    #expect(SiteLinks(sample.site).faults(basePath: SamplePortal.basePath) == [])
  }

  private func field(_ name: String, of profile: String) -> String? {
    profile.split(separator: "\n").first { $0.hasPrefix("\(name): ") }
      .map { String($0.dropFirst(name.count + 2)) }
  }
}

/// The links of a written site, followed.
struct SiteLinks {
  private let site: [String: [UInt8]]
  private let scans: [String: SiteScan]

  init(_ site: [String: [UInt8]]) {
    self.site = site
    scans = site.filter { $0.key.hasSuffix(".html") }
      .mapValues { SiteScan(String(decoding: $0, as: UTF8.self)) }
  }

  /// Every reference that leads to no file or no id of the site.
  func faults(basePath: String) -> [String] {
    scans.flatMap { path, scan in
      scan.references.compactMap { leads($0.value, from: path, basePath) ? nil : "\(path): \($0.value)" }
    }
    .sorted()
  }

  private func leads(_ reference: String, from page: String, _ basePath: String) -> Bool {
    if reference.firstMatch(of: /^[a-z][a-z0-9+.-]*:/) != nil { return true }
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let address = String(parts[0].prefix { $0 != "?" }).removingPercentEncoding ?? ""
    guard let path = resolve(address, from: page, basePath) else { return false }
    let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    guard site[file] != nil else { return false }
    guard parts.count > 1, !parts[1].isEmpty else { return true }
    return scans[file]?.ids.contains(String(parts[1]).removingPercentEncoding ?? "") == true
  }

  /// The path below the site's root; nil where it leaves it.
  private func resolve(_ address: String, from page: String, _ basePath: String) -> String? {
    if address.isEmpty { return page }
    if address.hasPrefix("/") {
      return address.hasPrefix(basePath) ? String(address.dropFirst(basePath.count)) : nil
    }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    let isFolder = address.hasSuffix("/") || address.hasSuffix("..") || address == "."
    for part in address.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
  }
}
