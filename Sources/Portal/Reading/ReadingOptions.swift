import Markdown

/// What the portal needs to be told to be read.
public struct ReadingOptions: Sendable {
  /// The day that decides what is shown.
  public let today: Day
  /// Whether drafts and documents of a coming day are in the site.
  public let includesDrafts: Bool
  /// How Markdown is written in each language of the site.
  public let markdown: [Language: MarkdownOptions]
  /// What is said in place of someone who may not be shown, in each language.
  public let formerParticipant: [Language: String]

  public init(
    today: Day, includesDrafts: Bool, markdown: [Language: MarkdownOptions],
    formerParticipant: [Language: String]
  ) {
    self.today = today
    self.includesDrafts = includesDrafts
    self.markdown = markdown
    self.formerParticipant = formerParticipant
  }
}
