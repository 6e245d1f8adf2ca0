import Diagnostics
import Markdown
import Testing

/// What must hold for every text, tried on texts that no one would write.
@Suite("Any text") struct PropertyTests {
  /// SplitMix64, so that every run tries the same texts. Source: Steele, Lea and Flood, OOPSLA 2014.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let alphabet = [
    "a", "b", "å", "e\u{301}", "👩‍👩‍👧", " ", " ", "  ", "\t", "\n", "\n", "\n\n", "\r\n", "\r", "\u{A0}", "*",
    "**", "_", "__",
    "~", "~~", "`", "``", "```", "\\", "\\\n", "  \n", "[", "]", "(", ")", "![", "](", "][", "[]", "<", ">",
    "> ", ">", "- ", "+ ",
    "1. ", "1) ", "01) ", "# ", "## ", "#### ", "---", "===", "--", "...", "\"", "'", "&", "&amp;", "&#126;",
    "&quot;", "&#0;", "|", "|-|", "| - |",
    "\\|", "|:-:|-|", ":", "[^1]", "[^1]: ", "[^a]", "[^a]:", "[x]: y\n", "[x]", "[x][y]", "[ ] ", "[x] ",
    "[!NOTE]", "[!NOPE]", "[!TIP] ",
    "http://", "https://a.se/", "www.", "a.se", "<b>", "</b>", "<!-- ", "-->", "<https://a.se>", "<x:y>",
    "javascript:", "data:",
    "topic:a", "b.md", "\"t\"", "    ", "      ", "\u{FEFF}", "!", "^", "{", "%", "$", "<div>\n", "<?",
    "<![CDATA[", "\n```markdown example\n", "\n~~~ markdown  example\n", "\n```\n", "\n~~~\n",
  ]

  static func check(_ text: String, seed: UInt64) {
    let language = ["sv", "en", "fr", "de"][Int(seed % 4)]
    let rendered = Rendered(
      text, language: language,
      link: { link in
        switch link.destination.utf8.count % 4 {
        case 0: .href(link.destination)
        case 1: .hrefInLanguage(link.destination, "en")
        case 2: .unlinked
        default: .replaced(link.text)
        }
      }, image: { $0.title == nil ? .omitted : .picture(source: $0.destination, width: 1, height: 2) })
    let faults = HTMLChecker.faults(in: rendered.html)
    #expect(faults == [], "\(text.debugDescription) became \(rendered.html.debugDescription)")
    #expect(Rendered(text, language: language).problems == rendered.problems)
    checkPlaces(in: rendered.document, of: text)
  }

  /// What a problem of a kind must point at.
  static let marks: [String: [String]] = [
    "raw-html": ["<"], "missing-footnote": ["[^"], "missing-reference": ["["], "missing-alt": ["!["],
    "empty-link": ["[", "<"], "empty-destination": ["[", "![", "<"], "unknown-callout": ["[!"],
    "unused-footnote": ["[^"], "duplicate-footnote": ["[^"],
  ]

  static func checkPlaces(in document: MarkdownDocument, of text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    func excerpt(_ position: SourcePosition, _ length: Int) -> String? {
      guard lines.indices.contains(position.line - 1) else { return nil }
      let line = lines[position.line - 1]
      guard position.column >= 1, position.column - 1 + length <= max(line.count, position.column) else {
        return nil
      }
      return String(line.dropFirst(position.column - 1).prefix(length))
    }
    for problem in document.diagnostics {
      let place = problem.position.flatMap { excerpt($0, problem.length) }
      let isRight = marks[problem.code.name].map { marks in marks.contains { place?.hasPrefix($0) == true } }
      #expect(
        isRight ?? (place != nil), "\(problem.code.name) at \(place ?? "nowhere") in \(text.debugDescription)"
      )
    }
    for link in document.links {
      let place = excerpt(link.position, link.length) ?? "nowhere"
      let isRight =
        place == link.destination || "http://" + place == link.destination
        || "mailto:" + place == link.destination
        || place.hasPrefix("[") || place.contains { "\\&\0".contains($0) }
      #expect(isRight, "\(link.destination) at \(place) in \(text.debugDescription)")
    }
  }

  @Test("becomes sound HTML, with every problem inside the file", arguments: 0..<12)
  func random(batch: UInt64) {
    for round in 0..<1500 {
      let seed = batch * 10_000 + UInt64(round)
      var generator = Generator(state: seed)
      let length = Int.random(in: 1...40, using: &generator)
      let text = (0..<length).map { _ in Self.alphabet.randomElement(using: &generator) ?? "" }.joined()
      Self.check(text, seed: seed)
    }
  }

  @Test(
    "made of the specification's examples becomes sound HTML too",
    .enabled(
      if: ConformanceCase.exists(CommonMarkTests.file),
      "skipped: the conformance data is not beside the package"))
  func mutations() {
    let examples = ConformanceCase.all(in: CommonMarkTests.file) + ConformanceCase.all(in: GFMTests.file)
    for (number, example) in examples.enumerated() {
      Self.check(example.markdown, seed: UInt64(number))
      for round in 0..<3 {
        var generator = Generator(state: UInt64(number * 10 + round))
        var characters = Array(example.markdown)
        for _ in 0..<3 {
          let place = Int.random(in: 0...characters.count, using: &generator)
          if Bool.random(using: &generator), place < characters.count {
            characters.remove(at: place)
          } else {
            characters.insert(contentsOf: Self.alphabet.randomElement(using: &generator) ?? "", at: place)
          }
        }
        Self.check(String(characters), seed: UInt64(number + round))
      }
    }
  }

  @Test("that is no text at all does no harm", arguments: 0..<4)
  func bytes(batch: UInt64) {
    var generator = Generator(state: batch)
    for _ in 0..<500 {
      let count = Int.random(in: 1...60, using: &generator)
      let bytes = (0..<count).map { _ -> UInt8 in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : Array("[]()<>*_`~|-\\\n&!^:\"'".utf8).randomElement(using: &generator) ?? 0
      }
      let rendered = Rendered(bytes: bytes)
      #expect(HTMLChecker.faults(in: rendered.html) == [], "\(bytes)")
      #expect(Rendered(bytes: bytes).html == rendered.html)
    }
  }

  @Test("is rendered alike every time")
  func deterministic() {
    let text = Self.alphabet.joined(separator: " a\n")
    let first = Rendered(text)
    for _ in 0..<5 { #expect(Rendered(text).html == first.html) }
  }

  @Test("is rendered alike on many threads at once")
  func concurrent() async {
    let texts = (1...60).map { Self.alphabet.prefix($0).joined(separator: " a\n") }
    let expected = texts.map { Rendered($0).html }
    await withTaskGroup(of: (Int, String).self) { group in
      for round in 0..<600 {
        group.addTask { (round % texts.count, Rendered(texts[round % texts.count]).html) }
      }
      for await (index, html) in group { #expect(html == expected[index]) }
    }
  }

  @Test(
    "would not pass unsound HTML",
    arguments: [
      "<p>", "</p>", "<p></em></p>", "<em><strong></em></strong>", "a < b", "a & b", "a > b",
      "<a href=x>a</a>", "<br>",
      "<p id=\"a\"></p><p id=\"a\"></p>", "<p><p></p></p>", "<a href=\"\"><a href=\"\"></a></a>",
      "<p a=\"<\"></p>", "<p a=\"&\"></p>",
      "<em><p></p></em>",
    ])
  func checker(html: String) {
    #expect(HTMLChecker.faults(in: html) != [])
  }
}
