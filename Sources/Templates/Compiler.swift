import Diagnostics

/// Reads a page's templates token by token and makes nodes of them. Names, types and escaping are settled where
/// they are read, so that there is one way through a template and nothing between its text and its nodes.
///
/// A file's first reading is for its outline: faults of syntax, and where its blocks are. Names and types count
/// only in a page, where every file is read anew at each place that uses it.
struct Compiler {
  var templates: [String: Template] = [:]
  var filters = FilterTable()
  var isOutline = false
  var problems: [Diagnostic] = []
  /// The files of the page, those that are used twice twice; the one being read; and where in its tokens.
  var files: [Template] = []
  var file = 0
  var at = 0
  var scope = Scope()
  /// The slots of what the innermost scope sets itself.
  var own: [String: Int] = [:]
  /// The variables that blocks see within a loop or a block: those around it.
  var outside: [String: Scope.Variable]?
  var slotCount = 0
  /// The slots that something asks for.
  var usedSlots: Set<Int> = []
  /// Where in the document the next byte will stand; nil where nothing is written.
  var spot: Spot? = Spot()
  var blocks = Blocks()
  /// The templates that are open, outermost first, to find circles.
  var open: [String] = []
  /// How deep the tags and the expressions being read are nested, and how many statements the page may have yet.
  var depth = 0
  var nesting = 0
  var budget = Limits.statements

  init(templates: [String: Template], filters: FilterTable, variables: [(name: String, type: ValueType)]) {
    (self.templates, self.filters) = (templates, filters)
    for variable in variables { scope.set(variable.name, slot: newSlot(), variable.type) }
  }

  static func outline(_ source: SourceText) -> Template {
    let lexer = Lexer(source)
    var compiler = Compiler(templates: [:], filters: FilterTable(), variables: [])
    compiler.files = [Template(source: source, tokens: lexer.tokens)]
    (compiler.isOutline, compiler.spot, compiler.problems) = (true, nil, lexer.problems)
    _ = compiler.statements(until: [])
    compiler.files[0].problems = compiler.problems
    return compiler.files[0]
  }

  mutating func page(_ name: String) -> [Node] {
    let nodes = template(name)
    if spot != Spot(), problems.isEmpty, let source = files.first?.source {
      let end = source.bytes.count
      problems.append(source.diagnostic(.templateContextOpen, at: end..<end))
    }
    return nodes
  }

  mutating func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  var tokens: [Token] { files[file].tokens }
  var token: Token { files[file].tokens[at] }
  /// Where the token before this one ends.
  var end: Int { at > 0 ? files[file].tokens[at - 1].range.upperBound : 0 }

  func written(_ range: Range<Int>) -> String {
    String(decoding: files[file].source.bytes[range], as: UTF8.self)
  }
}

/// Problems.
extension Compiler {
  /// What ends a syntax fault's way up; the diagnostic is already noted.
  struct Noted: Error {}

  private mutating func note(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [String: String], _ suggestion: String?
  ) {
    problems.append(files[file].source.diagnostic(code, at: range, arguments, suggestion: suggestion))
  }

  /// Something is wrong with how it is written.
  @discardableResult
  mutating func fault(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) -> Noted {
    if isOutline { note(code, range, arguments, suggestion) }
    return Noted()
  }

  /// Something is wrong with what it means.
  mutating func report(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    if !isOutline { note(code, range, arguments, suggestion) }
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

  /// Something else than what stands here was expected.
  mutating func misplaced(_ code: DiagnosticCode, _ arguments: [String: String] = [:]) -> Noted {
    fault(code, token.range, arguments.merging(["found": written(token.range)]) { $1 })
  }

  /// What `parse` gives; after a fault, nothing, and the rest of the tag is skipped.
  @discardableResult
  mutating func recovering<T>(_ parse: (inout Compiler) throws -> T) -> T? {
    let before = problems.count
    if let result = try? parse(&self) { return result }
    if !isOutline { problems.removeSubrange(before...) }
    while token.kind != .end, !accept("}}"), !accept("%}") { at += 1 }
    return nil
  }
}

/// Tokens.
extension Compiler {
  static let reserved: Set = ["and", "or", "not", "in", "is", "if", "else"]

  mutating func accept(_ sign: String) -> Bool {
    guard token.kind == .sign(sign) || token.kind == .name(sign) else { return false }
    at += 1
    return true
  }

  mutating func expect(_ sign: String) throws {
    guard accept(sign) else { throw misplaced(.templateSyntax, ["expected": sign]) }
  }

  mutating func name() throws -> Word {
    guard case .name(let text) = token.kind, !Compiler.reserved.contains(text) else {
      throw misplaced(.templateNameExpected)
    }
    at += 1
    return Word(text: text, range: files[file].tokens[at - 1].range)
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
