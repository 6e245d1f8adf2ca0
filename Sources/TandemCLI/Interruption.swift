import Dispatch
import Foundation

/// Ctrl-C, and the system's wish that the program ends.
enum Interruption {
  /// Does some work; where it is interrupted meanwhile, `end` is called instead of ending the process.
  static func handled<Result>(
    by end: @escaping @Sendable () -> Void, during work: () async -> Result
  ) async -> Result {
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: end)
      source.resume()
      return source
    }
    let result = await work()
    for source in sources { source.cancel() }
    return result
  }
}
