/// How the parts of a text report look in a terminal.
struct ReportStyle {
  let isColoured: Bool

  enum Role: String {
    case bold = "1"
    case error = "1;31"
    case warning = "1;33"
    case dim = "2"
  }

  func paint(_ text: String, _ role: Role) -> String {
    guard isColoured, !text.isEmpty else { return text }
    return "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m"
  }
}

extension Severity {
  var role: ReportStyle.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    }
  }

  func word(in language: WordingLanguage) -> String {
    switch (self, language) {
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    case (.error, .swedish): "fel"
    case (.warning, .swedish): "varning"
    }
  }
}
