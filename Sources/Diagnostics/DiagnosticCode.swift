/// One kind of problem: its name, its severity, and its words in every language.
///
/// The codes are declared in `Codes+….swift`, by the layer that reports them and what they are about, and nowhere else.
public struct DiagnosticCode: Sendable {
  /// The stable name, as users see it and CI filters it: `unknown-topic`.
  public let name: String
  public let severity: Severity
  private let english: Wording
  private let swedish: Wording

  init(_ name: String, _ severity: Severity, en: Wording, sv: Wording) {
    self.name = name
    self.severity = severity
    self.english = en
    self.swedish = sv
  }

  public func wording(in language: WordingLanguage) -> Wording {
    switch language {
    case .english: english
    case .swedish: swedish
    }
  }
}

extension DiagnosticCode: Hashable {
  public static func == (lhs: DiagnosticCode, rhs: DiagnosticCode) -> Bool { lhs.name == rhs.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension DiagnosticCode {
  /// Every code, in the order of the layers that report them.
  public static let all =
    markdownCodes + templateCodes + portalCodes + siteCodes + outputCodes + previewCodes + newCodes

  /// The code with this name, for `tandem explain`.
  public static func named(_ name: String) -> DiagnosticCode? {
    all.first { $0.name == name }
  }

  /// Whether the fault lies with the output folder or the system, and not with what an author wrote.
  public var isSystemFailure: Bool { Self.outputCodes.contains(self) || Self.previewCodes.contains(self) }
}
