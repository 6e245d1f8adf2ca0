import Markdown
import Testing

@Suite("Typography") struct TypographyTests {
  static let languagesCases: [(String, String)] = [
    ("sv", "”a ’b’ c” d’e – f – g…"), ("fi", "”a ’b’ c” d’e – f – g…"), ("da-DK", "”a ’b’ c” d’e – f – g…"),
    ("nb", "«a ‘b’ c» d’e – f – g…"), ("en-GB", "“a ‘b’ c” d’e – f — g…"), ("de", "„a ‚b‘ c“ d’e – f – g…"),
    ("de-CH", "«a ‹b› c» d’e – f — g…"), ("fr", "«\u{202F}a “b” c\u{202F}» d’e – f — g…"),
    ("es", "«a “b” c» d’e – f — g…"), ("pl", "„a ‚b’ c” d’e – f – g…"), ("is", "„a ‚b‘ c“ d’e – f – g…"),
    ("et", "„a ‚b‘ c“ d’e – f – g…"), ("nl", "“a ‘b’ c” d’e – f – g…"), ("it", "«a “b” c» d’e – f — g…"),
    ("xx", "“a ‘b’ c” d’e – f — g…"), ("", "“a ‘b’ c” d’e – f — g…"),
  ]

  @Test("writes quotes and dashes as the language does", arguments: languagesCases)
  func languages(language: String, text: String) {
    #expect(Rendered("\"a 'b' c\" d'e -- f --- g...", language: language).html == "<p>\(text)</p>\n")
  }

  static let quotesCases: [(String, String)] = [
    ("\"a\"", "“a”"), ("(\"a\")", "(“a”)"), ("\"a,\" b", "“a,” b"), ("*\"a\"*", "<em>“a”</em>"),
    ("\"*a*\"", "“<em>a</em>”"), ("\"`a`\"", "“<code>a</code>”"), ("a \"b\".", "a “b”."),
    ("\"a\n\"b\"", "“a\n“b”"),
    ("~~'a'~~ ~~\"b\"~~", "<del>‘a’</del> <del>“b”</del>"), ("\"'a' b\"", "“‘a’ b”"),
    ("\"a 'b'\"", "“a ‘b’”"), ("the '90s", "the ’90s"),
    ("'Twas 'tis", "’Twas ’tis"), ("get 'em. 'em'", "get ’em. ‘em’"),
    ("rock 'n' roll", "rock ’n’ roll"), ("'Tisn't 'emu'", "‘Tisn’t ‘emu’"),
    ("dogs' tails", "dogs’ tails"),
    ("'a's b'", "‘a’s b’"), ("--\"a\"", "–“a”"), ("\"a\"--b", "“a”–b"), ("1--2", "1–2"), ("a----b", "a----b"),
    ("a....", "a…."), ("a.....", "a....."), ("a..b", "a..b"),
    ("\\\"a\\\" \\'b\\' \\--", "&quot;a&quot; 'b' --"),
    ("&quot;a&quot; &#39;", "&quot;a&quot; '"), ("`\"a\" -- ...`", "<code>&quot;a&quot; -- ...</code>"),
    ("<https://a.se/--'x'>", "<a href=\"https://a.se/--&#x27;x&#x27;\">https://a.se/--'x'</a>"),
    ("https://a.se/a--b...c", "<a href=\"https://a.se/a--b...c\">https://a.se/a--b...c</a>"),
    ("[\"a\"](b--c.md \"'d' -- e\")", "<a href=\"b--c.md\" title=\"'d' -- e\">“a”</a>"),
    ("å\"ä\"", "å“ä”"), ("\u{A0}\"a\"", "\u{A0}“a”"), ("5\" b", "5” b"), ("a \"b\" \"c\"", "a “b” “c”"),
  ]

  @Test("opens and closes quotes where a reader expects it", arguments: quotesCases)
  func quotes(markdown: String, text: String) {
    #expect(Rendered(markdown).html == "<p>\(text)</p>\n")
  }

  @Test("the title of a picture by itself is text, and written so")
  func caption() {
    let html = Rendered("![a](b.png '\"x\" -- it\\'s... <y>')", language: "en").html
    #expect(html.contains("<figcaption>“x” – it’s… &lt;y&gt;</figcaption>"))
  }

  @Test("a quote left open does not reach into the next paragraph")
  func blocks() {
    #expect(Rendered("\"a\n\n\"b\"").html == "<p>“a</p>\n<p>“b”</p>\n")
  }

  @Test("leaves straight what it is told to leave")
  func off() {
    var options = MarkdownOptions(typography: .of(language: "sv"))
    options.typographic = false
    #expect(Rendered("\"a\" -- 'b'...", options: options).html == "<p>&quot;a&quot; -- 'b'...</p>\n")
  }
}
