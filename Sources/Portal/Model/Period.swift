/// A length of time as people say it: `6 months`, `2 weeks`.
public struct Period: Sendable, Hashable {
  public enum Unit: String, Sendable, CaseIterable { case day, week, month, year }

  public let count: Int
  public let unit: Unit

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Reads `1 year`, `6 months`, `30 days`; the plural s may be left out. Nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]), (1...1200).contains(count),
      let unit = Unit.allCases.first(where: { parts[1] == $0.rawValue || parts[1] == $0.rawValue + "s" })
    else { return nil }
    self.init(count, unit)
  }
}
