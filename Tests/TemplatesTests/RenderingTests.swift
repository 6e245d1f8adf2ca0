import Templates
import Testing

@Suite struct RenderingTests {
  @Test(
    "reads whole numbers as Python does",
    arguments: [
      ("' 12 '", "12"), ("'-2.9'", "-2"), ("'1_000'", "1000"), ("'1e3'", "1000"), ("2.9", "2"),
      ("'1 2'", "7"),
      ("'0x10'", "7"), ("'0x1p3'", "7"), ("'_1'", "7"), ("'1__0'", "7"), ("''", "7"), ("'inf'", "7"),
      ("'9007199254740993'", "9007199254740993"),
      ("'1e25'", "while rendering: page.html:1:4: \"int\" goes beyond what templates can count"),
    ])
  func int(text: String, expected: String) {
    #expect(Workbench.render("{{ \(text) | int(7) }}") == expected)
  }

  @Test(
    "calculates and writes fractions as Python does",
    arguments: [
      ("1.0 // 0.1", "9.0"), ("1 % 0.1", "0.09999999999999995"), ("5.5 % 0.1", "0.0999999999999997"),
      ("10 % 3.3", "0.10000000000000053"), ("-1 % 0.3", "0.19999999999999996"), ("7 // -2.0", "-4.0"),
      ("2.0 % -2", "-0.0"), ("9999999999999998.0", "9999999999999998.0"), ("1e0", nil), ("2 ** 3", nil),
    ])
  func fractions(expression: String, expected: String?) {
    let found = Workbench.render("{{ \(expression) }}")
    #expect(expected.map { $0 == found } ?? found.hasPrefix("page.html:1:"))
  }

  @Test(
    "compares and searches texts by their code points, as Python does",
    arguments: [
      ("'\u{E9}' == 'e\u{301}'", "False"), ("'e' in 'e\u{301}'", "True"),
      ("'\u{E9}' in ['e\u{301}']", "False"),
      ("'e\u{301}a'|replace('e', 'X')", "X\u{301}a"), ("'ab'|replace('', '-')", "-a-b-"),
      ("'aaa'|replace('a', 'b', 2)", "bba"),
    ])
  func codePoints(expression: String, expected: String) {
    let found = Workbench.render("{{ \(expression) }}")
    #expect(found.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(found)")
  }

  @Test(
    "asks for what may be missing",
    arguments: [
      ("{% if q.photo %}{{ q.photo.url }}{% endif %}", "../mentorer/asa.jpg"),
      ("{% if p.photo %}{{ p.photo.url }}{% else %}none{% endif %}", "none"),
      ("{% if not p.photo %}none{% else %}{{ p.photo.url }}{% endif %}", "none"),
      ("{% if q.photo and q.photo.alt %}{{ q.photo.alt }}{% endif %}", "Åsa"),
      ("{% if not q.title or q.title | length < 9 %}{{ q.title | default('-') }}{% endif %}", "VD"),
      ("{% if not p.title %}-{% elif p.title == 'VD' %}{{ p.title }}{% endif %}", "-"),
      ("{% if q.title is defined %}{{ q.title }}{% endif %}", "VD"),
      ("{% if q.title is not none %}{{ q.title }}{% endif %}", "VD"),
      ("{% if q.title != none %}{{ q.title }}{% endif %}", "VD"),
      ("{{ q.photo.url if q.photo else 'none' }}", "../mentorer/asa.jpg"),
      ("{{ p.title | default('none') }}", "none"), ("{{ p.title or 'none' }}", "none"),
      ("{{ p.title if p.title }}.", "."),
      ("{% for x in people if x.photo %}{{ x.photo.url }}{% endfor %}", "../mentorer/asa.jpg"),
      ("{% set t = q.title %}{% if t %}{{ t }}{% endif %}", "VD"),
      ("{% if unknown is defined %}{{ unknown.x }}{% endif %}{{ unknown | default('d') }}", "d"),
      ("{% set x = people | first %}{% if x %}{{ x.name | length }}{% endif %}", "8"),
      ("{% if yes %}{% set v = 1 %}{% endif %}{% if v %}{{ v }}{% endif %}", "1"),
      ("{{ people | map(attribute='title') | select | list | length }}", "0"),
      ("{% set v = p.title %}{% if not v %}{% set v = 'none' %}{% endif %}{{ v }}", "none"),
      // What was asked of one is not known of the other, nor after it was set anew.
      ("{% if q.photo %}{{ p.photo.url }}{% endif %}", "page.html:1:20: \"p.photo\" may be missing"),
      ("{% if q.photo or yes %}{{ q.photo.url }}{% endif %}", "page.html:1:27: \"q.photo\" may be missing"),
      ("{% if q.photo %}{% endif %}{{ q.photo.url }}", "page.html:1:31: \"q.photo\" may be missing"),
      (
        "{% if q.photo %}{% set q = p %}{{ q.photo.url }}{% endif %}",
        "page.html:1:35: \"q.photo\" may be missing"
      ),
      (
        "{% if q.photo %}{% for q in people %}{{ q.photo.url }}{% endfor %}{% endif %}",
        "page.html:1:41: \"q.photo\" may be missing"
      ),
      ("{% if yes %}{% set v = 1 %}{% endif %}{{ v }}", "page.html:1:42: \"v\" may be missing"),
      ("{% if not q.photo %}{{ q.photo.url }}{% endif %}", "page.html:1:24: \"q.photo\" may be missing"),
    ])
  func narrowing(template: String, expected: String) {
    #expect(Workbench.render(template, Person.variables) == expected)
  }

  @Test(
    "keeps and trims white space as Jinja does",
    arguments: [
      ("a\n", "a"), ("a\n\n", "a\n"), ("a\r\nb\rc\r\n", "a\nb\nc"), ("a {{- 1 -}} b", "a1b"),
      ("a {{ 1 -}}\n b", "a 1b"),
      ("a {#- c -#} b", "ab"), ("{% if 1 %}\n a\n{% endif %}\n b", "\n a\n\n b"),
      ("a {%- if 1 %} b {% endif -%} c", "a b c"),
      ("a {%- raw -%} {{ x }} {%- endraw -%} b", "a{{ x }}b"),
      ("{{ 'a\nb' }}", "a\nb"), ("{{- -1 }}", "-1"), ("", ""), ("\n", ""),
    ])
  func whitespace(template: String, expected: String) {
    #expect(Workbench.render(template) == expected)
  }

  @Test(
    "puts blocks and includes where they belong",
    arguments: [
      ("{% extends 'base.html' %}", "[T|B]"), ("a {% extends 'base.html' %} b", "a [T|B]"),
      ("{% extends 'base.html' %}{% block t %}x{% endblock %}", "[x|B]"),
      ("{% extends 'base.html' %}{% block b %}{{ super() }}{{ super() }}{% endblock b %}", "[T|BB]"),
      ("{% extends 'middle.html' %}{% block b %}<{{ super() }}>{% endblock %}", "[T|<(Bi)>]"),
      (
        "{% extends 'set.html' %}{% block b %}{% set n = 'child' %}{{ super() }}{{ n }}{% endblock %}",
        "top,child"
      ),
      (
        "{% set a = 1 %}{% for q in [] %}{% else %}{% set a = 2 %}{% block x %}{{ a }}{% endblock %}{% endfor %}",
        "1"
      ),
      (
        "{% extends 'middle.html' %}{% block i %}j{% endblock %}{% block t %}{{ super() }}2{% endblock %}",
        "[T2|(Bj)]"
      ),
      ("{% extends 'base.html' %}{% set v = 'V' %}lost{% block t %}{{ v }}{% endblock %}", "[V|B]"),
      ("{% set v = 1 %}{% include 'part.html' %}{% set v = 2 %}{% include 'part.html' %}", "<1><2>"),
      ("{% for v in [1, 2] %}{% include 'part.html' %}{% endfor %}", "<1><2>"),
      ("{% set v = 1 %}{% include 'sets.html' %}{{ v }}", "91"),
      ("{% set x = 1 %}{% for i in [1, 2] %}{{ x }}{% set x = i %}{{ x }} {% endfor %}{{ x }}", "11 12 1"),
      (
        "{% set x = 0 %}{% for i in [1, 2] %}{% if i == 1 %}{% set x = 9 %}{% endif %}{{ x }}{% endfor %}",
        "90"
      ),
      ("{% block a %}{% set x = 1 %}{{ x }}{% endblock %}{{ x is defined }}", "1False"),
      ("{% for x in [1, 2] %}{% block a %}{{ v | default('-') }}{% endblock %}{% endfor %}", "--"),
      (
        "{% extends 'base.html' %}{% if 1 %}{% set v = 1 %}{% endif %}{% block t %}{{ v or 0 }}{% endblock %}",
        "[1|B]"
      ),
      (
        "{% for a in [1, 2] %}{% for b in [1, 2] %}{{ loop.index }}{% endfor %}{{ loop.index }}{% endfor %}",
        "121122"
      ),
    ])
  func structure(template: String, expected: String) {
    let files = [
      ("page.html", template), ("base.html", "[{% block t %}T{% endblock %}|{% block b %}B{% endblock %}]"),
      (
        "middle.html",
        "{% extends 'base.html' %}{% block b %}({{ super() }}{% block i %}i{% endblock %}){% endblock %}"
      ),
      ("set.html", "{% set n = 'top' %}{% block b %}{{ n }},{% endblock %}"),
      ("part.html", "<{{ v }}>".replacing("<", with: "&lt;")), ("sets.html", "{% set v = 9 %}{{ v }}"),
    ]
    #expect(Workbench.render(files).replacing("&lt;", with: "<") == expected)
  }

  @Test(
    "has Jinja's filters for lists of known things",
    arguments: [
      ("{{ people | map(attribute='name') | join(', ') }}", "Åsa &amp; Bo, Dan"),
      ("{{ people | sort(attribute='name') | map(attribute='name') | join(' ') }}", "Dan Åsa &amp; Bo"),
      ("{{ people | sum(attribute='age') }}", "62"),
      ("{{ (people | selectattr('photo') | list)[0].name }}", "Dan"),
      (
        "{{ people | rejectattr('name', 'eq', 'Dan') | map(attribute='friends') | map('length') | join }}",
        "2"
      ),
      ("{{ data | json }}", "{&#34;a&#34;:&#34;\\u003c/script\\u003e&#34;,&#34;b&#34;:[1,null]}"),
      ("{{ p.friends[0].friends[1].friends[0].name }}", "Cai"),
      ("{{ names | sort | join }}{{ names | map('lower') | join('-') }}{{ names | length }}", "Abb-a2"),
    ])
  func filters(template: String, expected: String) {
    #expect(Workbench.render(template, Person.variables) == expected)
  }

  @Test("calls the host's filters with their arguments in order, and further ones by name")
  func hostFilter() {
    var table = FilterTable()
    let fill = Filter(
      "fill", [.init("before", .text, standard: .text("<"))], others: .text, on: .text, gives: .text
    ) { call in
      let others = call.others.map { "\($0.name)=\($0.value.text(on: call.page))" }.joined(separator: " ")
      return .text(call.arguments[0].text(on: call.page) + call.page.language + others)
    }
    table.register(fill)
    let files = [("page.html", "{{ 'x' | fill(name='Åsa', before='>') }}{{ 'x' | fill }}")]
    #expect(Workbench.render(files, filters: table) == "&gt;enname=Åsa&lt;en")
    #expect(
      Workbench.render(
        [("page.html", "{{ 1 | fill(before=n) }}")], [("n", .list(.int), .list([]))], filters: table)
        == "page.html:1:20: \"fill\" does not work on list")
  }

  @Test("leaves the output as it was when a page fails")
  func failure() throws {
    let set = Workbench.set([("page.html", "abc{{ 1 // zero }}")])
    let template = try #require(set.compile("page.html", variables: [("zero", .int)]).template)
    var output: [UInt8] = [1, 2]
    #expect(throws: RenderFailure.self) { try template.render([.int(0)], page: PageContext(), into: &output) }
    #expect(output == [1, 2])
  }

  @Test("never crashes: any template gives output, or diagnostics within the file", arguments: 0..<40)
  func anything(seed: UInt64) {
    var generator = Dice(state: seed + 1)
    let pieces = [
      "{{", "}}", "{%", "%}", "{#", "#}", "-", " ", "\n", "if", "for", "x", "in", "names", "else", "endif",
      "endfor", "set",
      "=", "block", "endblock", "extends", "include", "'base.html'", "(", ")", "[", "]", "{", "}", "'", "\"",
      "|", "upper",
      "first", ".", ",", "1", "0", "//", "**", "~", "n", "p", "name", "<a href=\"", "\">", "<script>",
      "</script>", "<!--",
      "-->", "å", "\u{0}", "raw", "endraw", "is", "not", "defined", "loop", "index", "map", "attribute",
      "range", "super()",
    ]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        (pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
      }.joined()
      let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
      let set = Workbench.set([("page.html", text), ("base.html", "{% block x %}{% endblock %}")])
      let compilation = set.compile("page.html", variables: Person.variables.map { ($0.name, $0.type) })
      #expect((compilation.template == nil) == !compilation.problems.isEmpty, "\(text)")
      for problem in compilation.problems where problem.file == "templates/page.html" {
        let position = problem.position
        #expect(position.map { $0.line >= 1 && $0.line <= lines.count && $0.column >= 1 } == true, "\(text)")
        #expect(position.map { $0.column <= lines[$0.line - 1].count + 1 } == true, "\(text)")
      }
      var output: [UInt8] = []
      try? compilation.template?.render(Person.variables.map(\.value), page: PageContext(), into: &output)
    }
  }

  /// The same numbers every time: xorshift64.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
