import Diagnostics
import Templates
import Testing

/// What is wrong, where, and in which words.
@Suite struct DiagnosticTests {
  @Test("one fault hides no other, and is told once")
  func allFaults() {
    let lines = [
      "{% for %}{{ nope1 }}{% endfor %}", "{{ text | }}{{ nope2 }}", "{{ text </p>", "{{ nope3 }}{{ 'abc }}",
      "{% if $ %}{{ nope4 }}{% endif %}", "{{ text", "{% if yes %}{{ nope5 }}{% endif %}{% set n.x = 1 %}",
      "{{ self.a() }}{{ 'x'.upper() }}{% endfor %}{{ nope6 }}",
    ]
    let found = Workbench.render(lines.joined(separator: "\n"), Person.variables).split(separator: "\n")
    #expect(
      found.map { $0.dropFirst("page.html:".count).prefix(28) } == [
        "1:8: a name is missing befor", "1:13: unknown variable \"nope", "2:11: a name is missing befo",
        "2:16: unknown variable \"nope", "3:1: \"{{\" is never closed", "4:4: unknown variable \"nope3",
        "4:15: \"'\" is never closed", "5:7: \"$\" has no meaning here", "5:14: unknown variable \"nope",
        "6:1: \"{{\" is never closed", "7:16: unknown variable \"nope", "7:43: \"set .\" is part of Jin",
        "8:4: \"self.a\" cannot be call", "8:18: \"'x'.upper\" cannot be ", "8:47: unknown variable \"nope",
      ])
  }

  @Test("templates that no page reaches are checked too, whatever their variables are")
  func unreached() {
    let set = Workbench.set([
      ("page.html", "{% include 'used.html' %}"), ("used.html", "{{ nope }}"),
      (
        "alone.html",
        "{{ x.y | nofilter }}{% include 'gone.html' %}<p onclick=\"{{ x }}\">{% if x is notest %}{% endif %}"
      ),
      ("child.html", "{% extends 'page.html' %}{% block b %}{% endblock %}"),
      ("one.html", "{% include 'two.html' %}"),
      ("two.html", "{% for a in b %}{{ a.c }}{% endfor %}{% include 'one.html' %}"),
    ])
    let reached = set.compile("page.html", variables: []).files
    #expect(reached == ["page.html", "used.html"])
    #expect(
      set.problems(beyond: reached).map(\.line) == [
        "alone.html:1:10: unknown filter \"nofilter\"",
        "alone.html:1:32: there is no template \"gone.html\" | did you mean \"one.html\"?",
        "alone.html:1:61: a value cannot be written in onclick=\"…\"",
        "alone.html:1:78: unknown test \"notest\"",
        "child.html:1:35: no template that this one extends has a block \"b\"",
        "two.html:1:49: the template leads back to itself: one.html → two.html → one.html",
      ])
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      ("{{ text", "1:1: \"{{\" is never closed"),
      ("åäö\n {% if yes %}x", "2:5: \"{% if %}\" is never closed"),
      ("{% for x in names %}{% if yes %}x", "1:24: \"{% if %}\" is never closed"),
      ("a {# b", "1:3: \"{#\" is never closed"),
      ("{% raw %}{{ x }}", "1:1: \"{% raw %}\" is never closed"),
      ("{{ 'abc }}", "1:4: \"'\" is never closed"),
      ("å {{ $x }}", "1:6: \"$\" has no meaning here"),
      ("{{ text text }}", "1:9: expected \"}}\" before \"text\""),
      ("{{ (n }}", "1:7: expected \")\" before \"}}\""),
      ("{{ {'a' n} }}", "1:9: expected \":\" before \"n\""),
      ("{{ n + }}", "1:8: a value is missing before \"}}\""),
      ("{% for in names %}{% endfor %}", "1:8: a name is missing before \"in\""),
      ("{{ text | }}", "1:11: a name is missing before \"}}\""),
      ("{% block %}{% endblock %}", "1:10: a name is missing before \"%}\""),
      (
        "{% include n %}",
        "1:12: \"include\" needs the path of a template in quotes, not \"n\""
      ),
      ("a{% endif %}", "1:5: \"endif\" belongs to nothing that is open here"),
      ("{% if yes %}{% endfor %}{% endif %}", "1:16: \"endfor\" belongs to nothing that is open here"),
      ("{% bloc a %}", "1:4: unknown tag \"bloc\" | did you mean \"block\"?"),
      ("{% macro m() %}", "1:4: \"macro\" is part of Jinja but not of these templates"),
      ("{% set n.x = 1 %}", "1:9: \"set .\" is part of Jinja but not of these templates"),
      (
        "{% if yes %}{% extends 'base.html' %}{% endif %}",
        "1:16: \"extends\" stands where it has no effect"
      ),
      (
        "{% block main %}x{% endblock %}{% extends 'base.html' %}",
        "1:35: \"extends\" stands where it has no effect"
      ),
      ("{{ peple }}", "1:4: unknown variable \"peple\" | did you mean \"people\"?"),
      ("{% if zero %}{{ nope }}{% endif %}", "1:17: unknown variable \"nope\""),
      ("{% for x in names %}{% endfor %}{{ x }}", "1:36: unknown variable \"x\" | did you mean \"n\"?"),
      ("{{ p.nam }}", "1:6: \"person\" has no member \"nam\" | did you mean \"name\"?"),
      (
        "{% for p in people %}{{ p.friends[0].ag }}{% endfor %}",
        "1:38: \"person\" has no member \"ag\" | did you mean \"age\"?"
      ),
      (
        "{% for x in names %}{{ loop.inedx }}{% endfor %}",
        "1:29: \"loop\" has no member \"inedx\" | did you mean \"index\"?"
      ),
      (
        "{{ people | map(attribute='nam') | join }}",
        "1:27: \"person\" has no member \"nam\" | did you mean \"name\"?"
      ),
      (
        "{{ people | sort(attribute='agee') | length }}",
        "1:28: \"person\" has no member \"agee\" | did you mean \"age\"?"
      ),
      ("{{ text | uper }}", "1:11: unknown filter \"uper\" | did you mean \"upper\"?"),
      ("{{ names | map('uper') | join }}", "1:16: unknown filter \"uper\" | did you mean \"upper\"?"),
      ("{% if n is oddd %}{% endif %}", "1:12: unknown test \"oddd\" | did you mean \"odd\"?"),
      ("{{ names | select('oddd') | join }}", "1:19: unknown test \"oddd\" | did you mean \"odd\"?"),
      ("{% include 'bas.html' %}", "1:12: there is no template \"bas.html\" | did you mean \"base.html\"?"),
      (
        "{% include '../base.html' %}",
        "1:12: there is no template \"../base.html\" | did you mean \"base.html\"?"
      ),
      (
        "{% extends 'base.html' %}{% block boddy %}{% endblock %}",
        "1:35: no template that this one extends has a block \"boddy\" | did you mean \"body\"?"
      ),
      (
        "{% block a %}{% endblock %}{% block a %}{% endblock %}",
        "1:37: the block \"a\" stands here a second time"
      ),
      ("{% block a %}{{ super() }}{% endblock %}", "1:17: there is no block that super() could show"),
      ("{% if 1 not 2 %}{% endif %}", "1:9: expected \"%}\" before \"not\""),
      ("{{ 1 sign 2 }}", "1:6: expected \"}}\" before \"sign\""),
      ("{% set true = 1 %}", "1:8: a name is missing before \"true\""),
      ("{% for none in [] %}{% endfor %}", "1:8: a name is missing before \"none\""),
      ("{% raw x %}{% endraw %}", "1:8: expected \"%}\" before \"x\""),
      ("{%+ if 1 %}x{% endif %}", "1:3: a name is missing before \"+\""),
      ("{% for a, b in [1] %}{{ a }}{% endfor %}", "1:9: expected \"in\" before \",\""),
      ("{{ ['a' if 0] | join }}", "1:5: \"'a' if 0\" may be missing"),
      ("{% include 'page.html' %}", "1:12: the template leads back to itself: page.html → page.html"),
      ("{{ p.name() }}", "1:4: \"p.name\" cannot be called"),
      ("{{ n | abs(1, 2) }}", "1:12: this does not fit abs\n1:15: this does not fit abs"),
      ("{{ text | truncate(foo=1) }}", "1:24: this does not fit truncate(length, killwords, end, leeway)"),
      ("{{ text | replace('a') }}", "1:11: this does not fit replace(old, new, count)"),
      ("{% if n is divisibleby %}{% endif %}", "1:12: this does not fit divisibleby(number)"),
      ("{{ p.title }}", "1:4: \"p.title\" may be missing"),
      ("{{ p.photo.url }}", "1:4: \"p.photo\" may be missing"),
      ("{{ none_yet | upper }}", "1:4: \"none_yet\" may be missing"),
      ("{{ n + text }}", "1:4: \"+\" does not work on number, text"),
      ("{% for x in n %}{% endfor %}", "1:13: \"for\" does not work on number"),
      ("{{ body | upper }}", "1:4: \"upper\" does not work on html"),
      ("{{ p < q }}", "1:4: \"<\" does not work on person, person"),
      ("{{ names }}", "1:4: list cannot be written as text"),
      ("{{ p }}", "1:4: person cannot be written as text"),
      ("{{ people | join(', ') }}", "1:4: person cannot be written as text"),
      ("{% for a, b in names %}{% endfor %}", "1:9: expected \"in\" before \",\""),
      ("{% set a, b = names %}", "1:9: \"set ,\" is part of Jinja but not of these templates"),
      ("{% set a %}b", "1:10: \"set %}\" is part of Jinja but not of these templates"),
      ("{% endset %}", "1:4: \"endset\" is part of Jinja but not of these templates"),
      ("{{ 1 < n < 3 }}", "1:10: expected \"}}\" before \"<\""),
      ("{{ '\\x41' }}", "1:5: \"\\\" has no meaning here"),
      ("{{ 1e5 }}", "1:5: \"e\" has no meaning here"),
      ("{{ data }}", "while 1:4: map cannot be written as text"),
      ("{{ data.b ~ n }}", "while 1:4: list cannot be written as text"),
      ("{{ data.b | upper }}", "while 1:4: \"upper\" does not work on list"),
      ("{{ names[7] }}", "while 1:4: there is nothing here"),
      ("{{ data.c }}", "while 1:9: there is nothing here"),
      ("a\n{{ n // zero }}", "while 2:4: division by zero"),
      ("{{ 9223372036854775807 + n }}", "while 1:4: \"+\" goes beyond what templates can count"),
      ("{{ 99999999999999999999 }}", "1:4: \"99999999999999999999\" goes beyond what templates can count"),
      ("{{ text | safe }}", "1:11: \"safe\" would let a text through unescaped"),
      ("<p title='{{ body }}'>", "1:14: markup cannot be written in an attribute"),
      ("<p {{ text }}></p>", "1:7: a value cannot be written in <…>"),
      ("<!-- {{ text }} -->", "1:9: a value cannot be written in <!-- … -->"),
      (
        "<p>{% if yes %}<b title='{% endif %}",
        "1:10: the parts of this \"if\" end in different places of the HTML"
      ),
      ("<p title='x", "1:12: the page ends within a tag, a quote or a comment"),
      ("{{ text | shout }}", "while 1:4: the filter \"shout\" cannot do this: too loud"),
    ])
  func problem(template: String, expected: String) {
    var filters = FilterTable()
    filters.register(
      Filter("shout", on: .text, gives: .text) { _ throws(FilterFailure) in throw FilterFailure("too loud") })
    let files = [("page.html", template), ("base.html", "{% block body %}{% endblock %}")]
    let lines = expected.split(separator: "\n").map { line in
      line.hasPrefix("while ") ? "while rendering: page.html:" + line.dropFirst(6) : "page.html:" + line
    }
    #expect(Workbench.render(files, Person.variables, filters: filters) == lines.joined(separator: "\n"))
  }

  @Test("gives all problems of a page, each in its own file")
  func all() {
    let files = [
      (
        "page.html",
        "{% extends 'base.html' %}\n{% block body %}{{ a }}{% include 'part.html' %}{{ b }}{% endblock %}"
      ),
      ("base.html", "{{ c | nope }}{% block body %}{{ d }}{% endblock %}"),
      ("part.html", "\n\n  {{ e }}{% if %}"),
    ]
    let expected = """
      base.html:1:4: unknown variable "c"
      base.html:1:8: unknown filter "nope"
      base.html:1:34: unknown variable "d"
      page.html:2:20: unknown variable "a"
      page.html:2:52: unknown variable "b"
      part.html:3:6: unknown variable "e"
      part.html:3:13: "{% if %}" is never closed
      part.html:3:16: a value is missing before "%}"
      """
    #expect(
      Workbench.render(files).split(separator: "\n").map { $0.split(separator: " | ")[0] }.joined(
        separator: "\n") == expected)
  }

  @Test("finds the syntax faults of files that no page uses")
  func unused() {
    let set = Workbench.set([("page.html", "x"), ("unused.html", "{% if %}{% endif %}")])
    #expect(set.problems.map(\.line) == ["unused.html:1:7: a value is missing before \"%}\""])
  }

  @Test("finds templates that lead back to themselves around a corner")
  func circle() {
    let files = [
      ("a.html", "{% include 'b.html' %}"), ("b.html", "{% extends 'c.html' %}"),
      ("c.html", "{% include 'a.html' %}"),
    ]
    #expect(
      Workbench.render(files)
        == "c.html:1:12: the template leads back to itself: a.html → b.html → c.html → a.html")
  }

  @Test("suggests a template's name where the page's own is missing")
  func missing() {
    let problems = Workbench.set([("guide.html", "")]).compile("guid.html", variables: []).problems
    #expect(problems.map { $0.message(in: .english) } == ["the template \"guid.html\" is missing"])
    #expect(problems.map(\.suggestion) == ["guide.html"])
    #expect(problems.map(\.file) == ["templates/guid.html"])
  }

  @Test(
    "bounds how deep a template goes",
    arguments: [
      String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000),
      "1" + String(repeating: " + 1", count: 10_000), "1" + String(repeating: "|abs", count: 10_000),
      String(repeating: "not ", count: 10_000) + "1", String(repeating: "-", count: 10_000) + "1",
      "n" + String(repeating: ".a", count: 10_000), String(repeating: "[", count: 10_000),
      "1" + String(repeating: " if 1 else 1", count: 10_000),
    ])
  func deep(expression: String) {
    let problems = Workbench.set([("page.html", "{{ \(expression) }}")]).problems
    #expect(problems.map(\.code) == [.templateTooDeep])
  }

  @Test("bounds tags within tags, in one file and over several")
  func deepTags() {
    let ifs = String(repeating: "{% if 1 %}", count: 10_000) + String(repeating: "{% endif %}", count: 10_000)
    #expect(Workbench.set([("page.html", ifs)]).problems.map(\.code).first == .templateTooDeep)
    let chain = (0..<200).map { ("\($0).html", "{% if 1 %}{% include '\($0 + 1).html' %}{% endif %}") }
    let problems = Workbench.set(chain + [("200.html", "x")]).compile("0.html", variables: []).problems
    #expect(problems.map(\.code) == [.templateTooDeep])
  }

  @Test("bounds includes that double at every step")
  func doubling() {
    let files = (0..<40).map {
      ("\($0).html", "{% include '\($0 + 1).html' %}{% include '\($0 + 1).html' %}")
    }
    let problems = Workbench.set(files + [("40.html", "x")]).compile("0.html", variables: []).problems
    #expect(problems.first?.code == .templateTooLarge)
  }

  @Test("has words in both languages for every code", arguments: DiagnosticCode.all)
  func words(code: DiagnosticCode) {
    for language in WordingLanguage.allCases {
      let wording = code.wording(in: language)
      #expect(!wording.message.isEmpty && !wording.hint.isEmpty && !wording.explanation.isEmpty)
      #expect(!wording.message.contains("\n") && !wording.message.hasSuffix("."))
    }
    #expect(code.wording(in: .english).message != code.wording(in: .swedish).message)
  }
}
