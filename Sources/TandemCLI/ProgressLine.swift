import Diagnostics
import Synchronization

/// One line on a terminal that says how far long work has come, and goes when the work is done. Short work shows nothing.
final class ProgressLine: Sendable {
  private struct State {
    var count = 0
    var lastShown: ContinuousClock.Instant?
  }

  private let total: Int
  private let wording: WordingLanguage
  private let start: ContinuousClock.Instant
  /// Nil where nobody watches.
  private let write: (@Sendable (String) -> Void)?
  private let state = Mutex(State())

  /// How long work takes before anything is said, and how often it is said.
  private static let (patience, rhythm) = (Duration.milliseconds(500), Duration.milliseconds(100))

  /// - Parameter total: how many pages there are.
  convenience init(total: Int, on console: Console, wording: WordingLanguage) {
    let show: @Sendable (String) -> Void = { console.progress($0) }
    self.init(total: total, wording: wording, write: console.isTerminal && !console.isQuiet ? show : nil)
  }

  init(
    total: Int, wording: WordingLanguage, start: ContinuousClock.Instant = .now,
    write: (@Sendable (String) -> Void)?
  ) {
    self.total = total
    self.wording = wording
    self.start = start
    self.write = write
  }

  /// One more page is done.
  func step(at now: ContinuousClock.Instant = .now) {
    guard let write else { return }
    let text = state.withLock { state -> String? in
      state.count += 1
      guard now - start > Self.patience, state.lastShown.map({ now - $0 > Self.rhythm }) ?? true else {
        return nil
      }
      state.lastShown = now
      return line(state.count)
    }
    if let text { write("\r" + text + "\u{1B}[K") }
  }

  /// Takes the line away.
  func finish() {
    if state.withLock({ $0.lastShown != nil }) { write?("\r\u{1B}[K") }
  }

  private func line(_ count: Int) -> String {
    switch wording {
    case .english: "\(count) of \(total) pages"
    case .swedish: "\(count) av \(total) sidor"
    }
  }
}
