/// A profile as it was written, private fields included. Only the resolver and matching see it;
/// what a template sees is a `Person`.
public struct Profile: Sendable {
  public let id: ProfileID
  public let name: String
  public let roles: [Role]
  public let careerStage: CareerStage
  /// The day the person agreed to be shown.
  public let permission: Day
  public let expires: Day?
  public let isWithdrawn: Bool
  public let jobTitle: String?
  public let unit: String?
  public let location: String?
  public let photo: Located<String>?
  public let photoAlternative: String?
  public let teaches: [TopicID]
  public let learns: [TopicID]
  public let mode: PairMode?
  public let meets: [MeetingForm]
  public let languages: [Language]
  public let capacity: Int
  public let programs: [ProgramID]
  public let email: String?
  public let manager: ProfileID?
  public let prefers: [ProfileID]
  public let avoids: [ProfileID]

  /// Whether the person may be shown on `day`: from the permission until it expires, and not when withdrawn.
  public func isShown(on day: Day) -> Bool {
    !isWithdrawn && permission <= day && expires.map { day <= $0 } ?? true
  }
}

extension Profile {
  init?(id: ProfileID, record: Record) {
    guard let name = record.text("name"), let permission = record.day("permission"),
      let stage: CareerStage = record.term("career_stage")
    else { return nil }
    self.id = id
    self.name = name
    self.roles = record.terms("roles")
    self.careerStage = stage
    self.permission = permission
    self.expires = record.day("expires")
    self.isWithdrawn = record.bool("withdrawn")
    self.jobTitle = record.text("title")
    self.unit = record.text("unit")
    self.location = record.text("location")
    self.photo = record.located("photo")
    self.photoAlternative = record.text("photo_alt")
    self.teaches = record.texts("teaches").map { TopicID($0.value) }
    self.learns = record.texts("learns").map { TopicID($0.value) }
    self.mode = record.term("mode")
    self.meets = record.terms("meets")
    self.languages = record.texts("languages").compactMap { Language($0.value) }
    self.capacity = record.count("capacity") ?? 1
    self.programs = record.texts("programs").map { ProgramID($0.value) }
    self.email = record.text("email")
    self.manager = record.text("manager").map(ProfileID.init)
    self.prefers = record.texts("prefers").map { ProfileID($0.value) }
    self.avoids = record.texts("avoids").map { ProfileID($0.value) }
  }
}
