import Diagnostics

/// Guesses what an author meant with a value that its field does not take.
enum MeantValue {
  /// A value that the field takes; nil where there is no good guess.
  static func of(_ text: String, as type: FieldType) -> String? {
    let plain = withoutCurlyQuotes(text)
    return guesses(plain, as: type).first { ScalarReader.read($0, isPlain: true, as: type) != nil }
  }

  private static func guesses(_ text: String, as type: FieldType) -> [String] {
    let lower = text.lowercased()
    switch type {
    case .term(let terms):
      let swedish = SwedishWords.terms[lower] ?? []
      return [text, lower] + swedish + [Suggestion.nearest(to: text, among: terms)].compactMap { $0 }
    case .day: return [text] + (MeantDay.of(lower).map { [$0.iso] } ?? [])
    case .moment: return [text] + (MeantDay.moment(lower).map { [$0] } ?? [])
    case .bool:
      return [lower, ["ja", "yes", "sant"].contains(lower) ? "true" : "false"].filter {
        knownBools.contains(lower) || $0 == lower
      }
    case .count: return [text] + (SwedishWords.numbers.firstIndex(of: lower).map { [String($0)] } ?? [])
    case .period: return [text] + (period(lower).map { [$0] } ?? [])
    case .email, .profileOrEmail: return [text, lower.split(separator: " ").joined(separator: ".")]
    case .url: return addresses(text)
    case .baseURL: return addresses(text.split { $0 == "?" || $0 == "#" }.first.map(String.init) ?? text)
    case .sitePath: return paths(text)
    case .slug: return [Slug(from: text)?.text].compactMap { $0 }
    default: return []
    }
  }

  /// An address that lacks its scheme, or holds spaces. What stands in front of a colon may be another scheme, which
  /// `https://` would not mend.
  private static func addresses(_ text: String) -> [String] {
    let lower = text.lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
      return [text, text.replacing(" ", with: "%20")]
    }
    let host = text.prefix { $0 != "/" }
    let hasScheme = host.contains("@") || host.split(separator: ":").dropFirst().contains { Int($0) == nil }
    return [text] + (hasScheme || !host.contains(".") ? [] : ["https://" + text])
  }

  /// An old address that was copied whole, lacks its first slash, or has one too many.
  private static func paths(_ text: String) -> [String] {
    var path = text[...]
    if let scheme = text.range(of: "://") { path = text[scheme.upperBound...].drop { $0 != "/" } }
    path = path.prefix { $0 != "?" && $0 != "#" }
    guard path.contains("/") else { return [] }
    let parts = path.split(separator: "/")
    return ["/" + parts.joined(separator: "/") + (path.hasSuffix("/") && !parts.isEmpty ? "/" : "")]
  }

  private static let knownBools: Set = ["ja", "nej", "yes", "no", "sant", "falskt"]

  /// `6 månader` is `6 months`.
  private static func period(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count == 2, let unit = SwedishWords.periods[String(words[1])] else { return nil }
    return "\(words[0]) \(unit)"
  }

  private static func withoutCurlyQuotes(_ text: String) -> String {
    let quotes: Set<Character> = ["”", "“", "„", "’", "‘", "»", "«"]
    guard let first = text.first, let last = text.last, text.count > 2, quotes.contains(first),
      quotes.contains(last)
    else { return text }
    return String(text.dropFirst().dropLast())
  }
}

/// Reads days as people write them.
enum MeantDay {
  /// `3/11-26`, `2026/11/03`, `20261103`, `2026-5-1`, `3 november 2026`; a day past the month's end is its last.
  static func of(_ text: String) -> Day? {
    if let month = SwedishWords.months.firstIndex(where: { text.contains($0) }) {
      let numbers = numbers(in: text)
      return numbers.count == 2 ? day(numbers[1], month + 1, numbers[0]) : nil
    }
    let numbers = numbers(in: text)
    if numbers.count == 1, text.count == 8 {
      return day(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
    }
    guard numbers.count == 3 else { return nil }
    return numbers[0] > 31 ? day(numbers[0], numbers[1], numbers[2]) : day(numbers[2], numbers[1], numbers[0])
  }

  /// `2026-11-03 kl 14.30` is `2026-11-03T14:30`.
  static func moment(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "t" || $0 == "," }.filter { $0 != "kl" && $0 != "kl." }
    guard words.count == 2, let day = of(String(words[0])) else { return nil }
    let time = numbers(in: String(words[1]))
    guard (1...2).contains(time.count), time[0] < 24, time.count == 1 || time[1] < 60 else { return nil }
    return "\(day.iso)T\(pad(time[0])):\(pad(time.count == 2 ? time[1] : 0))"
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    let year = year < 100 ? year + 2000 : year
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
  }

  private static func numbers(in text: String) -> [Int] {
    text.split { !$0.isASCII || !$0.isNumber }.compactMap { $0.count <= 8 ? Int($0) : nil }
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
