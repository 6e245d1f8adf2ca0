/// A guide or a chapter of one.
public struct Guide: Sendable {
  public let title: String
  public let summary: String
  public let audience: [Audience]
  public let phase: Phase?
  public let topics: [TopicID]
  public let program: ProgramID?
  public let order: Int?
  public let owner: String?
  public let reviewed: Day?
  public let reviewIn: Period?
  public let sources: [Source]

  init?(record: Record) {
    guard let title = record.text("title"), let summary = record.text("summary") else { return nil }
    self.title = title
    self.summary = summary
    self.audience = record.terms("audience")
    self.phase = record.term("phase")
    self.topics = record.texts("topics").map { TopicID($0.value) }
    self.program = record.text("program").map(ProgramID.init)
    self.order = record.count("order")
    self.owner = record.text("owner")
    self.reviewed = record.day("reviewed")
    self.reviewIn = record.period("review_in")
    self.sources = record.records("sources").compactMap(Source.init(record:))
  }
}
