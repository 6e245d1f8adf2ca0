import Diagnostics

/// What is wrong in a document, by the place in the author's file.
struct ProblemLog {
  /// How many problems of each severity are kept: enough to work on, and no hostile file fills the memory.
  static let limit = 1000
  private static let argumentLimit = 80

  private(set) var problems: [Problem] = []
  private var counts: (errors: Int, warnings: Int) = (0, 0)

  struct Problem {
    let code: DiagnosticCode
    /// In bytes of the author's file.
    let range: Range<Int>
    let arguments: [String: String]
    let suggestion: String?
  }

  mutating func add(
    _ code: DiagnosticCode, at range: Range<Int>, _ arguments: @autoclosure () -> [String: String] = [:],
    suggestion: @autoclosure () -> String? = nil
  ) {
    if code.severity == .error {
      counts.errors += 1
      guard counts.errors <= Self.limit else { return }
    } else {
      counts.warnings += 1
      guard counts.warnings <= Self.limit else { return }
    }
    let arguments = arguments().mapValues { Self.shortened($0) }
    problems.append(Problem(code: code, range: range, arguments: arguments, suggestion: suggestion()))
  }

  /// An argument that fits into a message: a data URL may be as long as a picture.
  private static func shortened(_ argument: String) -> String {
    argument.count > argumentLimit ? argument.prefix(argumentLimit) + "…" : argument
  }

  /// The diagnostics, in the order of the text.
  func diagnostics(in source: SourceText, _ positions: inout PositionFinder) -> [Diagnostic] {
    let sorted = problems.sorted { ($0.range.lowerBound, $0.code.name) < ($1.range.lowerBound, $1.code.name) }
    return sorted.map { problem in
      let position = positions.position(at: problem.range.lowerBound)
      return Diagnostic(
        problem.code, file: source.path, position: position, length: positions.length(of: problem.range),
        excerpt: positions.excerpt(ofLine: position.line), arguments: problem.arguments,
        suggestion: problem.suggestion)
    }
  }
}
