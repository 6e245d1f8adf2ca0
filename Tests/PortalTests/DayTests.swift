import Foundation
import Testing

@testable import Portal

@Suite("Days, periods and moments")
struct DayTests {
  @Test(
    "only a day that exists, written in full, is a day",
    arguments: [
      ("2026-02-28", true), ("2024-02-29", true), ("2026-02-29", false), ("2026-2-3", false),
      ("2026-13-01", false),
      ("26-01-01", false), ("2026-01-01T10:00", false), ("", false), ("２０２６-01-01", false),
      ("2100-02-29", false),
    ])
  func reading(_ text: String, isDay: Bool) {
    #expect((Day(iso: text) != nil) == isDay)
  }

  @Test("counting days agrees with Foundation's calendar, there and back")
  func epoch() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for count in stride(from: -20_000, through: 60_000, by: 97) {
      let day = try #require(Day(daysSinceEpoch: count))
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(count) * 86_400))
      #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
      #expect(day.daysSinceEpoch == count)
    }
  }

  @Test(
    "a period is added as people count",
    arguments: [
      ("2026-01-31", "1 month", "2026-02-28"), ("2026-11-30", "3 months", "2027-02-28"),
      ("2024-02-29", "1 year", "2025-02-28"), ("2026-12-30", "2 weeks", "2027-01-13"),
      ("2026-12-31", "1 day", "2027-01-01"),
    ])
  func adding(_ start: String, _ period: String, _ end: String) throws {
    let (day, period) = (try #require(Day(iso: start)), try #require(Period(period)))
    #expect(day.adding(period).iso == end)
  }

  @Test(
    "other words are no period",
    arguments: ["6 månader", "months", "0 days", "-1 day", "1.5 years", "6months", "1 fortnight"])
  func noPeriod(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test(
    "a moment is a day, a day with a time, or one with an offset",
    arguments: [
      ("2026-12-03", "2026-12-03"), ("2026-12-03T10:00", "2026-12-03T10:00"),
      ("2026-12-03 10:00", "2026-12-03T10:00"),
      ("2026-12-03T10:00:30Z", "2026-12-03T10:00Z"), ("2026-12-03T10:00+01:30", "2026-12-03T10:00+01:30"),
      ("2026-12-03T10:00-05:00", "2026-12-03T10:00-05:00"),
    ])
  func moment(_ text: String, iso: String) {
    #expect(Moment(iso: text)?.iso == iso)
  }

  @Test(
    "other words are no moment",
    arguments: ["2026-12-03T", "2026-12-03T25:00", "2026-12-03T10", "2026-12-03T10:00 CET", "10:00"])
  func noMoment(_ text: String) {
    #expect(Moment(iso: text) == nil)
  }
}
