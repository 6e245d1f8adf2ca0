/// A language of the site or of a person, as a BCP 47 tag: `sv`, `en`, `pt-BR`.
public struct Language: Sendable, Hashable, Comparable {
  public let tag: String

  /// Nil when `tag` is not shaped like a language tag: two or three letters, then optional subtags.
  public init?(_ tag: String) {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.count), primary.allSatisfy(\.isASCIILowercase),
      parts.dropFirst().allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(\.isASCIIAlphanumeric) })
    else { return nil }
    self.tag = tag
  }

  private init(known tag: String) { self.tag = tag }

  public static let english = Language(known: "en")
  public static let swedish = Language(known: "sv")

  public static func < (lhs: Language, rhs: Language) -> Bool { lhs.tag < rhs.tag }
}

extension Character {
  var isASCIILowercase: Bool { ("a"..."z").contains(self) }
  var isASCIIAlphanumeric: Bool { isASCII && (isLetter || isNumber) }
}
