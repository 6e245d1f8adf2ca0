import Diagnostics

/// Makes nodes of a page's templates: settles names, types and escaping in one walk, and reports what does not
/// fit. A file is compiled anew at each place that uses it, with what is known there.
struct Compiler {
  let templates: [String: Template]
  let filters: [String: Filter]
  var problems: [Diagnostic] = []
  /// The files of the page, those that are used twice twice, and the one being compiled.
  var files: [Template] = []
  var file = 0
  /// The names of the files.
  var reached: Set<String> = []
  /// Whether the variables are those of a page; otherwise any name may be one.
  let knowsVariables: Bool
  var scope = Scope()
  /// The slots of what the innermost scope sets itself.
  var own: [String: Int] = [:]
  /// The variables that blocks see within a loop or a block: those around it.
  var outside: [String: Int]?
  var slotCount = 0
  /// The slots that something asks for.
  var usedSlots: Set<Int> = []
  /// Where in the document the next byte will stand; nil where nothing is written.
  var spot: Spot? = Spot()
  var blocks = Blocks()
  /// The templates that are open, outermost first, to find circles.
  var open: [String] = []
  /// How deep the tags are nested, and how many statements the page may have yet.
  var depth = 0
  var budget = Limits.statements

  /// - Parameter variables: Nil where they are not known.
  init(templates: [String: Template], filters: FilterTable, variables: [(name: String, type: ValueType)]?) {
    (self.templates, self.filters, knowsVariables) = (templates, filters.filters, variables != nil)
    for variable in variables ?? [] { scope.set(variable.name, slot: newSlot(), variable.type) }
  }

  mutating func page(_ name: String) -> [Node] {
    let nodes = template(name)
    if spot?.isBetweenTags != true, problems.isEmpty {
      let end = files[0].source.bytes.count
      report(.templateContextOpen, end..<end)
    }
    return nodes
  }

  mutating func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  func place(_ range: Range<Int>) -> Place { Place(file: file, range: range) }

  mutating func report(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    problems.append(files[file].source.diagnostic(code, at: range, arguments, suggestion: suggestion))
  }

  /// A word is none of those that are known.
  mutating func unknown(
    _ code: DiagnosticCode, _ word: Word, among known: some Sequence<String>, in type: String = ""
  ) {
    let suggestion = Suggestion.nearest(to: word.text, among: known)
    report(code, word.range, ["name": word.text, "type": type], suggestion: suggestion)
  }

  mutating func wrongType(_ operation: String, _ found: Typed) {
    report(.templateType, found.range, ["operation": operation, "found": found.type.word])
  }
}

/// How far a template may go.
enum Limits {
  /// Tags within tags, over all files that make up a page.
  static let nesting = 40
  /// Expressions within one another.
  static let depth = 48
  /// Statements in a page, every include counted as often as it stands there.
  static let statements = 100_000
}
