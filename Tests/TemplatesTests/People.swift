import Templates

/// A small model: people with photos that may be missing, who know each other in circles.
final class Person: TemplateObject {
  static let members: Shape = Shape(
    "person",
    [
      .init("name", .text, "As written."), .init("url", .link),
      .init("photo", .optional(.object { Photo.members })),
      .init("friends", .list(.object { Person.members })), .init("age", .int), .init("body", .html),
      .init("title", .optional(.text)), .init("topics", .list(.text)),
    ])

  let name: String
  let path: String
  let photo: Photo?
  let title: String?

  init(
    name: String = "Åsa & Bo", path: String = "mentorer/asa/", photo: Photo? = nil, title: String? = nil
  ) {
    (self.name, self.path, self.photo, self.title) = (name, path, photo, title)
  }

  var shape: Shape { Person.members }

  func value(at slot: Int) -> Value {
    switch slot {
    case 0: .text(name)
    case 1: .link(path)
    case 2: photo.map { .object($0) } ?? .none
    case 3:
      .list([.object(Person(name: "Cai", path: "mentorer/cai/", photo: nil, title: "Chef")), .object(self)])
    case 4: .int(31)
    case 5: .markup(Body())
    case 6: title.map { .text($0) } ?? .none
    default: .list([.text("AI"), .text("Go")])
    }
  }

  static let variables: Workbench.Variables = [
    ("p", .object { Person.members }, .object(Person())),
    ("q", .object { Person.members }, .object(Person(photo: Photo(), title: "VD"))),
    (
      "people", .list(.object { Person.members }),
      .list([.object(Person()), .object(Person(name: "Dan", photo: Photo()))])
    ),
    ("text", .text, .text("<b>\"x\" & 'y'</b>")), ("n", .int, .int(3)), ("zero", .int, .int(0)),
    ("names", .list(.text), .list([.text("b"), .text("A")])), ("none_yet", .optional(.text), .none),
    ("home", .link, .link("")), ("body", .html, .html(HTML(bytes: Array("<p>Hej</p>".utf8)))),
    ("data", .any, .map([("a", .text("</script>")), ("b", .list([.int(1), .none]))])),
    ("yes", .bool, .bool(true)),
  ]
}

final class Photo: TemplateObject {
  static let members: Shape = Shape("photo", [.init("url", .link), .init("alt", .optional(.text))])

  var shape: Shape { Photo.members }

  func value(at slot: Int) -> Value { slot == 0 ? .link("mentorer/asa.jpg") : .text("Åsa") }
}

/// Markup with a link that depends on the page.
final class Body: TemplateMarkup {
  func write(into output: inout [UInt8], page: PageContext) {
    output += "<a href=\"\(page.address(of: "guider/"))\">Guider</a>".utf8
  }
}
