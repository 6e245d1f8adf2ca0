/// A document that has been started: where it goes, and what it says.
public struct NewFile: Sendable, Equatable {
  /// Below the content folder: `guides/first-meeting.md`.
  public let path: String
  public let text: String
  /// The fields that a person must fill in; `check` points at each of them.
  public let blanks: [String]
}
