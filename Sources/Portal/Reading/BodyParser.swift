import Markdown

/// Parses the text of a document, with the names of people who may not be shown taken out first.
struct BodyParser: Sendable {
  let options: ReadingOptions
  let privacy: Privacy
  /// The hidden people whom each document points to.
  let pointers: [DocumentID: Set<ProfileID>]

  func parse(_ document: DecodedDocument) -> DecodedDocument {
    let replacement = options.formerParticipant[document.language] ?? ""
    let clean = privacy.redact(
      document, pointingTo: pointers[document.id] ?? [], replacement: replacement)
    let markdown = options.markdown[document.language] ?? MarkdownOptions()
    let body = MarkdownDocument(parsing: clean.text, from: document.bodyOffset, options: markdown)
    return document.with(clean.record, body, clean.finds + body.diagnostics)
  }

  /// Whether `other` makes the same of every document.
  func agrees(with other: BodyParser) -> Bool {
    options.markdown == other.options.markdown && options.formerParticipant == other.options.formerParticipant
      && privacy.hides(as: other.privacy) && pointers == other.pointers
  }
}
