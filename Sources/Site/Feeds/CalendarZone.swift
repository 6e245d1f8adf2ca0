import Foundation
import Portal

/// A time zone as a calendar file explains it: every change of the clocks in the years that its events touch.
struct CalendarZone {
  private let zone: TimeZone
  let identifier: String

  init(_ identifier: String) {
    self.identifier = identifier
    zone = TimeZone(identifier: identifier) ?? .gmt
  }

  /// VTIMEZONE (RFC 5545, 3.6.5), from the year before the first of `days` to the year after the last.
  func write(covering days: [Day], to calendar: inout CalendarText) {
    guard let first = days.min(), let last = days.max() else { return }
    let start = Self.midnight(ofYear: first.year - 1)
    let end = Self.midnight(ofYear: last.year + 2)
    calendar.add("BEGIN", raw: "VTIMEZONE")
    calendar.add("TZID", raw: identifier)
    observance(from: start, before: zone.secondsFromGMT(for: start), to: &calendar)
    var moment = start
    while let change = zone.nextDaylightSavingTimeTransition(after: moment), change < end {
      observance(from: change, before: zone.secondsFromGMT(for: change.addingTimeInterval(-1)), to: &calendar)
      moment = change
    }
    calendar.add("END", raw: "VTIMEZONE")
  }

  /// Standard or summer time from `moment` on; the moment is told by the clock as it was `before`.
  private func observance(from moment: Date, before: Int, to calendar: inout CalendarText) {
    let isSummer = zone.isDaylightSavingTime(for: moment)
    calendar.add("BEGIN", raw: isSummer ? "DAYLIGHT" : "STANDARD")
    calendar.add("DTSTART", raw: Self.clock(moment, offset: before))
    calendar.add("TZOFFSETFROM", raw: Self.offset(before))
    calendar.add("TZOFFSETTO", raw: Self.offset(zone.secondsFromGMT(for: moment)))
    calendar.add("END", raw: isSummer ? "DAYLIGHT" : "STANDARD")
  }

  private static func midnight(ofYear year: Int) -> Date {
    let days = Day(year: max(1, year), month: 1, day: 1)?.daysSinceEpoch ?? 0
    return Date(timeIntervalSince1970: Double(days) * 86_400)
  }

  /// `20261025T030000`
  private static func clock(_ moment: Date, offset: Int) -> String {
    let seconds = Int(moment.timeIntervalSince1970) + offset
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let day = Day(daysSinceEpoch: days) ?? .epoch
    let rest = seconds - days * 86_400
    return "\(day.compact)T\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))"
  }

  /// `+0100`
  private static func offset(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + two(minutes / 60) + two(minutes % 60)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Day {
  /// `20261123`
  var compact: String { iso.replacing("-", with: "") }

  /// The day after.
  var next: Day { adding(Period(1, .day)) }
}
