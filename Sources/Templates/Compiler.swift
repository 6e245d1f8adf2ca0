import Diagnostics

/// Checks a page's templates and resolves their names: statements to nodes, expressions to closures.
struct Compiler {
  let set: TemplateSet
  var problems: [Diagnostic] = []
  var sources: [SourceText] = []
  var scope = Scope()
  /// The variables that blocks see within a loop or a block: those around it.
  var outside: [String: Scope.Variable]?
  var slotCount = 0
  /// Where in the document the next byte will stand; nil where nothing is written and only names and types
  /// count.
  var spot: Spot? = Spot()
  /// The file that is compiled.
  var file = 0
  var blocks = Blocks()
  /// The templates that are open, outermost first, to find circles.
  var open: [String] = []
  var depth = 0
  var budget = Limits.statements

  /// The blocks of a template and of those that it extends.
  struct Blocks {
    /// By name, the block that replaces the others first; each with its file.
    var versions: [String: [(block: Statement.Block, file: Int)]] = [:]
    /// The versions that have been compiled, so that the others can be checked too.
    var seen: Set<String> = []
    /// The block that is being compiled, and which version.
    var current: (name: String, version: Int)?
    /// Not so in a template that extends another: its blocks stand there.
    var haveTheirPlace = true
  }

  init(_ set: TemplateSet, variables: [(name: String, type: ValueType)]) {
    self.set = set
    for variable in variables {
      scope.variables[variable.name] = .init(slot: newSlot(), type: variable.type)
    }
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

  mutating func wrongType(_ operation: String, _ found: [ValueType], _ range: Range<Int>) {
    let words = found.map(\.word).joined(separator: ", ")
    report(.templateType, range, ["operation": operation, "found": words])
  }

  func place(_ range: Range<Int>) -> Place { Place(file: file, range: range) }

  func written(_ range: Range<Int>) -> String { String(decoding: sources[file].bytes[range], as: UTF8.self) }

  mutating func page(_ name: String) -> [Node] {
    let nodes = template(name)
    if spot != Spot(), problems.isEmpty, let source = sources.first {
      let end = source.bytes.count
      problems.append(source.diagnostic(.templateContextOpen, at: end..<end))
    }
    return nodes
  }
}
