import Templates

/// What templates see of one kind of subject: the members' names and types, and how each is computed.
///
/// Shape and values come from the same list, so they cannot drift apart.
final class ViewKind<Subject: Sendable>: Sendable {
  let shape: Shape
  private let members: [@Sendable (Subject, LanguageSite) -> Value]

  init(_ name: String, _ members: [ViewMember<Subject>]) {
    self.members = members.map(\.compute)
    self.shape = Shape(name, members.map { Shape.Field($0.name, $0.type, $0.documentation) })
  }
}

/// One member of a view.
struct ViewMember<Subject: Sendable>: Sendable {
  let name: String
  let type: ValueType
  let documentation: String
  let compute: @Sendable (Subject, LanguageSite) -> Value

  init(
    _ name: String, _ type: ValueType, _ documentation: String,
    _ compute: @escaping @Sendable (Subject, LanguageSite) -> Value
  ) {
    self.name = name
    self.type = type
    self.documentation = documentation
    self.compute = compute
  }
}

/// A subject as templates see it, in one language of the site. Members are computed when asked for.
///
/// Not generic itself: the closure is made where the subject's type is known, so that the compiler can write it for
/// that type instead of looking the type up for every member of every page.
final class View: TemplateObject {
  let shape: Shape
  private let compute: @Sendable (Int) -> Value

  fileprivate init(shape: Shape, _ compute: @escaping @Sendable (Int) -> Value) {
    self.shape = shape
    self.compute = compute
  }

  func value(at slot: Int) -> Value { compute(slot) }
}

extension ViewKind {
  func view(_ subject: Subject, in site: LanguageSite) -> Value {
    let members = members
    return .object(View(shape: shape) { slot in members[slot](subject, site) })
  }
}

extension Value {
  /// Text where there is some; nothing where there is none.
  static func optionalText(_ text: String?) -> Value {
    text.map(Value.text) ?? .none
  }
}
