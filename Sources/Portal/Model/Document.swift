import Markdown

/// A document in all the languages it has been written in.
///
/// Immutable, and a class: pages hand documents around, and one reference is cheaper to copy than all its fields.
public final class Document<Content: Sendable>: Sendable {
  public let id: DocumentID
  /// The edition that stands in for languages without one of their own.
  public let original: Edition<Content>
  /// Every edition, the original first, then by language.
  public let editions: [Edition<Content>]

  init(id: DocumentID, original: Edition<Content>, translations: [Edition<Content>]) {
    self.id = id
    self.original = original
    editions = [original] + translations.sorted { $0.language < $1.language }
  }

  /// The edition in `language`, or the original where there is none.
  @inlinable public func edition(in language: Language) -> Edition<Content> {
    for edition in editions where edition.language == language { return edition }
    return original
  }
}

/// A document in one language: what other pages may say of it. What only its own page shows is its `EditionText`.
public final class Edition<Content: Sendable>: Sendable {
  public let language: Language
  /// The file, as diagnostics show it.
  public let file: String
  public let content: Content
  public let slug: Slug
  /// Where the portal keeps the edition's text.
  let text: TextID
  /// The picture of the front matter (photo, image).
  public let picture: Picture?
  /// Old addresses that lead here.
  public let redirects: [OldAddress]
  /// Marked `draft` or not yet published: in the site only with `--drafts`.
  public let isDraft: Bool

  init(
    language: Language, file: String, content: Content, slug: Slug, text: TextID, picture: Picture?,
    redirects: [OldAddress], isDraft: Bool
  ) {
    self.language = language
    self.file = file
    self.content = content
    self.slug = slug
    self.text = text
    self.picture = picture
    self.redirects = redirects
    self.isDraft = isDraft
  }
}

/// The place of one edition's text in the list of all texts.
struct TextID: Sendable, Hashable {
  let index: Int
}

/// The text of an edition, with its links and pictures followed.
///
/// The portal keeps texts beside the documents, so that a new text of one document leaves everything that was made
/// from the others as it is.
public final class EditionText: Sendable {
  public let body: MarkdownDocument
  /// Where each of `body.links` leads.
  public let links: [LinkTarget]
  /// What each of `body.images` shows; nil where it must not be shown.
  public let pictures: [Picture?]

  init(body: MarkdownDocument, links: [LinkTarget], pictures: [Picture?]) {
    self.body = body
    self.links = links
    self.pictures = pictures
  }
}

/// Where a link in a text leads.
public enum LinkTarget: Sendable, Equatable {
  /// An address with a scheme, as written.
  case external
  /// A heading of the same text.
  case heading(String)
  case document(DocumentID, AnchorTarget?)
  case home
  case topic(TopicID)
  /// A file of the content folder.
  case file(String)
  /// Someone who may not be shown.
  case formerParticipant
  /// Leads nowhere, which a diagnostic has said; the text stays.
  case none
}

/// A heading of another document: its anchor, and which heading of which edition it is, so that it is found in a
/// translation too.
public struct AnchorTarget: Sendable, Equatable {
  public let anchor: String
  public let index: Int
  public let language: Language
}
