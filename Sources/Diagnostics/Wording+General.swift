extension Wording {
  /// The message of any such problem: `unknown topic "…"`.
  var generalMessage: String { Self.generalized(message) }

  /// The hint of any such problem.
  var generalHint: String { Self.generalized(hint) }

  /// The `{names}` that a template leaves for arguments.
  static func placeholders(_ template: String) -> Set<String> {
    var names: Set<String> = []
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      if !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
        names.insert(String(name))
      }
      rest = rest[rest.index(after: close)...]
    }
    return names
  }

  private static func generalized(_ template: String) -> String {
    let unnamed = placeholders(template).map { ($0, "…") }
    return fill(template, Dictionary(uniqueKeysWithValues: unnamed))
  }
}
