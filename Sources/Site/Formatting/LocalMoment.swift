import Foundation
import Portal

/// A moment by the clocks of the site: what an author wrote with an offset is told in the site's own time zone.
struct LocalMoment: Sendable {
  let day: Day
  /// Minutes since midnight; nil for a whole day.
  let minute: Int?
  /// As it was written, for machines.
  let iso: String

  init(_ moment: Moment, in zone: TimeZone) {
    iso = moment.iso
    guard let minute = moment.minute, let offset = moment.offset else {
      (day, self.minute) = (moment.day, moment.minute)
      return
    }
    let universal = moment.day.daysSinceEpoch * 1440 + minute - offset
    let east = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(universal) * 60)) / 60
    let local = universal + east
    let days = Int((Double(local) / 1440).rounded(.down))
    day = Day(daysSinceEpoch: days) ?? moment.day
    self.minute = local - days * 1440
  }
}
