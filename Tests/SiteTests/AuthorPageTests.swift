import Foundation
import Portal
import Testing

/// The pages of the sample portal that are written for its authors.
@Suite("The pages for authors")
struct AuthorPageTests {
  @Test(
    "show every field of every kind, and what readers see for its words", arguments: ["falt", "en/fields"])
  func fields(_ path: String) async throws {
    let page = try #require(try await SamplePortal().pages["\(path)/index.html"])
    for kind in Kind.allCases {
      for field in kind.schema.fields {
        #expect(page.contains("<th scope=\"row\"><code>\(field.name)</code>"), "\(kind) \(field.name)")
      }
    }
    let isSwedish = path == "falt"
    let words = [
      ("mentee", "adept"), ("one-way", "enkelriktat"), ("executive", "i ledningen"), ("remote", "på distans"),
      ("retention", "fler stannar"),
    ]
    for (word, label) in words {
      #expect(page.contains("<code>\(word)</code> (\(label))") == isSwedish, "\(word)")
    }
    let coordinators = isSwedish ? "För koordinatorer" : "For coordinators"
    #expect(page.contains("<code>coordinator</code> (\(coordinators))"))
  }

  @Test("give examples of front matter that pass the check", arguments: ["falt.md", "falt.en.md"])
  func examples(_ file: String) async throws {
    let page = try String(
      contentsOf: SamplePortal.root.appending(path: "content/pages/\(file)"), encoding: .utf8)
    let blocks = page.split(separator: "```yaml\n").dropFirst().compactMap { part in
      part.hasPrefix("---\n") ? part.range(of: "```").map { String(part[..<$0.lowerBound]) } : nil
    }
    try #require(blocks.count == 4)
    let names = ["profiles/anna-ek.md", "guides/exempel.md", "stories/exempel.md", "programs/exempel.md"]
    var files = MiniPortal.sample()
    for (name, text) in zip(names, blocks) { files["content/" + name] = Array(text.utf8) }
    files["content/profiles/bo-lind.md"] = Array(MiniPortal.profile("Bo Lind").utf8)
    files["content/profiles/anna-ek.jpg"] = files["content/profiles/amina-warsame.jpg"]
    let portal = try MiniPortal(whole: [:])
    for (path, bytes) in files { try portal.write(bytes, to: path) }
    let report = await portal.check(today: "2026-11-25")
    let found = report.split(separator: "\n").filter { line in
      names.contains { line.hasPrefix("content/" + $0) }
    }
    #expect(found.allSatisfy { $0.contains("[missing-translation]") }, "\(found)")
    #expect(!report.contains(": error: "))
  }
}

extension MiniPortal {
  /// The files of the portal that comes with Tandem.
  fileprivate static func sample() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for folder in ["content", "templates"] {
      for (path, bytes) in FolderBytes.read(SamplePortal.root.appending(path: folder)) {
        files["\(folder)/\(path)"] = bytes
      }
    }
    return files
  }
}
