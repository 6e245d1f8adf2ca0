import Foundation
import Portal
import Testing

@testable import Site

@Suite struct AlphabetTests {
  /// What the system says by itself, with equal texts in their order.
  private static func bySystem(_ words: [String], _ language: String) -> [String] {
    let locale = Locale(identifier: language)
    return words.enumerated().sorted { left, right in
      let order = left.element.compare(
        right.element, options: [.caseInsensitive, .numeric], range: nil, locale: locale)
      return order == .orderedSame ? left.offset < right.offset : order == .orderedAscending
    }
    .map(\.element)
  }

  @Test(
    "sorts as the system does, which it asks less", arguments: ["sv", "en", "de", "fi", "fr", "nb", "et"])
  func agrees(language: String) throws {
    let letters = Array("aAbeEézZåÅäÄöÖoO  ü-1w")
    var state: UInt64 = 7
    let words = (0..<600).map { _ in
      String(
        (0..<4).map { _ -> Character in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return letters[Int(state >> 33) % letters.count]
        })
    }
    let alphabet = Alphabet(try #require(Language(language)))
    #expect(alphabet.sorted(words) { $0 } == Self.bySystem(words, language))
  }

  @Test("puts å, ä and ö after z in Swedish, and beside a and o in English")
  func swedish() throws {
    let words = ["Öst", "Zeta", "Ålund", "Ode", "Ärla", "Alm"]
    #expect(Alphabet(.swedish).sorted(words) { $0 } == ["Alm", "Ode", "Zeta", "Ålund", "Ärla", "Öst"])
    #expect(Alphabet(.english).sorted(words) { $0 } == ["Alm", "Ålund", "Ärla", "Ode", "Öst", "Zeta"])
  }
}
