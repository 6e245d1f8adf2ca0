import Concurrency

/// The whole portal, resolved: who and what may be shown on the build's day, and how it hangs together.
///
/// Everything here may be published. Lists are in a stable order, whatever the machine.
public struct Portal: Sendable {
  public let settings: SiteSettings
  public let today: Day
  public let topics: [Topic]
  public internal(set) var home: Document<Page>?
  public internal(set) var people: [Document<Person>]
  public internal(set) var guides: [Document<Guide>]
  public internal(set) var stories: [Document<Story>]
  public internal(set) var programs: [Document<Program>]
  public internal(set) var pages: [Document<Page>]
  public internal(set) var relations: Relations
  /// Who fits whom. Found for a person when their page asks.
  var matching: Lazy<MatchFinder>
  /// The texts of all editions, by their `TextID`.
  var texts: [EditionText]
  /// Every picture that a shown document shows, by its path.
  public let pictures: [String: Picture]
  /// Files that texts link to.
  public let attachments: [String]
  /// Names and addresses that must not appear anywhere in the output.
  public let hiddenNames: NameTable
}

extension Portal {
  /// The text of one of this portal's editions.
  public func text<Content>(of edition: Edition<Content>) -> EditionText { texts[edition.text.index] }

  /// Those who fit a person best, the best first.
  public func matches(of person: ProfileID) -> [Match] { matching.value.matches(of: person) }

  /// How many pairs a person has room for, beside those that are running.
  public func openSlots(of person: Person) -> Int { relations.openSlots(of: person, on: today) }
}

/// How documents hang together, found once for the whole portal.
public struct Relations: Sendable {
  public var pairs: [ProgramID: [Pair]] = [:]
  public var storyPeople: [DocumentID: StoryPeople] = [:]
  public var coordinators: [ProgramID: Coordinator] = [:]
  public var storiesOfPerson: [ProfileID: [DocumentID]] = [:]
  public var pairsOfPerson: [ProfileID: [PairInProgram]] = [:]
}

extension Relations {
  func openSlots(of person: Person, on day: Day) -> Int {
    max(0, person.capacity - running(of: person.id, on: day).count)
  }

  /// Those with whom a person is in a pair that is not over.
  func partners(of person: ProfileID, on day: Day) -> [ProfileID] {
    running(of: person, on: day).flatMap { [$0.mentor, $0.mentee] }.compactMap {
      guard case .person(let id) = $0, id != person else { return nil }
      return id
    }
  }

  private func running(of person: ProfileID, on day: Day) -> [Pair] {
    (pairsOfPerson[person] ?? []).map(\.pair).filter { !$0.isOver(on: day) }
  }
}

/// A mentor and a mentee in a program.
public struct Pair: Sendable {
  public let mentor: Participant
  public let mentee: Participant
  public let mode: PairMode
  public let started: Day?
  public let ended: Day?
  public let phase: Phase?

  /// Whether the pair had its last meeting before `day`.
  public func isOver(on day: Day) -> Bool { ended.map { $0 < day } ?? false }
}

/// A person's pair, and the program it belongs to.
public struct PairInProgram: Sendable {
  public let program: ProgramID
  public let pair: Pair

  public init(program: ProgramID, pair: Pair) {
    self.program = program
    self.pair = pair
  }
}

/// The people of a story, and who is quoted.
public struct StoryPeople: Sendable {
  public let mentor: Participant?
  public let mentee: Participant?
  public let quoted: Attribution?
}

/// Who said a quote.
public enum Attribution: Sendable {
  case participant(Participant)
  case name(String)
}

/// Who runs a program.
public enum Coordinator: Sendable {
  case participant(Participant)
  case email(String)
}

/// Someone who fits a person, and what they have for each other.
public struct Match: Sendable {
  public let person: ProfileID
  /// What the other can teach the person.
  public let teaches: [TopicID]
  /// What the other wants to learn from the person.
  public let learns: [TopicID]
}
