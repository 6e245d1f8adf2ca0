import Foundation

/// The time that a processor has spent on something, whatever else the machine is doing meanwhile.
enum ProcessorTime {
  /// Seconds that this thread computes while `work` runs. `work` must stay on its thread.
  static func seconds(of work: () -> Void) -> Double {
    let start = now
    work()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
