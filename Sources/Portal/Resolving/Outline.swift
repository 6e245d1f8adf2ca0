import Markdown

/// The headings of one edition, as far as links need to know them.
struct Outline: Sendable, Equatable {
  let anchors: [String]
  private let levels: [UInt8]
  /// Whether names were taken out of the text, and so perhaps out of a heading that links know by its old name.
  let isRedacted: Bool

  init(of file: DecodedDocument) {
    let headings = file.body?.outline ?? []
    anchors = headings.map(\.anchor)
    levels = headings.map { UInt8(clamping: $0.level) }
    isRedacted = file.namesHidden
  }

  /// The heading with this anchor, however its letters are stored.
  func index(of anchor: String) -> Int? { anchors.firstIndex(of: anchor) }

  /// Whether the two have headings of the same levels in the same order, so that they go together one by one.
  func isBuilt(like other: Outline) -> Bool { levels == other.levels }
}
