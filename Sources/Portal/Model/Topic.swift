import Diagnostics

/// One term of the controlled vocabulary.
public struct Topic: Sendable {
  public let id: TopicID
  public let name: LocalizedText
  public let summary: LocalizedText?
  public let group: LocalizedText?
  let mark: YAMLMark
}
