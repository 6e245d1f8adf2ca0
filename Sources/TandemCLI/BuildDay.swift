import ArgumentParser
import Diagnostics
import Foundation
import Portal

/// The day that a build is for.
enum BuildDay {
  /// `--now`, else the day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC), else today where the computer is.
  /// Source: reproducible-builds.org, SOURCE_DATE_EPOCH specification 1.1.
  static func today(given: String?, environment: [String: String], clock: Date = Date()) -> Day {
    if let day = given.flatMap({ Day(iso: $0) }) ?? epoch(in: environment).flatMap(day(of:)) { return day }
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: clock)
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? .epoch
  }

  /// Refuses a `SOURCE_DATE_EPOCH` that is no number of seconds: today's date in its place would be noticed by nobody.
  static func validate(_ environment: [String: String], in wording: WordingLanguage) throws {
    guard let epoch = epoch(in: environment), day(of: epoch) == nil else { return }
    throw ValidationError(UsageTexts.notEpoch(epoch), in: wording)
  }

  /// Nil where the variable is not set; empty, it counts as that.
  private static func epoch(in environment: [String: String]) -> String? {
    environment["SOURCE_DATE_EPOCH"].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func day(of epoch: String) -> Day? {
    Int(epoch).flatMap { Day(daysSinceEpoch: Int((Double($0) / 86_400).rounded(.down))) }
  }
}
