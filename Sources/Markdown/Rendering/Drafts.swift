import Diagnostics

/// A heading, link or picture whose place is known in bytes only: lines and columns are counted at the end,
/// in one go.
struct HeadingDraft {
  let level: Int
  let anchor: String
  let text: String
  let html: [UInt8]
  let offset: Int
}

struct LinkDraft {
  let destination: String
  var text = ""
  let isExternal: Bool
  var range: Range<Int>
}

struct ImageDraft {
  let destination: String
  let alternative: String
  let title: String?
  var range: Range<Int>
}

/// The link under way.
struct OpenLink {
  enum Kind { case hole, external, unlinked }

  let kind: Kind
  /// In the renderer's links; nil when it is not one of them.
  let index: Int?
  /// Where its text begins in the HTML.
  let start: Int
  /// Whether its text is its address, in which nothing may change.
  let isAutolink: Bool
  /// The alternative texts of the pictures in it.
  var alternatives = ""
}
