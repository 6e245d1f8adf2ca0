import Foundation

extension BadInput {
  static let all = texts + values + places

  private static let guide = "content/guides/g.md"

  /// A guide whose bytes are not a text, or whose front matter is not YAML.
  private static let texts: [BadInput] = [
    BadInput("front matter that never ends", "content/guides/g.md:1:1: error: the front matter starts here") {
      try $0.write("---\ntitle: Guide\n\nText.\n", to: guide)
    },
    BadInput("an empty file", "content/guides/g.md:1:1: error: the document has no front matter") {
      try $0.write([], to: guide)
    },
    BadInput("a tab in the front matter", "content/guides/g.md:5:1: error: a tab is used to indent a field") {
      try $0.write(MiniPortal.guide("sources:\n\t- title: Bok"), to: guide)
    },
    BadInput("a NUL", "content/guides/g.md:7:3: error: the text holds the invisible character U+0000") {
      try $0.write(MiniPortal.guide(body: "Åh\0nej"), to: guide)
    },
    BadInput("text in Windows-1252", "content/guides/g.md:2:9: error: the byte 0xE5 is not UTF-8 text") {
      try $0.write(Array("---\ntitle: P".utf8) + [0xE5] + Array("\n---\n".utf8), to: guide)
    },
    BadInput("a character cut short", "content/guides/g.md:7:6: error: the byte 0xC3 is not UTF-8 text") {
      try $0.write(Array(MiniPortal.guide().utf8.dropLast()) + [0xC3], to: guide)
    },
    BadInput("UTF-16, little-endian", "content/guides/g.md:1:1: error: the file is stored as UTF-16") {
      try $0.write([0xFF, 0xFE, 0x2D, 0x00], to: guide)
    },
    BadInput("UTF-16, big-endian", "content/guides/g.md:1:1: error: the file is stored as UTF-16") {
      try $0.write([0xFE, 0xFF, 0x00, 0x2D], to: guide)
    },
    BadInput("a settings file in UTF-16", "content/topics.yml:1:1: error: the file is stored as UTF-16") {
      try $0.write([0xFF, 0xFE, 0x64, 0x00], to: "content/topics.yml")
    },
    BadInput("an alias bomb", "content/guides/g.md:4:5: error: anchors (&) and aliases (*) are not allowed") {
      let levels = (1...9).map { level in
        let items = Array(repeating: level == 1 ? "x" : "*l\(level - 1)", count: 9).joined(separator: ", ")
        return "l\(level): &l\(level) [\(items)]"
      }
      try $0.write(MiniPortal.guide("l0: &l0 x\n" + levels.joined(separator: "\n")), to: guide)
    },
    BadInput("YAML ten thousand deep", "content/guides/g.md:4:1: error: the fields are nested too deeply") {
      try $0.write(MiniPortal.guide("topics: " + String(repeating: "[", count: 10_000)), to: guide)
    },
    BadInput("a scalar of 10 MB", "content/guides/g.md: error: the file is larger than 8 MB") {
      try $0.write(MiniPortal.guide("owner: " + String(repeating: "a", count: 10_000_000)), to: guide)
    },
    BadInput("front matter of 1 MB", "content/guides/g.md:1:1: error: the front matter is larger than 256 KB")
    {
      try $0.write(MiniPortal.guide("owner: " + String(repeating: "a", count: 1_000_000)), to: guide)
    },
  ]

  /// Values that no field takes.
  private static let values: [BadInput] = [
    BadInput("a field twice", "content/guides/g.md:5:1: error: the field \"order\" stands here twice") {
      try $0.write(MiniPortal.guide("order: 1\norder: 2"), to: guide)
    },
    BadInput("a list for a text", "content/guides/g.md:2:8: error: \"title\" takes one value") {
      try $0.write("---\ntitle: [a, b]\nsummary: x\n---\n", to: guide)
    },
    BadInput("a group for a list", "content/guides/g.md:4:9: error: \"topics\" takes a list") {
      try $0.write(MiniPortal.guide("topics: {a: b}"), to: guide)
    },
    BadInput("a text for a group", "content/guides/g.md:4:11: error: \"sources\" takes a group of fields") {
      try $0.write(MiniPortal.guide("sources: [Boken]"), to: guide)
    },
    BadInput("the 30th of February", "content/guides/g.md:4:11: error: \"2026-02-30\" is not a date") {
      try $0.write(MiniPortal.guide("reviewed: 2026-02-30"), to: guide)
    },
    BadInput("a month too many", "content/guides/g.md:4:12: error: \"2026-13-01\" is not a date") {
      try $0.write(MiniPortal.guide("reviewed: \"2026-13-01\""), to: guide)
    },
    BadInput(
      "a leap day without a leap year", "content/guides/g.md:4:11: error: \"2027-02-29\" is not a date"
    ) {
      try $0.write(MiniPortal.guide("reviewed: 2027-02-29"), to: guide)
    },
    BadInput("an hour too many", "content/programs/p.md:5:25: error: \"2026-03-01T24:30\" is not a day with")
    {
      try $0.write(
        MiniPortal.program("events:\n  - {title: Mot, start: 2026-03-01T24:30}"), to: "content/programs/p.md")
    },
    BadInput("a number past every integer", "content/guides/g.md:4:8: error: \"order\" takes a whole number")
    {
      try $0.write(MiniPortal.guide("order: 99999999999999999999999999"), to: guide)
    },
    BadInput(
      "an address longer than a file's name may be",
      "content/guides/g.md: error: no file can have the address"
    ) {
      try $0.write(MiniPortal.guide("slug: " + String(repeating: "a", count: 300)), to: guide)
    },
  ]

  /// Names and things in the folder that cannot be.
  private static let places: [BadInput] = [
    BadInput(
      "one name stored in two ways",
      "error: this is the same document as content/guides/"
    ) {
      let name = "återträff"
      try $0.write(MiniPortal.guide(), to: "content/guides/\(name.precomposedStringWithCanonicalMapping).md")
      try $0.write(MiniPortal.guide(), to: "content/guides/\(name.decomposedStringWithCanonicalMapping).md")
    },
    BadInput(
      "names that differ only by case",
      "content/guides/start.md: error: the name differs from content/guides/Start.md only in capital letters"
    ) {
      try $0.write(MiniPortal.guide(), to: "content/guides/Start.md")
      try $0.write(MiniPortal.guide("slug: start-2"), to: "content/guides/start.md")
    },
    BadInput("a name of an emoji", "content/guides/🎉.md: error: no letter or digit of \"🎉\" can stand in") {
      try $0.write(MiniPortal.guide(), to: "content/guides/🎉.md")
    },
    BadInput("a link to itself", "content/guides/g.md: error: the symbolic link leads back to itself") {
      try $0.link(guide, to: "g.md")
    },
    BadInput("a link to its own folder", "content/guides/again: error: the symbolic link leads to a folder") {
      try $0.link("content/guides/again", to: ".")
    },
    BadInput(
      "a link out of the folder", "content/guides/g.md: error: the symbolic link leads out of the content"
    ) {
      try $0.link(guide, to: "/etc/passwd")
    },
    BadInput("a link to nothing", "content/guides/g.md: error: the symbolic link leads nowhere") {
      try $0.link(guide, to: "gone.md")
    },
    BadInput("a pipe", "content/guides/g.md: error: this is neither a file nor a folder") {
      try $0.pipe(guide)
    },
    BadInput("a pipe for topics.yml", "content/topics.yml: error: this is neither a file nor a folder") {
      try FileManager.default.removeItem(atPath: $0.path("content/topics.yml"))
      try $0.pipe("content/topics.yml")
    },
    BadInput(
      "a folder named like a document", "content/guides/x.md: error: a folder is named like a document"
    ) {
      try $0.write("x", to: "content/guides/x.md/y.txt")
    },
    BadInput("a document among no others", "content/elsewhere/g.md: error: documents do not live here") {
      try $0.write(MiniPortal.guide(), to: "content/elsewhere/g.md")
    },
    BadInput(
      "a template that includes itself", "templates/guide.html:1:27: error: the template leads back to itself"
    ) {
      try $0.writeTemplate("<!doctype html>{% include \"guide.html\" %}", to: "guide.html")
    },
    BadInput("templates that include each other", "[template-circular]") {
      try $0.writeTemplate("{% include \"partials/b.html\" %}", to: "partials/a.html")
      try $0.writeTemplate("{% include \"partials/a.html\" %}", to: "partials/b.html")
      try $0.writeTemplate("<!doctype html>{% include \"partials/a.html\" %}", to: "404.html")
    },
    BadInput("a template that is not text", "templates/404.html:1:1: error: the byte 0xFF is not UTF-8 text")
    {
      try $0.writeTemplate("x", to: "404.html")
      try $0.write([0xFF, 0x20], to: "templates/404.html")
    },
  ]
}

extension MiniPortal {
  /// Gives the portal templates of its own, with this one among them.
  fileprivate func writeTemplate(_ text: String, to name: String) throws {
    if templates == Self.templates { try copyTemplates() }
    try write(text, to: "templates/" + name)
  }
}
