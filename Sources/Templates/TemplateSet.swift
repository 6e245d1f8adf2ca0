import Diagnostics

/// The templates of a folder, parsed; each may be compiled for the variables that its pages bring.
///
/// The syntax is Jinja's:
///
///     {{ person.name | upper }}                        a value, escaped for the place where it stands
///     {% if person.photo %}…{% elif x %}…{% else %}…{% endif %}
///     {% for topic in topics if topic.shown %}{{ loop.index }}…{% else %}none{% endfor %}
///     {% set title = "Mentors in " ~ place.name %}     {% set note %}…{% endset %}
///     {% include "partials/card.html" %}               sees the variables of its place
///     {% extends "base.html" %}{% block main %}{{ super() }}…{% endblock %}
///     {% raw %}…{% endraw %}  {# a comment #}  {%- no white space around -%}
///     {{ "a" if x is defined and n // 2 > 1 else names[0] ~ names[1:3] | join(", ") }}
///
/// What may be missing must be asked for (`if`, `is defined`, `default`) before it is used. In HTML a value
/// may stand in text, in a quoted attribute or in a part of a URL, and `{{ data | json }}` in `<script
/// type="application/json">`.
public struct TemplateSet: Sendable {
  public struct Options: Sendable {
    /// As Jinja would: `safe` makes markup of any text, and a list is printed as Python prints it.
    public var isLenient: Bool

    public init(isLenient: Bool = false) { self.isLenient = isLenient }
  }

  /// The syntax faults of every file, whether a page uses it or not.
  public let problems: [Diagnostic]
  public var names: [String] { templates.keys.sorted() }
  let templates: [String: ParsedTemplate]
  let filters: FilterTable
  let options: Options

  /// - Parameter sources: Each with its path relative to the templates' folder, as `include` and `extends`
  /// write it.
  public init(
    sources: [(name: String, source: SourceText)], filters: FilterTable = FilterTable(),
    options: Options = Options()
  ) {
    let parsed = sources.map { Parser.parse(name: $0.name, source: $0.source) }
    templates = Dictionary(parsed.map { ($0.name, $0) }) { first, _ in first }
    problems = parsed.flatMap(\.problems).inReportOrder()
    self.filters = filters
    self.options = options
  }

  /// Checks `name`, and all that it extends and includes, against the variables that its pages will bring.
  /// Gives all problems, the syntax faults of the files involved among them.
  public func compile(_ name: String, variables: [(name: String, type: ValueType)]) -> Compilation {
    guard templates[name] != nil else {
      let problem = Diagnostic(
        .templateMissing, file: name, arguments: ["name": name],
        suggestion: Suggestion.nearest(to: name, among: templates.keys))
      return Compilation(template: nil, problems: [problem])
    }
    var compiler = Compiler(self, dialect: Dialect(name), variables: variables)
    let nodes = compiler.page(name)
    let problems = compiler.problems.inReportOrder()
    guard problems.isEmpty else { return Compilation(template: nil, problems: problems) }
    let template = CompiledTemplate(
      nodes: nodes, slotCount: compiler.slotCount, loopDepth: compiler.loopDepth, sources: compiler.sources)
    return Compilation(template: template, problems: [])
  }
}

/// What a file holds, by the ending of its name.
enum Dialect {
  case html, xml, plain

  init(_ name: String) {
    self = name.hasSuffix(".xml") ? .xml : name.hasSuffix(".html") || !name.contains(".") ? .html : .plain
  }
}
