import Diagnostics

/// The templates of a folder, parsed; each may be compiled for the variables that its pages bring.
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
  let templates: [String: ParsedTemplate]
  let filters: FilterTable

  /// - Parameter sources: Each with its path relative to the templates' folder, as `include` and `extends`
  /// write it.
  public init(sources: [(name: String, source: SourceText)], filters: FilterTable = FilterTable()) {
    let parsed = sources.map { ($0.name, Parser.parse($0.source)) }
    templates = Dictionary(parsed) { first, _ in first }
    problems = parsed.flatMap(\.1.problems).inReportOrder()
    self.filters = filters
  }

  /// Checks `name`, and all that it extends and includes, against the variables that its pages will bring.
  /// Gives all problems, the syntax faults of the files involved among them.
  public func compile(_ name: String, variables: [(name: String, type: ValueType)]) -> Compilation {
    guard templates[name] != nil else {
      let suggestion = Suggestion.nearest(to: name, among: templates.keys)
      let problem = Diagnostic(
        .templateMissing, file: name, arguments: ["name": name], suggestion: suggestion)
      return Compilation(template: nil, problems: [problem])
    }
    var compiler = Compiler(self, variables: variables)
    let nodes = compiler.page(name)
    let problems = compiler.problems.inReportOrder()
    guard problems.isEmpty else { return Compilation(template: nil, problems: problems) }
    let template = CompiledTemplate(nodes: nodes, slotCount: compiler.slotCount, sources: compiler.sources)
    return Compilation(template: template, problems: [])
  }
}
