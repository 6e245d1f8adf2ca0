import Portal
import Templates

/// The members that every document has: its text and the language it stands in.
enum EditionViews {
  static func members<Content>() -> [ViewMember<Document<Content>>] {
    [
      ViewMember("body", .html, "The document's text.") { document, site in
        .markup(Body(document.edition(in: site.language), in: site))
      },
      ViewMember("has_body", .bool, "Whether there is any text.") { document, site in
        .bool(site.text(of: document.edition(in: site.language)).body.wordCount > 0)
      },
      ViewMember("body_language", .text, "The language of the text (BCP 47).") { document, site in
        .text(document.edition(in: site.language).language.tag)
      },
      ViewMember("is_untranslated", .bool, "Whether the text is in another language than the page.") {
        document, site in
        .bool(document.edition(in: site.language).language != site.language)
      },
      ViewMember("is_draft", .bool, "Whether the document is shown only because of --drafts.") {
        document, site in
        .bool(document.edition(in: site.language).isDraft)
      },
      ViewMember("contents", .list(.object { SmallViews.heading.shape }), "The table of contents.") {
        document, site in
        let outline = site.text(of: document.edition(in: site.language)).body.outline
        return .list(HeadingEntry.contents(of: outline).map { SmallViews.heading.view($0, in: site) })
      },
      ViewMember(
        "reading_minutes", .int, "How long the text takes to read, at 200 words a minute; at least 1."
      ) {
        document, site in
        .int(max(1, (site.text(of: document.edition(in: site.language)).body.wordCount + 100) / 200))
      },
    ]
  }
}
