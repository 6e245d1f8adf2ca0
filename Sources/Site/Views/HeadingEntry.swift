import Markdown

/// A heading in a table of contents, with the headings below it.
struct HeadingEntry: Sendable {
  let anchor: String
  let html: [UInt8]
  let level: Int
  var children: [HeadingEntry]

  /// The headings of the second level, each with those of the third below it. Deeper ones are left out.
  static func contents(of outline: [Heading]) -> [HeadingEntry] {
    var entries: [HeadingEntry] = []
    for heading in outline where heading.level <= 3 {
      let entry = HeadingEntry(anchor: heading.anchor, html: heading.html, level: heading.level, children: [])
      if heading.level == 3, !entries.isEmpty {
        entries[entries.count - 1].children.append(entry)
      } else {
        entries.append(entry)
      }
    }
    return entries
  }
}
