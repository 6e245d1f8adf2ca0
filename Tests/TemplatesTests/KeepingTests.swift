import Synchronization
import Templates
import Testing

/// What a condition has asked for is not computed again within its branch, and never stands for another value.
@Suite struct KeepingTests {
  @Test(
    "asks a member once in the branch of its condition, and anew where the variable may have changed",
    arguments: [
      ("{% if a.items %}{% for x in a.items %}{{ x }}{% endfor %}{% endif %}", "12", 1),
      ("{% if not a.items %}{% else %}{{ a.items | join }}{% endif %}", "12", 2),
      ("{% if a.items and a.items | length == 2 %}{{ a.items | join }}{% endif %}", "12", 1),
      ("{% if yes or a.items %}{{ a.items | join }}{% endif %}", "12", 1),
      ("{{ a.items | join if a.items else '-' }}", "12", 1),
      ("{% if empty.items %}{% elif a.items %}{{ a.items | join }}{% endif %}", "12", 1),
      ("{% if empty.items %}{% else %}{{ empty.items | length }}{% endif %}", "0", 0),
      ("{% if a.items %}{% include 'part.html' %}{% endif %}{% include 'part.html' %}", "(12)(12)", 2),
      ("{% if a.self.items %}{{ a.self.items | join }}{% endif %}", "12", 1),
      ("{% for v in [a, b, empty] %}{% if v.items %}{{ v.items | join }}{% endif %}{% endfor %}", "1234", 1),
      (
        "{% set v = a %}{% if v.items %}{% set v = b %}{{ v.items | join }}{% endif %}{{ v.items | join }}",
        "3434", 1
      ),
      (
        "{% set v = a %}{% if v.items %}{% if yes %}{% set v = b %}{% endif %}{{ v.items | join }}{% endif %}",
        "34", 1
      ),
      (
        "{% if a.items %}{% for a in [b, b] %}{{ a.items | join }}{% endfor %}{{ a.items | join }}{% endif %}",
        "343412", 1
      ),
    ])
  func asksOnce(template: String, expected: String, count: Int) throws {
    let files = [("page.html", template), ("part.html", "({{ a.items | join }})")]
    let a = Counted(["1", "2"])
    let variables: Workbench.Variables =
      [("a", a), ("b", Counted(["3", "4"])), ("empty", Counted([]))].map { name, object in
        (name, .object { Counted.members }, .object(object))
      } + [("yes", .bool, .bool(true))]
    #expect(Workbench.render(files, variables) == expected)
    #expect(a.count == count)

    let compiled = try #require(
      Workbench.set(files).compile("page.html", variables: variables.map { ($0.name, $0.type) }).template)
    for known in variables.indices {
      let values = variables.indices.map { $0 == known ? variables[$0].value : nil }
      var output: [UInt8] = []
      try compiled.fixing(values, page: PageContext())
        .render(variables.map(\.value), page: PageContext(), into: &output)
      #expect(String(decoding: output, as: UTF8.self) == expected, "fixed: \(variables[known].name)")
    }
  }
}

/// Counts how often it is asked for its items.
private final class Counted: TemplateObject {
  static let members: Shape = Shape(
    "counted", [.init("items", .list(.text)), .init("self", .object { Counted.members })])

  private let items: [String]
  private let counter = Mutex(0)

  init(_ items: [String]) { self.items = items }

  var shape: Shape { Counted.members }

  var count: Int { counter.withLock { $0 } }

  func value(at slot: Int) -> Value {
    guard slot == 0 else { return .object(self) }
    counter.withLock { $0 += 1 }
    return .list(items.map { .text($0) })
  }
}
