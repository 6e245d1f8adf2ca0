import Diagnostics

/// What a single value looks like, in the regular expressions of JSON Schema (ECMA 262).
///
/// They may take a little more than the decoder, such as 2026-02-30, but never less: an editor that finds fault with
/// what `check` accepts would not be believed again.
enum JSONSchemaPatterns {
  static let slug = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"
  static let language = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

  /// A text may look like a number or a truth value to YAML.
  static let text: JSONSchemaWriter.Members = [
    ("type", .array([.string("string"), .string("number"), .string("boolean")])), ("pattern", .string("\\S")),
  ]

  /// The members of a type whose values stand alone and refer to nothing.
  static func members(of type: FieldType) -> JSONSchemaWriter.Members {
    switch type {
    case .bool: [("type", .string("boolean"))]
    case .count(let range):
      [
        ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
      ]
    case .term(let terms): [("type", .string("string")), ("enum", .array(terms.map { .string($0) }))]
    default:
      pattern(of: type).map { [("type", .string("string")), ("pattern", .string($0))] } ?? text
    }
  }

  private static func pattern(of type: FieldType) -> String? {
    switch type {
    case .email: "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"
    case .url: "^[Hh][Tt][Tt][Pp][Ss]?://\\S+$"
    case .baseURL: "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@]+(/[^?#]*)?$"
    case .sitePath: "^(/[^/.?#:\\\\][^/?#:\\\\]*)+/?$"
    case .picture: "^(?!/)[^?#:\\\\]+$"
    case .slug: slug
    case .language: language
    case .day: "^\\d{4}-\\d{2}-\\d{2}$"
    case .moment: "^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?)?$"
    case .period: "^[0-9]+ +(day|week|month|year)s?$"
    default: nil
    }
  }
}
