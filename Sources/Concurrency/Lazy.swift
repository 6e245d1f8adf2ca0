import Synchronization

/// A value that is made when it is first asked for, and then kept. Any number of threads may ask; it is made once.
public final class Lazy<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case waiting(@Sendable () -> Value)
    case made(Value)
  }

  /// What is made can be had without waiting for anyone.
  private let made = AtomicLazyReference<Box>()
  private let state: Mutex<State>

  public init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

  public var value: Value {
    if let box = made.load() { return box.value }
    return state.withLock { state in
      switch state {
      case .made(let value): return value
      case .waiting(let make):
        let value = make()
        // Lets go of what the value was made from.
        state = .made(value)
        _ = made.storeIfNil(Box(value))
        return value
      }
    }
  }

  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }
}
