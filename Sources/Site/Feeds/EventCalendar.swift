import Portal

/// The events of one program as an iCalendar file (RFC 5545), in one language.
struct EventCalendar {
  let program: Document<Program>
  let site: LanguageSite

  /// `program/varen/calendar.ics`; nil for a program without events.
  static func path(of program: Document<Program>, in site: LanguageSite) -> String? {
    guard !program.edition(in: site.language).content.events.isEmpty else { return nil }
    return site.path(of: program.id).map { $0 + "calendar.ics" }
  }

  /// Nil for a program without events.
  var file: SiteFile? {
    Self.path(of: program, in: site).map { SiteFile(path: $0, bytes: bytes) }
  }

  private var bytes: [UInt8] {
    let content = program.edition(in: site.language).content
    let zone = CalendarZone(site.portal.settings.timeZone)
    var calendar = CalendarText()
    calendar.add("BEGIN", raw: "VCALENDAR")
    calendar.add("VERSION", raw: "2.0")
    calendar.add("PRODID", raw: "-//Tandem//Tandem//EN")
    calendar.add("CALSCALE", raw: "GREGORIAN")
    calendar.add("X-WR-CALNAME", text: content.title)
    calendar.add("X-WR-TIMEZONE", raw: zone.identifier)
    if content.events.contains(where: Self.usesZone) {
      zone.write(
        covering: content.events.flatMap { [$0.start.day, $0.end?.day].compactMap { $0 } }, to: &calendar)
    }
    for (event, identifier) in zip(content.events, identifiers) {
      write(event, identifier: identifier, zone: zone, to: &calendar)
    }
    calendar.add("END", raw: "VCALENDAR")
    return calendar.bytes
  }

  private func write(_ event: Event, identifier: String, zone: CalendarZone, to calendar: inout CalendarText)
  {
    calendar.add("BEGIN", raw: "VEVENT")
    calendar.add("UID", raw: identifier)
    calendar.add("DTSTAMP", raw: site.portal.today.compact + "T000000Z")
    time("DTSTART", event.start, zone: zone, to: &calendar)
    // Both ends are times of day, or both are days; a whole day ends where the next begins.
    switch (event.start.minute, event.end, event.end?.minute) {
    case (nil, let end?, nil): calendar.add("DTEND;VALUE=DATE", raw: end.day.next.compact)
    case (_?, let end?, _?): time("DTEND", end, zone: zone, to: &calendar)
    default: break
    }
    calendar.add("SUMMARY", text: event.title)
    if let place = event.place { calendar.add("LOCATION", text: place) }
    calendar.add("DESCRIPTION", text: program.edition(in: site.language).content.title)
    let page = site.portal.settings.baseURL + (site.path(of: program.id) ?? "")
    calendar.add("URL", raw: event.url ?? page)
    calendar.add("END", raw: "VEVENT")
  }

  private func time(_ name: String, _ moment: Moment, zone: CalendarZone, to calendar: inout CalendarText) {
    guard let minute = moment.minute else {
      calendar.add("\(name);VALUE=DATE", raw: moment.day.compact)
      return
    }
    guard let offset = moment.offset else {
      calendar.add("\(name);TZID=\(zone.identifier)", raw: Self.stamp(moment.day, minute))
      return
    }
    // A written offset names the moment itself, which is the same everywhere.
    let universal = minute - offset
    let shift = universal < 0 ? -1 : universal / 1440
    let day = Day(daysSinceEpoch: moment.day.daysSinceEpoch + shift) ?? moment.day
    calendar.add(name, raw: Self.stamp(day, universal - shift * 1440) + "Z")
  }

  /// `20261203T100000`
  private static func stamp(_ day: Day, _ minute: Int) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.compact)T\(two(minute / 60))\(two(minute % 60))00"
  }

  private static func usesZone(_ event: Event) -> Bool {
    [event.start, event.end].contains { moment in moment.map { $0.minute != nil && $0.offset == nil } ?? false
    }
  }

  /// One for each event, the same in every language and after an event is moved to another day: made from the
  /// program and the event's title in the original.
  private var identifiers: [String] {
    let original = program.original.content.events
    let shown = program.edition(in: site.language).content.events
    let events = original.count == shown.count ? original : shown
    var seen: [String: Int] = [:]
    return events.map { event in
      let name = Slug(from: event.title)?.text ?? "event"
      seen[name, default: 0] += 1
      let number = seen[name] ?? 1
      // A full stop stands in no slug, so no two events can share an identity.
      return "\(program.id.name).\(name)\(number == 1 ? "" : ".\(number)")@\(site.portal.settings.host)"
    }
  }
}
