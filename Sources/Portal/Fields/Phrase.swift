import Diagnostics

/// A few words in each language that Tandem speaks to authors in.
public struct Phrase: Sendable, Hashable {
  public let english: String
  public let swedish: String

  public init(en english: String, sv swedish: String) {
    self.english = english
    self.swedish = swedish
  }

  public func text(in language: WordingLanguage) -> String {
    switch language {
    case .english: english
    case .swedish: swedish
    }
  }
}
