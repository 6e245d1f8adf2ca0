/// The words of the interface in one language, as `templates/strings/LANG.yml` gives them.
public struct InterfaceTexts: Sendable {
  public let language: Language
  public let texts: [String: InterfaceText]

  public init(language: Language, texts: [String: InterfaceText]) {
    self.language = language
    self.texts = texts
  }

  /// The plain text `key`; empty where there is none, which a diagnostic has said.
  public func text(_ key: String) -> String {
    if case .plain(let text)? = texts[key] { text } else { "" }
  }
}

/// One text of the interface.
public enum InterfaceText: Sendable, Hashable {
  case plain(String)
  /// A text that depends on a number, by plural category.
  case plural([PluralCategory: String])
}
