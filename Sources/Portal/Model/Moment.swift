/// A time of day on a day, in the site's time zone unless an offset says otherwise; or a whole day.
public struct Moment: Sendable, Hashable {
  public let day: Day
  /// Minutes since midnight; nil for a whole day.
  public let minute: Int?
  /// Minutes east of UTC, where the author wrote an offset.
  public let offset: Int?

  /// Reads `2026-12-03`, `2026-12-03T10:00` (or a space for the T), with optional seconds and `Z` or `+01:00`.
  public init?(iso text: String) {
    guard text.count >= 10, let day = Day(iso: text.prefix(10)) else { return nil }
    var rest = text.dropFirst(10)
    guard let separator = rest.popFirst() else {
      (self.day, self.minute, self.offset) = (day, nil, nil)
      return
    }
    guard separator == "T" || separator == " ", let minute = Self.clock(&rest) else { return nil }
    guard rest.isEmpty || Self.offset(rest) != nil else { return nil }
    (self.day, self.minute, self.offset) = (day, minute, Self.offset(rest))
  }

  /// `2026-12-03T10:00`, with the offset where there is one.
  public var iso: String {
    guard let minute else { return day.iso }
    return "\(day.iso)T\(Self.clockText(minute))" + (offset.map(Self.offsetText) ?? "")
  }

  /// Takes `10:00` or `10:00:30` off the front; seconds are dropped.
  private static func clock(_ text: inout Substring) -> Int? {
    guard let hour = number(&text, upTo: 23), text.popFirst() == ":", let minute = number(&text, upTo: 59)
    else { return nil }
    if text.first == ":" {
      text.removeFirst()
      guard number(&text, upTo: 60) != nil else { return nil }
    }
    return hour * 60 + minute
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    var rest = text.dropFirst()
    guard let hours = number(&rest, upTo: 14), rest.popFirst() == ":", let minutes = number(&rest, upTo: 59),
      rest.isEmpty
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func number(_ text: inout Substring, upTo limit: Int) -> Int? {
    let digits = text.prefix(2)
    guard digits.count == 2, digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits),
      number <= limit
    else { return nil }
    text = text.dropFirst(2)
    return number
  }

  /// `10:00`
  public static func clockText(_ minute: Int) -> String {
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(pad(minute / 60)):\(pad(minute % 60))"
  }

  private static func offsetText(_ offset: Int) -> String {
    offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + clockText(abs(offset))
  }
}
