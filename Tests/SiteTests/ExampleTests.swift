import Testing

@testable import Diagnostics

@Suite("An example of what a code means")
struct ExampleTests {
  @Test("is reported as its code where it is wrong", arguments: Example.all)
  func wrong(_ example: Example) async throws {
    let found = try await ExamplePortal(example: example).codes(with: example.wrong)
    #expect(found == Self.followers[example.code.name, default: []].union([example.code.name]))
  }

  @Test("has nothing to report where it is right", arguments: Example.all)
  func right(_ example: Example) async throws {
    let found = try await ExamplePortal(example: example).codes(with: example.right)
    #expect(found == [])
  }

  @Test("is there once for every code, but for those that no lines of a file can show")
  func complete() {
    let shown = Example.all.map(\.code.name)
    #expect(Set(shown).count == shown.count)
    #expect(Set(shown).isDisjoint(with: Self.unshown))
    #expect(Set(shown).union(Self.unshown) == Set(DiagnosticCode.all.map(\.name)))
  }

  @Test("is free of white space that nobody sees", arguments: Example.all)
  func tidy(_ example: Example) {
    for text in [example.wrong, example.right] {
      #expect(!text.isEmpty)
      #expect(text.split(separator: "\n").allSatisfy { $0.last?.isWhitespace == false })
    }
    #expect(example.wrong != example.right)
  }

  /// What must be reported along with the code, since the one mistake makes the other.
  private static let followers: [String: Set<String>] = [
    // Alike but for capitals, the two names have one address.
    "names-differ-by-case": ["path-collision"],
    // The misspelt key is one that the other language lacks.
    "missing-required-text": ["missing-interface-text"],
  ]

  /// Codes of which no few lines can be an example; what to do stands in their words.
  private static let unshown: Set<String> = [
    // What the system answers.
    "unreadable-file", "io", "port-taken", "port-forbidden", "preview-failed",
    // What was asked of a command.
    "unknown-kind", "bad-document-name", "document-exists", "unknown-site-language", "nothing-to-translate",
    "fully-translated", "file-not-created", "nothing-started", "settings-kept",
    // What lies in the output folder, or which one was chosen.
    "output-in-sources", "output-too-wide", "output-not-folder", "output-occupied", "output-unlisted",
    "output-manifest", "output-twice", "output-disturbed", "output-leftover",
    // What a file is, and not what it says.
    "not-a-file", "link-loop", "link-broken", "link-outside", "link-to-folder", "utf-16", "not-utf-8",
    "picture-rotated", "missing-templates",
    // What nobody sees in a text.
    "control-character",
    // What takes thousands of lines or signs.
    "impossible-path", "file-too-large", "front-matter-too-large", "too-complex", "template-too-large",
  ]
}

extension Example: CustomTestStringConvertible {
  public var testDescription: String { code.name }
}
