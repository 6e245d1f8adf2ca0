import Foundation

/// One part of a page's address: lower-case ASCII letters, digits and hyphens.
public struct Slug: Sendable, Hashable, Comparable {
  public let text: String

  /// Nil unless `text` already is a slug: `first-meeting`.
  public init?(_ text: String) {
    let hyphen = UInt8(ascii: "-")
    guard let first = text.utf8.first, first != hyphen, text.utf8.last != hyphen,
      text.utf8.allSatisfy({ $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == hyphen })
    else { return nil }
    self.text = text
  }

  /// For words written in this package.
  init(known text: String) { self.text = text }

  /// The slug that a title or file name becomes: `Första mötet!` is `forsta-motet`. Nil when nothing is left.
  public init?(from text: String) {
    if let plain = Slug(text) {
      self = plain
      return
    }
    var slug = ""
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if let letters = Self.letters[scalar] {
        slug += letters
      } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark,
        slug.last != "-", !slug.isEmpty
      {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    self.init(slug)
  }

  public static func < (lhs: Slug, rhs: Slug) -> Bool { lhs.text < rhs.text }

  /// Letters that Unicode does not take apart into a base and a mark.
  private static let letters: [Unicode.Scalar: String] = [
    "æ": "ae", "ø": "o", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "œ": "oe", "ı": "i",
  ]
}
