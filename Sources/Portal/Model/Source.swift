/// Where a fact comes from.
public struct Source: Sendable {
  public let title: String
  public let url: String

  init?(record: Record) {
    guard let title = record.text("title"), let url = record.text("url") else { return nil }
    self.title = title
    self.url = url
  }
}
