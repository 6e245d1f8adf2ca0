import Testing

@testable import Site

@Suite("Comments of assets")
struct AssetCommentsTests {
  private func lean(_ text: String, _ name: String) -> String {
    String(decoding: AssetComments.removed(from: Array(text.utf8), named: name), as: UTF8.self)
  }

  @Test(
    "are left out where they have lines of their own",
    arguments: [
      ("a.js", "// why\nlet a = 1; // stays\n  // indented\nlet b;\n", "let a = 1; // stays\nlet b;\n"),
      ("a.mjs", "// one\n// two", ""),
      ("a.css", "/* a */\na {} /* stays */\n/* of\n   two lines */\nb {}\n", "a {} /* stays */\nb {}\n"),
      ("a.css", "a {}\n/* last */", "a {}\n"),
      ("a.css", "  /* one */\n\n/* two */\r\nc {}\n", "\nc {}\n"),
    ])
  func removed(name: String, text: String, expected: String) {
    #expect(lean(text, name) == expected)
  }

  @Test(
    "stay where they say something to others or may be something else",
    arguments: [
      ("a.js", "//! licence\n//# sourceMappingURL=a.map\n//@ts-check\n"),
      ("a.js", "const text = `\n// not a comment\n`;\n// a comment\n"),
      ("a.js", "const text = '`' + `\n// not a comment\n`;\n"),
      ("a.js", "const text = \"one \\\n// two\";\n"),
      ("a.js", "/*\n// within\n*/\n"),
      ("a.css", "/*! licence */\na {}\n"),
      ("a.css", "/* one */ a {}\n"),
      ("a.css", "a {} /* of\n/* two lines */\nb {}\n"),
      ("a.css", "a::before { content: \"\\\n/* text */\n\"; }\n"),
      ("a.css", "a {}\n/* never closed\nb {}\n"),
      ("a.css", "/*/\n"),
      ("a.svg", "// no script\n"),
    ])
  func kept(name: String, text: String) {
    #expect(lean(text, name) == text)
  }
}
