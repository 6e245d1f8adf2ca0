/// A page about the portal itself, or the home page's text.
public struct Page: Sendable {
  public let title: String
  public let summary: String?
  public let owner: String?
  public let reviewed: Day?

  init?(record: Record) {
    guard let title = record.text("title") else { return nil }
    self.title = title
    self.summary = record.text("summary")
    self.owner = record.text("owner")
    self.reviewed = record.day("reviewed")
  }
}
