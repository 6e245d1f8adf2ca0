/// A named round of mentoring.
public struct Program: Sendable {
  public let title: String
  public let summary: String
  public let starts: Day?
  public let ends: Day?
  /// The existing program that this one complements.
  public let beside: String?
  let coordinator: String?
  public let topics: [TopicID]
  let pairs: [PairRecord]
  public let events: [Event]
  public let questions: [Question]

  init?(record: Record) {
    guard let title = record.text("title"), let summary = record.text("summary") else { return nil }
    self.title = title
    self.summary = summary
    self.starts = record.day("starts")
    self.ends = record.day("ends")
    self.beside = record.text("beside")
    self.coordinator = record.text("coordinator")
    self.topics = record.texts("topics").map { TopicID($0.value) }
    self.pairs = record.records("pairs").compactMap(PairRecord.init(record:))
    self.events = record.records("events").compactMap(Event.init(record:))
    self.questions = record.records("faq").compactMap(Question.init(record:))
  }
}

/// A pair as its program's front matter names it.
struct PairRecord: Sendable {
  let mentor: Located<ProfileID>
  let mentee: Located<ProfileID>
  let mode: PairMode
  let started: Day?
  let ended: Day?
  let phase: Phase?

  init?(record: Record) {
    guard let mentor = record.located("mentor"), let mentee = record.located("mentee") else { return nil }
    self.mentor = mentor.map(ProfileID.init)
    self.mentee = mentee.map(ProfileID.init)
    self.mode = record.term("mode") ?? .oneWay
    self.started = record.day("started")
    self.ended = record.day("ended")
    self.phase = record.term("phase")
  }
}

/// A meeting that a program invites to.
public struct Event: Sendable {
  public let title: String
  public let start: Moment
  public let end: Moment?
  public let place: String?
  public let url: String?

  init?(record: Record) {
    guard let title = record.text("title"), let start = record.moment("start") else { return nil }
    self.title = title
    self.start = start
    self.end = record.moment("end")
    self.place = record.text("place")
    self.url = record.text("url")
  }
}

/// A question that people ask about a program, and its answer.
public struct Question: Sendable {
  public let question: String
  public let answer: String

  init?(record: Record) {
    guard let question = record.text("question"), let answer = record.text("answer") else { return nil }
    self.question = question
    self.answer = answer
  }
}
