/// A person who may be shown. There is no other way to make one than from a profile that may be shown on the
/// build's day, and it has no private fields, so no template can reach what must stay hidden.
public final class Person: Sendable {
  public let id: ProfileID
  public let name: String
  public let roles: [Role]
  public let careerStage: CareerStage
  public let jobTitle: String?
  public let unit: String?
  public let location: String?
  /// The photo's path as written, and its alternative text.
  public let photo: Located<String>?
  public let photoAlternative: String?
  public let teaches: [TopicID]
  public let learns: [TopicID]
  public let mode: PairMode?
  public let meets: [MeetingForm]
  public let languages: [Language]
  /// How many pairs the person takes part in at once.
  public let capacity: Int
  public let programs: [ProgramID]
  public let email: String?

  /// Nil when the person may not be shown on `day`.
  public init?(showing profile: Profile, on day: Day) {
    guard profile.isShown(on: day) else { return nil }
    self.id = profile.id
    self.name = profile.name
    self.roles = profile.roles
    self.careerStage = profile.careerStage
    self.jobTitle = profile.jobTitle
    self.unit = profile.unit
    self.location = profile.location
    self.photo = profile.photo
    self.photoAlternative = profile.photoAlternative
    self.teaches = profile.teaches
    self.learns = profile.learns
    self.mode = profile.mode
    self.meets = profile.meets
    self.languages = profile.languages
    self.capacity = profile.capacity
    self.programs = profile.programs
    self.email = profile.email
  }
}

/// What became of a reference to a person: someone who may be shown, or “a former participant”.
public enum Participant: Sendable, Hashable {
  case person(ProfileID)
  case former
}
