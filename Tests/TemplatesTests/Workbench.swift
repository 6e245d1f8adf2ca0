import Diagnostics
import Templates

/// Compiles and renders small sets of templates.
enum Workbench {
  typealias Variables = [(name: String, type: ValueType, value: Value)]

  static func set(
    _ files: [(name: String, text: String)], filters: FilterTable = FilterTable()
  ) -> TemplateSet {
    TemplateSet(
      sources: files.map { ($0.name, SourceText(path: "templates/\($0.name)", bytes: Array($0.text.utf8))) },
      filters: filters)
  }

  /// The first file, rendered; or its diagnostics as one line each: `file:line:column: message`.
  static func render(
    _ files: [(name: String, text: String)], _ variables: Variables = [],
    filters: FilterTable = FilterTable(), page: PageContext = PageContext(rootPrefix: "../")
  ) -> String {
    let compilation = set(files, filters: filters)
      .compile(files[0].name, variables: variables.map { ($0.name, $0.type) })
    guard let template = compilation.template else {
      return compilation.problems.map(\.line).joined(separator: "\n")
    }
    var output: [UInt8] = []
    do throws(RenderFailure) {
      try template.render(variables.map(\.value), page: page, into: &output)
    } catch {
      return "while rendering: " + error.diagnostic.line
    }
    return String(decoding: output, as: UTF8.self)
  }

  static func render(_ text: String, _ variables: Variables = []) -> String {
    render([("page.html", text)], variables)
  }
}

extension Diagnostic {
  /// `page.html:1:4: unknown variable "x" | did you mean "y"?`
  var line: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    let file = file.split(separator: "/").dropFirst().joined(separator: "/")
    let suggestion = suggestion.map { " | did you mean \"\($0)\"?" } ?? ""
    return "\(file)\(place): \(message(in: .english))\(suggestion)"
  }
}
