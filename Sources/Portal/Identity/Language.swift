/// A language of the site or of a person, as a BCP 47 tag: `sv`, `en`, `pt-BR`.
public struct Language: Sendable, Hashable, Comparable {
  public let tag: String

  /// Nil when `tag` is not shaped like a language tag: two or three letters, then optional subtags.
  public init?(_ tag: String) {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.count), primary.allSatisfy(\.isLowercaseLetter),
      parts.dropFirst().allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(\.isLetterOrDigit) })
    else { return nil }
    self.tag = tag
  }

  private init(known tag: String) { self.tag = tag }

  public static let english = Language(known: "en")
  public static let swedish = Language(known: "sv")

  public static func < (lhs: Language, rhs: Language) -> Bool { lhs.tag < rhs.tag }
}

extension UInt8 {
  /// a to z
  fileprivate var isLowercaseLetter: Bool { self &- 0x61 < 26 }
  /// A to Z, a to z, 0 to 9
  fileprivate var isLetterOrDigit: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}
