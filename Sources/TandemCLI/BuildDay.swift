import Foundation
import Portal

/// The day that a build is for.
enum BuildDay {
  /// `--now`, else the day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC), else today where the computer is.
  /// Source: reproducible-builds.org, SOURCE_DATE_EPOCH specification 1.1.
  static func today(given: String?, environment: [String: String], clock: Date = Date()) -> Day {
    if let day = given.flatMap({ Day(iso: $0) }) { return day }
    if let seconds = environment["SOURCE_DATE_EPOCH"].flatMap(Int.init),
      let day = Day(daysSinceEpoch: Int((Double(seconds) / 86_400).rounded(.down)))
    {
      return day
    }
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: clock)
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? .epoch
  }
}
