import Foundation

/// Takes the names and addresses of people who may not be shown out of everything that others wrote.
///
/// Full names and e-mail addresses go wherever they stand; a first or family name by itself goes only in
/// documents that point to the person, where there is no doubt who is meant.
struct Redaction: Sendable, Equatable {
  /// A destination that leads nowhere and that no author means: the link goes, and its text stays.
  static let nowhere = "#…"

  /// A place where a hidden person is named.
  struct Find: Equatable {
    let person: ProfileID
    /// In bytes of the text; all of an address that holds the name.
    let range: Range<Int>
    /// What the place becomes, around the words that stand for the person; nil where an address goes.
    let marks: (before: String, after: String)?

    /// What stands there instead.
    func text(_ replacement: String) -> String {
      marks.map { $0.before + replacement + $0.after } ?? Redaction.nowhere
    }

    static func == (left: Find, right: Find) -> Bool {
      left.person == right.person && left.range == right.range
    }
  }

  private let everywhere: [Needle]
  private var whenPointedTo: [ProfileID: [Needle]] = [:]
  /// The words of the names, folded: who is not among them need not be looked for.
  private var words = NameTable()

  /// - Parameter shownNames: names that stay, because a person who is shown bears them too.
  init(hiding profiles: [Profile], shownNames: Set<String>) {
    var everywhere: [Needle] = []
    var pointed: [ProfileID: [Needle]] = [:]
    for profile in profiles.sorted(by: { $0.id < $1.id }) {
      let words = profile.name.split(whereSeparator: \.isWhitespace).map(String.init)
      if !shownNames.contains(profile.name) { everywhere.append(Needle(profile.id, words: words)) }
      if let email = profile.email { everywhere.append(Needle(profile.id, words: [email])) }
      // Addresses elsewhere often are the name as the profile's file has it: `…/in/anna-ek`.
      if profile.id.name.contains("-") { everywhere.append(Needle(profile.id, words: [profile.id.name])) }
      pointed[profile.id] = words.filter { $0.count > 1 }.map { Needle(profile.id, words: [$0]) }
    }
    self.init(everywhere, pointed)
  }

  private init(_ everywhere: [Needle], _ whenPointedTo: [ProfileID: [Needle]] = [:]) {
    self.everywhere = everywhere
    self.whenPointedTo = whenPointedTo
    for needle in everywhere + whenPointedTo.values.flatMap({ $0 }) {
      for form in needle.firstWord.canonicalForms { words.add(FoldedText(form).bytes, of: needle.person) }
    }
  }

  static func == (left: Redaction, right: Redaction) -> Bool {
    left.everywhere == right.everywhere && left.whenPointedTo == right.whenPointedTo
  }

  var isEmpty: Bool { everywhere.isEmpty }

  /// The names that go wherever they stand, without those of `other`.
  func beyond(_ other: Redaction) -> Redaction {
    let known = Set(other.everywhere)
    return Redaction(everywhere.filter { !known.contains($0) })
  }

  /// Every place where a hidden person is named, in the order of the text.
  func finds(in text: String, pointingTo hidden: Set<ProfileID>) -> [Find] {
    let named = FoldedText(text).people(of: words)
    guard !named.isEmpty else { return [] }
    var text = text
    text.makeContiguousUTF8()
    let needles = needles(pointingTo: hidden).filter { named.contains($0.person) }
    let finds = needles.flatMap { $0.finds(in: text) }
    return Self.apart(text.withUTF8 { bytes in finds.compactMap { $0.placed(in: bytes) } })
  }

  /// `text` without what `finds(in:)` has found in it.
  func redact(_ text: String, without finds: [Find], replacement: String) -> String {
    guard !finds.isEmpty else { return text }
    var (bytes, copied): ([UInt8], Int) = ([], 0)
    let source = Array(text.utf8)
    for find in finds {
      bytes += source[copied..<find.range.lowerBound]
      bytes += find.text(replacement).utf8
      copied = find.range.upperBound
    }
    return String(decoding: bytes + source[copied...], as: UTF8.self)
  }

  /// `text` with every name and address replaced; the same text where there is none.
  func redact(_ text: String, pointingTo hidden: Set<ProfileID>, replacement: String) -> String {
    redact(text, without: finds(in: text, pointingTo: hidden), replacement: replacement)
  }

  /// The first place where a part of the person's name stands.
  func firstWord(of person: ProfileID, in text: String) -> Range<Int>? {
    (whenPointedTo[person] ?? []).lazy.compactMap { $0.finds(in: text).first?.range }.first
  }

  private func needles(pointingTo hidden: Set<ProfileID>) -> [Needle] {
    everywhere + hidden.sorted().flatMap { whenPointedTo[$0] ?? [] }
  }

  /// Of places that overlap, the first, and the longest of those.
  private static func apart(_ finds: [Find]) -> [Find] {
    var kept: [Find] = []
    let sorted = finds.sorted {
      ($0.range.lowerBound, -$0.range.count, $0.person) < ($1.range.lowerBound, -$1.range.count, $1.person)
    }
    for find in sorted where find.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(find) }
    return kept
  }
}

extension Redaction.Find {
  /// The find with all of the address that it is part of; nil where it is part of a path in the site.
  fileprivate func placed(in text: UnsafeBufferPointer<UInt8>) -> Self? {
    switch WrittenPlace(of: range, in: text) {
    case .text: self
    case .path: nil
    case .destination(let address): Self(person: person, range: address, marks: nil)
    case .address(let address): Self(person: person, range: address, marks: ("", ""))
    }
  }
}

extension Redaction {
  /// One name to look for: its words in a row, with any white space between, not inside a longer word.
  private struct Needle: Sendable, Hashable {
    let person: ProfileID
    private let words: [String]
    let firstWord: String
    private let expression: NSRegularExpression?

    init(_ person: ProfileID, words: [String]) {
      self.person = person
      self.words = words
      self.firstWord = words.first ?? ""
      let pattern = words.map(Self.pattern).joined(separator: Self.gap)
      self.expression = try? NSRegularExpression(
        pattern: "(?<![\\p{L}\\p{N}-])\(pattern)(?=s?(?![\\p{L}\\p{N}-]))", options: [.caseInsensitive])
    }

    /// White space, also as entities and at the end of a quotation's line, with what ends one emphasis before it and
    /// begins another after it.
    private static let gap = "([*_~]{0,3})(?:\(spaces.joined(separator: "|")))+([*_~]{0,3})"

    private static let spaces = [
      "[\\s\\u00A0\\u2007\\u202F]", "&nbsp;", "&#160;", "&#x0*a0;", "\\\\(?=[\\r\\n])", "(?<=[\\s>])>",
    ]

    /// The word with its letters stored as one character or as letter and mark, for files come from a Mac.
    private static func pattern(_ word: String) -> String {
      let patterns = word.canonicalForms.map { form in
        NSRegularExpression.escapedPattern(for: form).replacingOccurrences(of: "'", with: "['’]")
      }
      return patterns.count == 1 ? patterns[0] : "(?:\(patterns.joined(separator: "|")))"
    }

    static func == (left: Needle, right: Needle) -> Bool {
      left.person == right.person && left.words == right.words
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(person)
      hasher.combine(words)
    }

    /// Every place of the name, from the first on.
    func finds(in text: String) -> [Find] {
      guard !firstWord.isEmpty, let expression else { return [] }
      let matches = expression.matches(in: text, range: NSRange(text.startIndex..., in: text))
      return matches.compactMap { match in
        guard let range = Range(match.range, in: text) else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let groups = (1..<match.numberOfRanges).map { number in
          Range(match.range(at: number), in: text).map { text[$0] } ?? ""
        }
        // What began within the name begins before it then, and what ended there ends after it.
        let before = stride(from: 1, to: groups.count, by: 2).map { groups[$0] }.joined()
        let after = stride(from: 0, to: groups.count, by: 2).map { groups[$0] }.joined()
        return Find(
          person: person, range: start..<(start + text[range].utf8.count), marks: (before, after))
      }
    }
  }
}

extension String {
  /// The text with its letters as one character each, and as letters and marks, where that makes a difference.
  var canonicalForms: [String] {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return [self] }
    return [precomposedStringWithCanonicalMapping, decomposedStringWithCanonicalMapping]
  }
}
