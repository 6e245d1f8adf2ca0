import Diagnostics
import Synchronization
import Testing

@testable import TandemCLI

@Suite("What a terminal is shown")
struct ProgressTests {
  /// What a line writes while pages are done at these times, in milliseconds.
  private func written(_ times: [Int], _ wording: WordingLanguage = .english, isWatched: Bool = true)
    -> [String]
  {
    let written = Written()
    let start = ContinuousClock.now
    let write: @Sendable (String) -> Void = { text in written.texts.withLock { $0.append(text) } }
    let line = ProgressLine(total: 9, wording: wording, start: start, write: isWatched ? write : nil)
    for time in times { line.step(at: start + .milliseconds(time)) }
    line.finish()
    return written.texts.withLock { $0 }
  }

  @Test("nothing is said of short work")
  func short() {
    #expect(written([1, 20, 400, 500]) == [])
  }

  @Test("long work is counted now and then, and the line goes at the end")
  func long() {
    #expect(
      written([10, 600, 650, 701, 1000])
        == ["\r2 of 9 pages\u{1B}[K", "\r4 of 9 pages\u{1B}[K", "\r5 of 9 pages\u{1B}[K", "\r\u{1B}[K"])
    #expect(written([600], .swedish) == ["\r1 av 9 sidor\u{1B}[K", "\r\u{1B}[K"])
  }

  @Test("nothing is said where nobody watches")
  func unwatched() {
    #expect(written([600, 900], isWatched: false) == [])
  }

  @Test(
    "colours are for terminals that want them",
    arguments: [
      ([:], true, true), ([:], false, false), (["NO_COLOR": "1"], true, false),
      (["NO_COLOR": ""], true, true),
      (["TERM": "dumb"], true, false), (["TERM": "xterm"], true, true),
    ] as [([String: String], Bool, Bool)])
  func colours(_ environment: [String: String], _ isTerminal: Bool, _ isColourful: Bool) {
    let console = Console(isQuiet: false, environment: environment, isTerminal: isTerminal)
    #expect(console.isColourful == isColourful)
    #expect(console.isTerminal == (isTerminal && environment["TERM"] != "dumb"))
  }
}

/// What has been written, in order.
private final class Written: Sendable {
  let texts = Mutex<[String]>([])
}
