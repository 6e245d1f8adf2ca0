import Templates
import Testing

/// What many pages share is written once, and reads as if it had been written on each.
@Suite struct FixingTests {
  @Test(
    "writes the same page, whatever is given beforehand",
    arguments: [
      "{{ p.name }}, {{ q.name }} and {{ text }}",
      "<a href=\"{{ home }}\">{{ names | join(', ') }}</a>{% if yes %}{{ n }}{% else %}{{ zero }}{% endif %}",
      "{% for x in people %}{{ loop.index }}{{ x.name }}{% for y in names %}{{ y }}{{ n }}{% endfor %}{% endfor %}",
      "{% for x in names if x != text %}{% set n = x ~ n %}{{ n }}{% else %}-{% endfor %}{{ n }}",
      "{% set v = p.name %}{{ v }}{% if q.photo %}{% set v = q.photo.url %}{% endif %}{{ v }}",
      "{% if p.photo %}{{ p.photo.url }}{% elif q.title %}{{ q.title }}{% endif %}{{ n if yes }}",
      "{% include 'part.html' %}{% for n in [1, 2] %}{% include 'part.html' %}{% endfor %}",
      "{{ people | map(attribute='name') | select | join('; ') }}{{ data | json }}",
    ], ["p", "q", "people", "names", "n", "yes", "text", "home", "all", "nothing"])
  func same(template: String, given: String) throws {
    let files = [("page.html", template), ("part.html", "({{ n }}{{ p.name }}{{ loop is defined }})")]
    let variables = Person.variables
    let compiled = try #require(
      Workbench.set(files).compile("page.html", variables: variables.map { ($0.name, $0.type) }).template)
    let page = PageContext(rootPrefix: "../")
    let known = variables.map { given == "all" || given == $0.name ? $0.value : nil }
    var (expected, output): ([UInt8], [UInt8]) = ([], [])
    try compiled.render(variables.map(\.value), page: page, into: &expected)
    try compiled.fixing(known, page: page).render(variables.map(\.value), page: page, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test("asks for nothing any more that was given beforehand")
  func isWritten() throws {
    let files = [
      ("page.html", "{% if yes %}{{ text }}{% endif %}{% for x in names %}{{ x }}{% endfor %}{{ n }}")
    ]
    let variables: [(name: String, type: ValueType)] = [
      ("yes", .bool), ("text", .text), ("names", .list(.text)), ("n", .int),
    ]
    let compiled = try #require(Workbench.set(files).compile("page.html", variables: variables).template)
    let page = PageContext()
    let fixed = compiled.fixing([.bool(true), .text("a"), .list([.text("b")]), nil], page: page)
    var output: [UInt8] = []
    try fixed.render([.bool(false), .text(""), .list([]), .int(1)], page: page, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "ab1")
  }

  @Test("leaves what would fail to the page that does")
  func failure() throws {
    let files = [("page.html", "{% if yes %}{{ 1 // zero }}{% endif %}{{ yes }}")]
    let variables: [(name: String, type: ValueType)] = [("yes", .bool), ("zero", .int)]
    let compiled = try #require(Workbench.set(files).compile("page.html", variables: variables).template)
    let fixed = compiled.fixing([nil, .int(0)], page: PageContext())
    var output: [UInt8] = []
    try fixed.render([.bool(false), .int(0)], page: PageContext(), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "False")
    #expect(throws: RenderFailure.self) {
      try fixed.render([.bool(true), .int(0)], page: PageContext(), into: &output)
    }
  }
}
