import Diagnostics
import Testing

@testable import Output

@Suite("The manifest")
struct ManifestTests {
  private func manifest(_ paths: [String]) -> Manifest {
    var entries: [OutputPath: ManifestEntry] = [:]
    for path in paths.compactMap(OutputPath.init) {
      entries[path] = ManifestEntry(
        size: path.string.count, fingerprint: Fingerprint(of: Array(path.string.utf8)))
    }
    return Manifest(entries)
  }

  @Test("reads what it wrote", arguments: [[], ["a"], ["b b/c  d", "a", "å/é", "a\nb\n", "\n", "end 3"]])
  func roundTrip(_ paths: [String]) throws {
    let written = manifest(paths)
    #expect(written.entries.count == paths.count)
    #expect(try #require(Manifest(parsing: written.serialized())).entries == written.entries)
  }

  @Test("is sorted lines of fingerprint, size and path")
  func form() throws {
    let entry = ManifestEntry(size: 12, fingerprint: Fingerprint(value: 0xAB))
    let entries = ["b", "a/c", "a b"].compactMap(OutputPath.init).map { ($0, entry) }
    let text = String(
      decoding: Manifest(Dictionary(uniqueKeysWithValues: entries)).serialized(), as: UTF8.self)
    #expect(
      text == """
        tandem-manifest 1
        00000000000000ab 12 a b
        00000000000000ab 12 a/c
        00000000000000ab 12 b
        end 3

        """)
  }

  static let line = "00000000000000ab 12 a\n"

  @Test(
    "is refused where it is damaged, forged or from a newer version",
    arguments: [
      "", "tandem-manifest 1\n", "tandem-manifest 2\nend 0\n", "tandem-manifest 1\nend 0", "end 0\n",
      "tandem-manifest 1\n\(line)end 2\n", "tandem-manifest 1\n\(line)",
      "tandem-manifest 1\n\(line)\(line)end 2\n",
      "tandem-manifest 1\n00ab 12 a\nend 1\n", "tandem-manifest 1\n00000000000000ab -1 a\nend 1\n",
      "tandem-manifest 1\n00000000000000ab 12 ../a\nend 1\n",
      "tandem-manifest 1\n00000000000000ab 12 /a\nend 1\n",
      "tandem-manifest 1\n00000000000000ab 12 a\\x\nend 1\n",
      "tandem-manifest 1\n00000000000000ab 12\nend 1\n",
      "tandem-manifest 1\n\(line)\nend 2\n",
    ])
  func damaged(_ text: String) {
    #expect(Manifest(parsing: Array(text.utf8)) == nil)
  }

  @Test("that cannot be understood stops the build before anything is written")
  func stops() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a"])
    try sandbox.put("tandem-manifest 9\nend 0\n", at: "public/.tandem-manifest")
    let failure = try #require(throws: OutputFailure.self) { try sandbox.build(["a.html": "A"]) }
    #expect(sandbox.problems(failure) == ["output-manifest public/.tandem-manifest"])
    #expect(try sandbox.tree() == ["a.html = a"])
    #expect(try sandbox.names() == ["public"])
  }

  @Test("is not read through a symbolic link")
  func linked() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a"])
    try sandbox.put(sandbox.text("public/.tandem-manifest") ?? "", at: "elsewhere")
    try sandbox.remove("public/.tandem-manifest")
    try sandbox.link("public/.tandem-manifest", to: "../elsewhere")
    let failure = try #require(throws: OutputFailure.self) { try sandbox.build(["a.html": "A"]) }
    #expect(sandbox.problems(failure) == ["output-manifest public/.tandem-manifest"])
  }
}
