import Diagnostics

/// The templates of a folder; each may be compiled for the variables that its pages bring.
///
/// The syntax is Jinja's:
///
///     {{ person.name | upper }}                        a value, escaped for the place where it stands
///     {% if person.photo %}…{% elif x %}…{% else %}…{% endif %}
///     {% for topic in topics if topic.shown %}{{ loop.index }}…{% else %}none{% endfor %}
///     {% set title = "Mentors in " ~ place.name %}
///     {% include "partials/card.html" %}               sees the variables of its place
///     {% extends "base.html" %}{% block main %}{{ super() }}…{% endblock %}
///     {% raw %}…{% endraw %}  {# a comment #}  {%- no white space around -%}
///     {{ "a" if x is defined and n // 2 > 1 else names[0] ~ (names | join(", ")) }}
///
/// What may be missing must be asked for (`if`, `is defined`, `default`) before it is used. A value may stand
/// in text, in a quoted attribute or in a part of a URL, and `{{ data | json }}` in `<script
/// type="application/json">`.
public struct TemplateSet: Sendable {
  /// The syntax faults of every file, whether a page uses it or not.
  public let problems: [Diagnostic]
  let templates: [String: Template]
  let filters: FilterTable
  private let folder: String

  /// - Parameters:
  ///   - sources: Each with its path relative to the templates' folder, as `include` and `extends` write it.
  ///   - folder: The folder as diagnostics show it.
  public init(
    sources: [(name: String, source: SourceText)], folder: String = "templates",
    filters: FilterTable = FilterTable()
  ) {
    self.folder = folder
    templates = Dictionary(sources.map { ($0.name, Parser($0.source).template) }) { first, _ in first }
    problems = templates.values.flatMap(\.problems).inReportOrder()
    self.filters = filters
  }

  /// Checks `name`, and all that it extends and includes, against the variables that its pages will bring.
  /// Gives all problems, the syntax faults of the files involved among them.
  public func compile(_ name: String, variables: [(name: String, type: ValueType)]) -> Compilation {
    guard templates[name] != nil else {
      let suggestion = Suggestion.nearest(to: name, among: templates.keys)
      let problem = Diagnostic(
        .templateMissing, file: "\(folder)/\(name)", arguments: ["name": name], suggestion: suggestion)
      return Compilation(template: nil, problems: [problem], files: [])
    }
    var compiler = Compiler(templates: templates, filters: filters, variables: variables)
    let nodes = compiler.page(name)
    let problems = compiler.problems.inReportOrder()
    guard problems.isEmpty else {
      return Compilation(template: nil, problems: problems, files: compiler.reached)
    }
    let sources = compiler.files.map(\.source)
    let template = CompiledTemplate(nodes: nodes, slotCount: compiler.slotCount, sources: sources)
    return Compilation(template: template, problems: [], files: compiler.reached)
  }

  /// What is wrong in the templates that no page reaches, whatever their variables may be.
  ///
  /// - Parameter reached: The files of all compilations.
  public func problems(beyond reached: Set<String>) -> [Diagnostic] {
    var reached = reached
    var problems: [Diagnostic] = []
    for name in templates.keys.sorted() where !reached.contains(name) {
      var compiler = Compiler(templates: templates, filters: filters, variables: nil)
      _ = compiler.template(name)
      let new = Set(compiler.reached.subtracting(reached).compactMap { templates[$0]?.source.path })
      problems += compiler.problems.filter { new.contains($0.file) }
      reached.formUnion(compiler.reached)
    }
    return problems.inReportOrder()
  }
}

/// A template made ready to write pages, or what keeps it from that.
public struct Compilation: Sendable {
  /// Nil when there are problems.
  public let template: CompiledTemplate?
  public let problems: [Diagnostic]
  /// The templates that it is made of, itself among them.
  public let files: Set<String>
}

/// A template with all that it extends and includes, checked and resolved. Written any number of times, on
/// any thread.
public struct CompiledTemplate: Sendable {
  let nodes: [Node]
  let slotCount: Int
  let sources: [SourceText]

  /// Appends the page. `values` stand in the order of the variables that the template was compiled with. What
  /// could only fail now, such as a division by zero, is thrown with its place; `output` then has no part of
  /// it.
  public func render(
    _ values: [Value], page: PageContext, into output: inout [UInt8]
  ) throws(RenderFailure) {
    let start = output.count
    var frame = Frame(values, slotCount: slotCount, page: page)
    swap(&frame.output, &output)
    defer { swap(&frame.output, &output) }
    do {
      try frame.write(nodes)
    } catch {
      frame.output.removeSubrange(start...)
      let fault = error as? Fault ?? Fault(code: .templateFilterFailed, place: Place(file: 0, range: 0..<0))
      let source = sources[fault.place.file]
      throw RenderFailure(diagnostic: source.diagnostic(fault.code, at: fault.place.range, fault.arguments))
    }
  }
}

/// A page that could not be written.
public struct RenderFailure: Error {
  public let diagnostic: Diagnostic
}
