import Diagnostics
import Foundation

/// What an open page is told: to load itself again, to exchange style sheets, and what is wrong.
struct PreviewEvent: Encodable, Equatable {
  var reload = false
  /// The new address of each style sheet that has changed, by its old one, from the site's root.
  var styles: [String: String] = [:]
  /// Nil when nothing is broken.
  var problems: Problems?

  /// The overlay's words.
  struct Problems: Encodable, Equatable {
    let language: String
    let title: String
    let note: String
    let close: String
    /// Each problem with its place, its source line and its hint, as `check` prints it.
    let reports: [String]
  }

  /// As server-sent events are written: one `data` line and an empty one.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    return Array("data: \(data)\n\n".utf8)
  }

  /// Keeps the connection open; without it nobody would notice that a page has been closed.
  static let pulse = Array(": still here\n\n".utf8)
}

extension PreviewEvent.Problems {
  /// How many problems an overlay shows; the terminal has them all.
  private static let limit = 20

  /// Nil where nothing is an error: warnings do not keep a page from being shown.
  init?(_ problems: [Diagnostic], in language: WordingLanguage) {
    guard problems.hasErrors else { return nil }
    let errors = problems.filter { $0.severity == .error }
    let left = errors.count - Self.limit
    self.language = language.rawValue
    switch language {
    case .english:
      title = errors.count == 1 ? "1 error" : "\(errors.count) errors"
      note =
        "The page below is the last one that was right."
        + (left > 0 ? " \(left) more errors are in the terminal." : "")
      close = "Close"
    case .swedish:
      title = "\(errors.count) fel"
      note =
        "Sidan under är den senaste som var riktig."
        + (left > 0 ? " \(left) fel till står i terminalen." : "")
      close = "Stäng"
    }
    reports = errors.prefix(Self.limit).map { report([$0], format: .text, language: language) }
  }
}
