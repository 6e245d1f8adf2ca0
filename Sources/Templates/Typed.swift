import Diagnostics

/// An expression made ready, and what is known of its value.
struct Typed {
  typealias Check = @Sendable (inout Frame) throws -> Bool

  var run: Run
  var type: ValueType
  /// Slot and members, where the value is nothing else: what conditions are remembered by.
  var path: String?
  /// The place where it may turn out, as the page is written, that this very value is missing.
  var missing: Place?
  /// What is known where the value counts as true, and where it does not.
  var yes: Scope.Facts = [:]
  var no: Scope.Facts = [:]

  /// What stands for something that is wrong and reported.
  static let unknown = Typed(run: { _ in .none }, type: .any)

  static func constant(_ value: Value, _ type: ValueType) -> Typed { Typed(run: { _ in value }, type: type) }

  /// The value, or nil where just this value is missing, and not one that it is computed from.
  var ifThere: @Sendable (inout Frame) throws -> Value? {
    guard let missing else { return run }
    return { [run] frame in
      do {
        return try run(&frame)
      } catch let fault as Fault where fault.code == .templateMissingValue && fault.place == missing {
        return nil
      }
    }
  }

  /// What is missing counts as false.
  var isTrue: Check {
    guard missing != nil else { return { [run] frame in try run(&frame).isTrue } }
    let value = ifThere
    return { frame in try value(&frame)?.isTrue ?? false }
  }

  /// What is missing becomes `none`, which a template must ask for.
  var orNone: Typed {
    let value = ifThere
    return Typed(run: { frame in try value(&frame) ?? .none }, type: .optional(type.present), path: path)
  }
}
