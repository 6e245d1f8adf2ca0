/// One page that can be found: what readers may see of it, and nothing else.
public struct SearchPage: Sendable {
  /// What a result is called and grouped by.
  public enum Kind: UInt8, Sendable, CaseIterable {
    case guide, person, story, program, topic, page
  }

  /// From the site's root, without a slash before it: `en/guides/matching/`.
  public let address: String
  public let kind: Kind
  /// The language of the page's text, as a BCP 47 tag; decides how its words are stemmed.
  public let language: String
  /// A title, or a person's name.
  public let title: String
  /// What stands below the title in a list of results: a job, a date.
  public var note = ""
  /// The page in a sentence.
  public var summary = ""
  /// Names and topics: words that say what a page is about, more than its prose does.
  public var labels: [String] = []
  /// The topics by which the page can be filtered.
  public var topics: [String] = []
  public var sections: [SearchSection] = []
  /// When the page was new, in days since 1970-01-01; nil where that means nothing.
  public var day: Int?

  public init(address: String, kind: Kind, language: String, title: String) {
    self.address = address
    self.kind = kind
    self.language = language
    self.title = title
  }
}

/// The part of a page below one heading, or before the first.
public struct SearchSection: Sendable {
  /// The heading's id on the page; empty before the first heading.
  public let anchor: String
  public let heading: String
  /// Plain text in UTF-8, its white space collapsed.
  public let text: [UInt8]

  public init(anchor: String, heading: String, text: [UInt8]) {
    self.anchor = anchor
    self.heading = heading
    self.text = text
  }
}
