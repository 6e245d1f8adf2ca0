import Foundation
import Portal

/// Sorts as a language sorts: in Swedish, å ä ö after z.
struct Alphabet: Sendable {
  private let locale: Locale
  /// What the letters beyond ASCII count as at first sight; nil where the language has its own order of a to z.
  private let letters: [Unicode.Scalar: UInt8]?

  init(_ language: Language) {
    locale = Locale(identifier: language.tag)
    switch language.tag.prefix(2) {
    // After z, whose code is 0x7A.
    case "sv", "fi": letters = ["å": 0x7B, "ä": 0x7C, "ö": 0x7D, "é": 0x65]
    case "en", "de", "fr", "it", "nl", "pt": letters = ["å": 0x61, "ä": 0x61, "ö": 0x6F, "é": 0x65]
    default: letters = nil
    }
  }

  /// `items` by their `text`; equal texts keep their order.
  func sorted<Item>(_ items: [Item], by text: (Item) -> String) -> [Item] {
    let keyed = items.enumerated().map { index, item in
      let text = text(item)
      return (index: index, text: text, sight: firstSight(of: text), item: item)
    }
    return keyed.sorted { left, right in
      // The system's comparison is slow, and seldom needed to tell two texts apart.
      if let one = left.sight, let other = right.sight, one != other {
        return one.lexicographicallyPrecedes(other)
      }
      let order = compare(left.text, right.text)
      return order == .orderedSame ? left.index < right.index : order == .orderedAscending
    }
    .map(\.item)
  }

  /// What decides between texts of common letters and spaces, unless it is the same for both: accents and
  /// capitals count only then. Nil for other texts.
  private func firstSight(of text: String) -> [UInt8]? {
    guard let letters else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", " ": bytes.append(UInt8(ascii: scalar))
      case "A"..."Z": bytes.append(UInt8(ascii: scalar) | 0x20)
      default:
        guard
          let byte = letters[scalar]
            ?? letters[scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar]
        else { return nil }
        bytes.append(byte)
      }
    }
    return bytes
  }

  private func compare(_ left: String, _ right: String) -> ComparisonResult {
    if left == right { return .orderedSame }
    return left.compare(right, options: [.caseInsensitive, .numeric], range: nil, locale: locale)
  }
}
