/// One problem: what, where, and how to mend it. Everything that can fail reports through this type.
public struct Diagnostic: Sendable, Hashable {
  public let code: DiagnosticCode
  /// The file, relative to the root where it lies inside it.
  public let file: String
  /// Where in the file; nil when the problem is the file itself.
  public let position: SourcePosition?
  /// How many characters from `position` the problem spans, at least 1.
  public let length: Int
  /// The source line at `position`, shown under the message.
  public let excerpt: String?
  /// The values that fill the wording, by name.
  public let arguments: [String: String]
  /// The value that was probably meant. It replaces the code's hint by “did you mean”.
  public var suggestion: String?
  public var severity: Severity

  public init(
    _ code: DiagnosticCode, file: String, position: SourcePosition? = nil, length: Int = 1,
    excerpt: String? = nil, arguments: [String: String] = [:], suggestion: String? = nil
  ) {
    self.code = code
    self.file = file
    self.position = position
    self.length = max(length, 1)
    self.excerpt = excerpt
    self.arguments = arguments
    self.suggestion = suggestion
    self.severity = code.severity
  }

  /// What is wrong: `unknown topic "tik-tok"`.
  public func message(in language: WordingLanguage) -> String {
    let wording = code.wording(in: language)
    return Wording.fill(wording.message, wording.named(arguments))
  }

  /// What to do: `did you mean "tiktok"?`, or the code's own hint.
  public func hint(in language: WordingLanguage) -> String {
    if let suggestion {
      switch language {
      case .english: return "did you mean \"\(suggestion)\"?"
      case .swedish: return "menade du ”\(suggestion)”?"
      }
    }
    let wording = code.wording(in: language)
    return Wording.fill(wording.hint, wording.named(arguments))
  }
}

extension Diagnostic: Comparable {
  /// By file, then place, then code: the order in which a run reports them.
  public static func < (lhs: Diagnostic, rhs: Diagnostic) -> Bool {
    let (left, right) = (lhs.place, rhs.place)
    // Words take long to put together, and seldom decide.
    return left == right ? lhs.words < rhs.words : left < right
  }

  private var place: (String, Int, Int, String) {
    (file, position?.line ?? 0, position?.column ?? 0, code.name)
  }

  private var words: (String, String) {
    (message(in: .english) + "\0" + hint(in: .english), String(length))
  }
}

extension Sequence<Diagnostic> {
  /// Sorted by file and place, each problem once.
  public func inReportOrder() -> [Diagnostic] {
    Set(self).sorted()
  }

  /// The same problems with every warning raised to an error, for `--strict`.
  public func strict() -> [Diagnostic] {
    map { problem in
      var raised = problem
      raised.severity = .error
      return raised
    }
  }

  public var hasErrors: Bool { contains { $0.severity == .error } }
}
