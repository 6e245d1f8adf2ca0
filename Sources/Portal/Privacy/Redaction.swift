import Foundation

/// Takes the names and addresses of people who may not be shown out of everything that others wrote.
///
/// Full names and e-mail addresses go wherever they stand; a first or family name by itself goes only in
/// documents that point to the person, where there is no doubt who is meant.
struct Redaction: Sendable, Equatable {
  private let everywhere: [Needle]
  private var whenPointedTo: [ProfileID: [Needle]] = [:]

  /// - Parameter shownNames: names that stay, because a person who is shown bears them too.
  init(hiding profiles: [Profile], shownNames: Set<String>) {
    var everywhere: [Needle] = []
    var pointed: [ProfileID: [Needle]] = [:]
    for profile in profiles.sorted(by: { $0.id < $1.id }) {
      let words = profile.name.split(whereSeparator: \.isWhitespace).map(String.init)
      if !shownNames.contains(profile.name) { everywhere.append(Needle(profile.id, words: words)) }
      if let email = profile.email { everywhere.append(Needle(profile.id, words: [email])) }
      pointed[profile.id] = words.filter { $0.count > 1 }.map { Needle(profile.id, words: [$0]) }
    }
    self.everywhere = everywhere
    self.whenPointedTo = pointed
  }

  private init(_ everywhere: [Needle]) { self.everywhere = everywhere }

  var isEmpty: Bool { everywhere.isEmpty }

  /// The names that go wherever they stand, without those of `other`.
  func beyond(_ other: Redaction) -> Redaction {
    let known = Set(other.everywhere)
    return Redaction(everywhere.filter { !known.contains($0) })
  }

  /// `text` with every needle replaced; the same text where there is none.
  func redact(_ text: String, pointingTo hidden: Set<ProfileID>, replacement: String) -> String {
    needles(pointingTo: hidden).reduce(text) { $1.replace(in: $0, by: replacement) ?? $0 }
  }

  /// The first place where each hidden person is named.
  func finds(in text: String, pointingTo hidden: Set<ProfileID>) -> [ProfileID: Range<String.Index>] {
    var finds: [ProfileID: Range<String.Index>] = [:]
    for needle in needles(pointingTo: hidden) where finds[needle.person] == nil {
      finds[needle.person] = needle.first(in: text)
    }
    return finds
  }

  private func needles(pointingTo hidden: Set<ProfileID>) -> [Needle] {
    everywhere + hidden.sorted().flatMap { whenPointedTo[$0] ?? [] }
  }
}

extension Redaction {
  /// One name to look for: its words in a row, with any white space between, not inside a longer word.
  private struct Needle: Sendable, Hashable {
    let person: ProfileID
    private let words: [String]
    private let firstWord: String
    private let expression: NSRegularExpression?

    init(_ person: ProfileID, words: [String]) {
      self.person = person
      self.words = words
      self.firstWord = words.first ?? ""
      let pattern = words.map(Self.pattern).joined(separator: "\\s+")
      self.expression = try? NSRegularExpression(
        pattern: "(?<![\\p{L}\\p{N}-])\(pattern)(?=s?(?![\\p{L}\\p{N}-]))", options: [.caseInsensitive])
    }

    /// The word with its letters stored as one character or as letter and mark, for files come from a Mac.
    private static func pattern(_ word: String) -> String {
      let forms = [word.precomposedStringWithCanonicalMapping, word.decomposedStringWithCanonicalMapping]
      let patterns = forms.map(NSRegularExpression.escapedPattern(for:))
      return word.utf8.allSatisfy { $0 < 0x80 } ? patterns[0] : "(?:\(patterns.joined(separator: "|")))"
    }

    static func == (left: Needle, right: Needle) -> Bool {
      left.person == right.person && left.words == right.words
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(person)
      hasher.combine(words)
    }

    /// Nil when the name is not there.
    func first(in text: String) -> Range<String.Index>? {
      guard !firstWord.isEmpty, let expression else { return nil }
      let range = NSRange(text.startIndex..., in: text)
      return expression.firstMatch(in: text, range: range).flatMap { Range($0.range, in: text) }
    }

    func replace(in text: String, by replacement: String) -> String? {
      guard let expression, first(in: text) != nil else { return nil }
      let range = NSRange(text.startIndex..., in: text)
      return expression.stringByReplacingMatches(
        in: text, range: range, withTemplate: NSRegularExpression.escapedTemplate(for: replacement))
    }
  }
}
