import Diagnostics

extension Compiler {
  /// A value that can be written as words.
  mutating func printable(_ expression: Expression) -> Typed {
    let typed = present(expression)
    if !typed.type.isPrintable(lenient: set.options.isLenient) {
      report(.templateNotPrintable, expression.range, ["type": typed.type.word])
    }
    return typed
  }

  mutating func print(_ expression: Expression) -> [Node] {
    if case .call(let callee, let arguments) = expression.kind, case .name("super") = callee.kind,
      arguments.isEmpty
    {
      return parentBlock(expression.range)
    }
    guard let spot else {
      _ = printable(expression)
      return []
    }
    switch spot.escaping(isXML: dialect == .xml) {
    case .failure(let refusal):
      _ = value(expression)
      report(.templateContext, expression.range, ["place": refusal.place])
      return []
    case .success(let escaping):
      self.spot = spot.afterValue
      return print(expression, escaping)
    }
  }

  private mutating func print(_ expression: Expression, _ escaping: Escaping) -> [Node] {
    let filter = expression.outermostFilter
    var (expression, escaping) = (expression, escaping)
    switch (escaping, filter) {
    case (.json, "json"), (.json, "tojson"): break
    case (.json, _):
      report(.templateContext, expression.range, ["place": "<script>"])
      return []
    // What is encoded already is not encoded again.
    case (.urlComponent, "urlencode"): escaping = .attribute
    // `escape` asks for what is done here anyway, and must not hide a scheme.
    case (.url, "e"), (.url, "escape"), (.urlStart, "e"), (.urlStart, "escape"):
      if case .filter(let inner, _, _) = expression.kind { expression = inner }
    default: break
    }
    let typed = printable(expression)
    if case .html = typed.type, !escaping.takesMarkup, !(escaping == .attribute && filter?.isHarmless == true)
    {
      report(.templateMarkupPlace, expression.range)
    }
    return [.print(typed.code, escaping)]
  }
}

extension Expression {
  fileprivate var outermostFilter: String? {
    if case .filter(_, let name, _) = kind { return name.text }
    return nil
  }
}

extension String {
  /// Whether this filter gives markup without brackets or quotes of its own.
  fileprivate var isHarmless: Bool { ["e", "escape", "json", "tojson"].contains(self) }
}

extension Escaping {
  fileprivate var takesMarkup: Bool { [.none, .text, .xml, .json].contains(self) }
}

extension ValueType {
  fileprivate func isPrintable(lenient: Bool) -> Bool {
    switch self {
    case .list, .tuple, .map, .nothing: lenient
    case .object: false
    default: true
    }
  }
}
