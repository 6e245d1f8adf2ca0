/// What one diagnostic code says in one language. `{name}` stands for an argument of the diagnostic.
public struct Wording: Sendable {
  /// What is wrong, on one line, without a full stop: `unknown topic "{value}"`.
  public let message: String
  /// What to do about it, on one line.
  public let hint: String
  /// Why Tandem asks for this, in a few sentences, for `tandem explain`.
  public let explanation: String
  /// What is written for arguments that come as the words of a program, such as a library's messages.
  public let terms: [String: String]

  public init(_ message: String, hint: String, explanation: String, terms: [String: String] = [:]) {
    self.message = message
    self.hint = hint
    self.explanation = explanation
    self.terms = terms
  }
}

extension Wording {
  /// A diagnostic's arguments, in this wording's own terms.
  func named(_ arguments: [String: String]) -> [String: String] {
    terms.isEmpty ? arguments : arguments.mapValues { terms[$0] ?? $0 }
  }

  /// `template` with each `{name}` replaced by its argument; other braces, and names without an argument, stay.
  static func fill(_ template: String, _ arguments: [String: String]) -> String {
    var filled = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      let name = rest[rest.index(after: open)...].prefix { $0.isLetter }
      if name.endIndex < rest.endIndex, rest[name.endIndex] == "}", let value = arguments[String(name)] {
        filled += value
        rest = rest[rest.index(after: name.endIndex)...]
      } else {
        filled += "{"
        rest = rest[rest.index(after: open)...]
      }
    }
    return filled + rest
  }
}
