import CCmark
import Diagnostics

/// Tables that the options hold and a text only names.
extension Renderer {
  mutating func writeFields(_ name: String, for node: Node) {
    let tables = options.fieldTables
    guard tableCount < Self.tableLimit else { return refuse(.fieldTables, at: blockStart(node)) }
    if let table = tables[name] {
      write(table)
    } else {
      report(
        .unknownFields, at: nameOfFields(node),
        ["value": name, "names": tables.keys.sorted().joined(separator: ", ")],
        suggestion: Suggestion.nearest(to: name, among: tables.keys))
    }
    reportText(in: node)
  }

  /// How many tables a text may show before it shows one of fields: a few bytes write a long table.
  private static let tableLimit = 500

  private mutating func write(_ table: MarkdownTable) {
    tableCount += 1
    html.bytes.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.bytes.appendEscaped("\(options.labels.scrollableTable) \(tableCount): \(table.caption)")
    html.bytes.append("\"")
    if let language = table.language {
      html.bytes.append(" lang=\"")
      html.bytes.appendEscaped(language)
      html.bytes.append("\"")
    }
    html.bytes.append("><table>\n<caption>")
    html.bytes.appendEscaped(table.caption)
    html.bytes.append("</caption>\n<thead>\n<tr>\n")
    for column in table.columns { writeCell([.text(column)], "<th scope=\"col\">", "</th>\n") }
    html.bytes.append("</tr>\n</thead>\n<tbody>\n")
    for row in table.rows {
      html.bytes.append("<tr>\n")
      writeCell(row.heading, "<th scope=\"row\">", "</th>\n")
      for cell in row.cells { writeCell(cell, "<td>", "</td>\n") }
      html.bytes.append("</tr>\n")
    }
    html.bytes.append("</tbody>\n</table></div>\n")
  }

  private mutating func writeCell(
    _ pieces: [MarkdownTable.Piece], _ start: StaticString, _ end: StaticString
  ) {
    html.bytes.append(start)
    for piece in pieces {
      switch piece {
      case .text(let text): html.bytes.appendEscaped(text)
      case .code(let code):
        html.bytes.append("<code>")
        html.bytes.appendEscaped(code)
        html.bytes.append("</code>")
      case .lineBreak: html.bytes.append("<br />\n")
      }
    }
    html.bytes.append(end)
  }

  /// Where a fence names its table, or the word `fields` where it names none.
  private func nameOfFields(_ node: Node) -> Range<Int> {
    let line = text.bytes.trimmed(blockStart(node)..<text.content(ofLine: node.startLine).upperBound)
    let word = line.first { text.bytes[$0].isLetter } ?? line.lowerBound
    let name = line.first { $0 > word && text.bytes[$0 - 1].isBlank && !text.bytes[$0].isBlank }
    return (name ?? word)..<max(line.upperBound, word)
  }

  /// Such a fence has nothing in it; one that was never closed has the rest of the document.
  private mutating func reportText(in node: Node) {
    let source = FencedText(of: node, in: text)
    guard let start = source.bytes.firstIndex(where: { !$0.isSpace }) else { return }
    let end = source.bytes[start...].firstIndex(where: \.isLineEnd) ?? source.bytes.count
    problems.add(.textInFields, at: source.fileRange(start..<end))
  }
}
