import Foundation
import Portal

/// Writes dates as a language writes them. Days are formatted once, since formatting is slow and days recur.
struct Formats: Sendable {
  private let long: [Day: String]
  private let locale: Locale

  /// - Parameter earlier: formats of the same language, whose days are not formatted again.
  init(language: Language, days: Set<Day>, after earlier: Formats? = nil) {
    locale = earlier?.locale ?? Self.locale(of: language)
    var style = Date.FormatStyle(date: .long, time: .omitted, locale: locale)
    style.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    var long = earlier?.long ?? [:]
    for day in days where long[day] == nil {
      long[day] = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400).formatted(style)
    }
    self.long = long
  }

  /// English of no country in particular puts the day first, as nearly all its countries do.
  private static func locale(of language: Language) -> Locale {
    Locale(identifier: language == .english ? "en-001" : language.tag)
  }

  /// `23 november 2026`
  func long(_ day: Day) -> String { long[day] ?? day.iso }

  /// The name of a language in this one: `finska`.
  func name(of language: Language) -> String {
    locale.localizedString(forIdentifier: language.tag) ?? language.tag
  }
}
