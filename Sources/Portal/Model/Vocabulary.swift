/// Which side of a pair a person may take.
public enum Role: String, Sendable, CaseIterable { case mentor, mentee }

/// How far a person has come in working life.
public enum CareerStage: String, Sendable, CaseIterable { case early, mid, senior, executive }

/// Whether only the mentee learns, or both.
public enum PairMode: String, Sendable, CaseIterable {
  case oneWay = "one-way"
  case mutual
}

/// How a person is willing to meet.
public enum MeetingForm: String, Sendable, CaseIterable { case remote, onsite, hybrid }

/// Whom a guide is written for.
public enum Audience: String, Sendable, CaseIterable { case mentor, mentee, manager, coordinator }

/// The phases of a mentoring round, in order.
public enum Phase: String, Sendable, CaseIterable { case prepare, start, midway, close }

/// What a pair's work brought.
public enum Benefit: String, Sendable, CaseIterable {
  case innovation, retention, understanding, inclusion, technology, culture
}
