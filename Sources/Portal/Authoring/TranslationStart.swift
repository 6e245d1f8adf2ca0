import Diagnostics
import Markdown

/// The text of a translation that is still to be written: the fields of the original that a translation may say in
/// other words, and its headings.
struct TranslationStart {
  let original: DecodedDocument
  let language: Language

  /// The fields that are left to a person.
  var blanks: [String] { texts.map(\.entry.key) }

  var text: String {
    var lines = ["---", "# " + NewTexts.translate.text(in: wording)]
    for (field, entry) in texts {
      lines += ["", "# " + field.meaning.text(in: wording), "# \(original.language.tag): " + shown(entry)]
      lines.append("\(field.name):")
    }
    lines += ["", "# " + NewTexts.draft.text(in: wording), "draft: true"]
    for (field, entry) in others {
      let comment = "\(field.meaning.text(in: wording)) \(NewTexts.sayInOtherWords.text(in: wording))"
      lines += ["", "# " + comment] + source(of: entry).map { "#" + $0 }
    }
    if let slug = original.id.kind.schema.field(named: "slug") {
      lines += ["", "# " + slug.meaning.text(in: wording), "#slug:"]
    }
    lines += ["---", ""]
    for heading in headings { lines += [heading, ""] }
    return (lines.last == "" ? lines : lines + [""]).joined(separator: "\n") + (headings.isEmpty ? "\n" : "")
  }

  private var wording: WordingLanguage { WordingLanguage(locale: language.tag) }
}

// MARK: - Fields

extension TranslationStart {
  private typealias Translatable = (field: Field, entry: YAMLEntry)

  /// Where a translation has something of its own to say from the start.
  private static let ownFields: Set = ["slug", "draft", "publish_on", "redirect_from"]

  private var fields: [Translatable] {
    original.id.kind.schema.fields.compactMap { field in
      guard field.isTranslated, !Self.ownFields.contains(field.name),
        let entry = original.matter.first(where: { $0.key == field.name }), !entry.value.isNull
      else { return nil }
      return (field, entry)
    }
  }

  private var texts: [Translatable] { fields.filter { $0.field.isText } }
  private var others: [Translatable] { fields.filter { !$0.field.isText } }

  private func shown(_ entry: YAMLEntry) -> String {
    if case .scalar(let text, _) = entry.value.content { text.singleLine.trimmed } else { "…" }
  }

  /// The lines of a field in the original, without comments and blank lines after it.
  private func source(of entry: YAMLEntry) -> [String] {
    let first = entry.keyMark.line
    let later = original.matter.map(\.keyMark.line).filter { $0 > first }.min()
    let end = later ?? original.lastMatterLine + 1
    var lines = (first..<max(end, first + 1)).map { original.source.line($0 + original.linesBefore) }
    while let last = lines.last,
      last.allSatisfy(\.isWhitespace) || last.drop(while: \.isWhitespace).first == "#"
    {
      lines.removeLast()
    }
    return lines
  }
}

extension Field {
  fileprivate var isText: Bool { if case .text = type { true } else { false } }
}

extension DecodedDocument {
  /// The last line of the YAML, counted as its marks count.
  fileprivate var lastMatterLine: Int { source.position(at: bodyOffset - 1).line - 1 - linesBefore }
}

// MARK: - Headings

extension TranslationStart {
  /// The headings as they are written in the original.
  private var headings: [String] {
    let body = MarkdownDocument(
      parsing: original.source, from: original.bodyOffset, options: MarkdownOptions())
    return body.outline.map { heading in
      let line = original.source.line(heading.position.line)
      return line.hasPrefix("#") ? line : String(repeating: "#", count: heading.level) + " " + heading.text
    }
  }
}
