import Diagnostics

/// Checks a page's templates and resolves their names: statements to nodes, expressions to code.
struct Compiler {
  let set: TemplateSet
  let dialect: Dialect
  var problems: [Diagnostic] = []
  var sources: [SourceText] = []
  var scopes = Scopes()
  var slotCount = 0
  var loopDepth = 0
  /// How many loops stand around this place.
  var loopLevel = 0
  /// Where in the document the next byte will stand; nil where nothing is written and only names and types
  /// count.
  var spot: Spot?
  /// The file that is compiled.
  var file = 0
  var blocks = Blocks()
  /// The templates that are open, outermost first, to find circles.
  var open: [String] = []
  var depth = 0
  var budget = Limits.statements

  init(_ set: TemplateSet, dialect: Dialect, variables: [(name: String, type: ValueType)]) {
    self.set = set
    self.dialect = dialect
    spot = dialect == .plain ? .plain : .text
    scopes.push()
    for variable in variables { scopes.declare(variable.name, .init(slot: newSlot(), type: variable.type)) }
  }

  mutating func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  mutating func report(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    problems.append(sources[file].diagnostic(code, at: range, arguments, suggestion: suggestion))
  }

  func place(_ range: Range<Int>) -> Place { Place(file: file, range: range) }

  mutating func page(_ name: String) -> [Node] {
    let nodes = template(name)
    if let spot, spot != .plain, spot != .text, problems.isEmpty, let source = sources.first {
      let end = source.bytes.count
      problems.append(source.diagnostic(.templateContextOpen, at: end..<end))
    }
    return nodes
  }
}
