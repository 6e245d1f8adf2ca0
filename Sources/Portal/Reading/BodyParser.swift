import Markdown

/// Parses the text of a document, with the names of people who may not be shown taken out first.
struct BodyParser: Sendable {
  let options: ReadingOptions
  let privacy: Privacy
  /// The hidden people whom each document points to.
  let pointers: [DocumentID: Set<ProfileID>]

  func parse(_ document: DecodedDocument) -> DecodedDocument {
    let replacement = options.formerParticipant[document.language] ?? ""
    let pointed = pointers[document.id] ?? []
    let clean = privacy.redact(document, pointingTo: pointed, replacement: replacement)
    let markdown = options.markdown[document.language] ?? MarkdownOptions()
    let body =
      clean.edits.isEmpty
      ? MarkdownDocument(parsing: clean.text, from: document.bodyOffset, options: markdown)
      : MarkdownDocument(
        parsing: clean.text, from: document.bodyOffset, options: markdown, edits: clean.edits,
        of: document.source)
    let leftovers = privacy.leftovers(in: document, pointingTo: pointed, clean, body)
    return document.with(clean.record, body, clean.finds + body.diagnostics + leftovers)
  }
}
