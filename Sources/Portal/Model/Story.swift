/// What came of a pair's work.
public struct Story: Sendable {
  public let title: String
  public let date: Day
  public let summary: String
  let mentor: Located<ProfileID>?
  let mentee: Located<ProfileID>?
  public let program: ProgramID?
  public let topics: [TopicID]
  public let benefits: [Benefit]
  public let quote: Quote?
  public let image: Located<String>?
  public let imageAlternative: String?
  public let sources: [Source]

  init?(record: Record) {
    guard let title = record.text("title"), let summary = record.text("summary"),
      let date = record.day("date")
    else { return nil }
    self.title = title
    self.date = date
    self.summary = summary
    self.mentor = record.located("mentor")?.map(ProfileID.init)
    self.mentee = record.located("mentee")?.map(ProfileID.init)
    self.program = record.text("program").map(ProgramID.init)
    self.topics = record.texts("topics").map { TopicID($0.value) }
    self.benefits = record.terms("benefits")
    self.quote = record.record("quote").flatMap(Quote.init(record:))
    self.image = record.located("image")
    self.imageAlternative = record.text("image_alt")
    self.sources = record.records("sources").compactMap(Source.init(record:))
  }
}

/// A pull quote, and who said it: a profile's id, or a name.
public struct Quote: Sendable {
  public let text: String
  let by: String?

  init?(record: Record) {
    guard let text = record.text("text") else { return nil }
    self.text = text
    self.by = record.text("by")
  }
}
