import Diagnostics

/// One value of a YAML text, and where it stands.
struct YAMLNode: Sendable {
  indirect enum Content: Sendable {
    /// `isPlain` tells `true` from `"true"`.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case map([YAMLEntry])
  }

  let content: Content
  let mark: YAMLMark
}

/// A key of a YAML mapping with its value.
struct YAMLEntry: Sendable {
  let key: String
  let keyMark: YAMLMark
  let value: YAMLNode
}

/// A place in a YAML text: line and column from 1; the column counts Unicode scalars, as libyaml does.
struct YAMLMark: Sendable, Hashable, Comparable {
  let line: Int
  let column: Int

  static func < (lhs: YAMLMark, rhs: YAMLMark) -> Bool { (lhs.line, lhs.column) < (rhs.line, rhs.column) }
}

extension YAMLNode {
  /// True for a value that was left out: `title:` with nothing after it, or `~`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// True when both say the same, wherever they stand.
  func sameValue(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left, _), .scalar(let right, _)): left == right
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.sameValue(as: $1) }
    case (.map(let left), .map(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.sameValue(as: $1.value) }
    default: false
    }
  }
}
