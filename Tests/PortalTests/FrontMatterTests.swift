import Diagnostics
import Testing

@testable import Portal

@Suite("Front matter")
struct FrontMatterTests {
  private func split(_ text: String) -> Result<FrontMatter, FrontMatterFault> {
    FrontMatter.split(SourceText(path: "x.md", bytes: Array(text.utf8)), from: 0)
  }

  @Test(
    "the fields end at the next line of three hyphens, however lines end",
    arguments: [
      "---\na: 1\n---\nBody", "---\r\na: 1\r\n---\r\nBody", "---\ra: 1\r---\rBody", "--- \na: 1\n---\t\nBody",
    ])
  func cut(_ text: String) throws {
    let matter = try split(text).get()
    #expect(matter.yaml.trimmingSuffix() == "a: 1")
    #expect(String(decoding: Array(text.utf8)[matter.bodyOffset...], as: UTF8.self) == "Body")
  }

  @Test("four hyphens, or hyphens with words, do not end it")
  func notAnEnd() throws {
    #expect(throws: FrontMatterFault.unclosed) { try split("---\na: 1\n----\n--- x\n").get() }
  }

  @Test(
    "a text that starts otherwise has none", arguments: ["", "a: 1", "\n---\na: 1\n---\n", " ---\n---\n"])
  func missing(_ text: String) {
    #expect(throws: FrontMatterFault.missing) { try split(text).get() }
  }

  @Test("huge fields are refused")
  func tooLarge() {
    let text = "---\na: " + String(repeating: "x", count: FrontMatter.sizeLimit) + "\n---\n"
    #expect(throws: FrontMatterFault.tooLarge) { try split(text).get() }
  }
}

extension String {
  fileprivate func trimmingSuffix() -> String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
