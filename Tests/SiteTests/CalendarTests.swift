import Portal
import Testing

@testable import Site

@Suite("Calendars")
struct CalendarTests {
  @Test("give each event its time in the site's zone, and explain the zone")
  func zone() async throws {
    let calendar = try await calendar(
      "- {title: Start, start: 2026-12-03T10:00, end: 2026-12-03T11:30, place: Salen}")
    #expect(
      calendar.contains(
        "DTSTART;TZID=Europe/Stockholm:20261203T100000\r\nDTEND;TZID=Europe/Stockholm:20261203T113000"))
    #expect(calendar.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm"))
    #expect(
      calendar.contains(
        "BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD")
    )
    #expect(
      calendar.contains(
        "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT")
    )
    #expect(calendar.contains("LOCATION:Salen"))
  }

  @Test(
    "write times of every kind",
    arguments: [
      ("start: 2026-12-03", "DTSTART;VALUE=DATE:20261203\r\nSUMMARY"),
      ("start: 2026-12-30, end: 2026-12-31", "DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270101\r\n"),
      ("start: 2026-12-03T00:30+01:00", "DTSTART:20261202T233000Z\r\n"),
      ("start: 2026-12-31T23:30-02:00", "DTSTART:20270101T013000Z\r\n"),
      ("start: 2026-12-03T10:00Z", "DTSTART:20261203T100000Z\r\n"),
    ])
  func times(_ times: String, _ expected: String) async throws {
    let calendar = try await calendar("- {title: Möte, \(times)}")
    #expect(calendar.contains(expected))
    #expect(!calendar.contains("VTIMEZONE"), "a zone that no event needs is left out")
  }

  @Test("keep an event's identity in every language, and when it is moved")
  func identity() async throws {
    let first = try await calendar(
      "- {title: Start, start: 2026-12-03T10:00}\n  - {title: Start, start: 2026-12-04}")
    #expect(identities(first) == ["p.start@portal.example", "p.start.2@portal.example"])
    let moved = try await calendar(
      "- {title: Start, start: 2027-01-20T10:00}\n  - {title: Start, start: 2026-12-04}")
    #expect(identities(moved) == identities(first))
    let english = try await calendar(
      "- {title: Start, start: 2026-12-03T10:00}", english: "- {title: Kick-off, start: 2026-12-03T10:00}",
      path: "en/programs/p/calendar.ics")
    #expect(identities(english) == ["p.start@portal.example"])
    #expect(english.contains("SUMMARY:Kick-off"))
  }

  @Test("never give two events one identity, whatever programs and events are called")
  func collisions() async throws {
    let events =
      "- {title: Start, start: 2026-12-03}\n  - {title: Start, start: 2026-12-04}\n"
      + "  - {title: Start 2, start: 2026-12-05}"
    #expect(
      identities(try await calendar(events)) == [
        "p.start@portal.example", "p.start.2@portal.example", "p.start-2@portal.example",
      ])
  }

  @Test("are dated on the build's day")
  func stamped() async throws {
    #expect(try await calendar("- {title: Start, start: 2027-12-03}").contains("DTSTAMP:20261123T000000Z"))
  }

  @Test("escape text, and fold lines at 75 bytes without cutting a character")
  func lines() {
    var text = CalendarText()
    text.add("SUMMARY", text: "a,b;c\\d\ne\u{7}" + String(repeating: "å", count: 60))
    let lines = text.bytes.split(separator: 0x0A).map { $0.dropLast() }
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    let whole = lines.map { String(decoding: $0, as: UTF8.self) }.joined().replacing(" ", with: "")
    #expect(whole == "SUMMARY:a\\,b\\;c\\\\d\\ne" + String(repeating: "å", count: 60))
  }

  @Test("are there only for programs that have events")
  func absent() async throws {
    let portal = try MiniPortal(["content/programs/p.md": MiniPortal.program()])
    _ = try await portal.build()
    #expect(portal.output().keys.filter { $0.hasSuffix(".ics") } == [])
  }

  private func identities(_ calendar: String) -> [String] {
    calendar.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map { String($0.dropFirst(4)) }
  }

  private func calendar(_ events: String, english: String? = nil, path: String = "program/p/calendar.ics")
    async throws
    -> String
  {
    var files = ["content/programs/p.md": MiniPortal.program("events:\n  \(events)")]
    files["content/programs/p.en.md"] = MiniPortal.program(english.map { "events:\n  \($0)" } ?? "")
    let portal = try MiniPortal(files)
    #expect(try await portal.build() == "")
    return String(decoding: try #require(portal.output()[path]), as: UTF8.self)
  }
}
